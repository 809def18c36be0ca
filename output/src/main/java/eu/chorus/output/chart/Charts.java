package eu.chorus.output.chart;

import eu.chorus.output.disclosure.Released;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.Exhibit;
import eu.chorus.output.synthesis.Report.MatrixBlock;
import eu.chorus.output.synthesis.Report.MeasuresBlock;
import eu.chorus.output.synthesis.Report.RoundsBlock;
import eu.chorus.output.synthesis.Report.TableBlock;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Draws the charts of a report. Nothing is drawn that the gate has not let through. */
public final class Charts {
  private static final int SCALE = 2;

  private Charts() {}

  /**
   * One chart for each block that wants one, in reading order; the same bytes for the same report.
   */
  public static List<Chart> of(Released<Report> report, Frames frames) {
    var blocks = report.value().blocks();
    var charts = new ArrayList<Chart>();
    var names = new HashSet<String>();
    for (int i = 0; i < blocks.size(); i++) {
      int index = i;
      if (blocks.get(i) instanceof Exhibit exhibit) {
        layout(exhibit, frames)
            .ifPresent(c -> charts.add(draw(c, index, exhibit, unused(file(exhibit), names))));
      }
    }
    return charts;
  }

  private static Optional<HouseChart> layout(Exhibit exhibit, Frames frames) {
    if (exhibit instanceof MatrixBlock matrix) {
      return Optional.of(ScaleChart.of(matrix, frames));
    }
    if (exhibit instanceof RoundsBlock rounds) {
      return Optional.of(SlopeChart.of(rounds, frames));
    }
    if (exhibit instanceof MeasuresBlock measures) {
      return Optional.of(MeasuresChart.of(measures, frames));
    }
    var shown = (TableBlock) exhibit;
    if (!shown.table().showsAnything()) {
      return Optional.empty();
    }
    return switch (shown.chart()) {
      case NONE -> Optional.empty();
      case BARS -> Optional.of(BarsChart.of(shown, frames));
      case SCALE -> Optional.of(ScaleChart.of(alone(shown), frames));
      case SIDES -> Optional.of(ScaleChart.byGroup(shown, frames));
      case HEAT_MAP -> Optional.of(HeatMapChart.of(shown, frames));
      case TIMELINE -> Optional.of(TimelineChart.of(shown, frames));
    };
  }

  /** A scale question that belongs to no matrix: a matrix of one row. */
  private static MatrixBlock alone(TableBlock block) {
    return new MatrixBlock(
        block.table().spec().title(),
        List.of(""),
        List.of(block.table()),
        block.caption(),
        block.alternative());
  }

  private static Chart draw(HouseChart chart, int index, Exhibit exhibit, String file) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("Title", exhibit.title());
    texts.put("Description", exhibit.alternative());
    var drawn = new ArrayList<String>();
    var image = paint(chart, drawn);
    texts.put("Drawn", String.join("\n", drawn));
    var bytes = Png.encode(image, texts);
    return new Chart(
        index, file + ".png", HouseChart.WIDTH, chart.height(), new Chart.Picture(bytes));
  }

  /** The one drawing gives both the pixels and the strings that went into them. */
  private static BufferedImage paint(HouseChart chart, List<String> drawn) {
    var image =
        new BufferedImage(
            HouseChart.WIDTH * SCALE, chart.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    var g2 = image.createGraphics();
    try {
      g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g2.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g2.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g2.scale(SCALE, SCALE);
      chart.draw(new RecordingGraphics(g2, drawn));
    } finally {
      g2.dispose();
    }
    return image;
  }

  /** The exhibit's id in letters, digits and hyphens. */
  private static String file(Exhibit exhibit) {
    return exhibit.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** Two ids may be equal but for their signs: the second file is numbered. */
  private static String unused(String file, Set<String> names) {
    var name = file;
    for (int i = 2; !names.add(name); i++) {
      name = file + "-" + i;
    }
    return name;
  }
}
