package eu.chorus.output.report;

import eu.chorus.output.chart.Chart;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.Block;
import eu.chorus.output.synthesis.Report.Callout;
import eu.chorus.output.synthesis.Report.Exhibit;
import eu.chorus.output.synthesis.Report.Figure;
import eu.chorus.output.synthesis.Report.Figures;
import eu.chorus.output.synthesis.Report.Heading;
import eu.chorus.output.synthesis.Report.Items;
import eu.chorus.output.synthesis.Report.MatrixBlock;
import eu.chorus.output.synthesis.Report.Paragraph;
import eu.chorus.output.synthesis.Report.RoundsBlock;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What of a report is shown in a meeting: ten slides at most, each a thing that the report says or
 * draws. Where a chapter is missing, further charts of answers and themes take its place.
 */
final class Deck {
  private static final int SLIDES = 10;

  /** The tallest chart that can be read on a slide, in pixels before doubling. */
  private static final int TALLEST = 620;

  private final Report report;
  private final List<Chart> charts;

  private Deck(Report report, List<Chart> charts) {
    this.report = report;
    this.charts = charts;
  }

  /** One slide; beside its title it holds one thing. */
  sealed interface Slide {
    String title();
  }

  /** The first slide. */
  record Cover(String title, String subtitle, List<String> lines) implements Slide {
    Cover {
      lines = List.copyOf(lines);
    }
  }

  /** Headline numbers and what is said of them. */
  record Numbers(String title, List<Figure> figures, List<String> lines) implements Slide {
    Numbers {
      figures = List.copyOf(figures);
      lines = List.copyOf(lines);
    }
  }

  /** Short statements. */
  record Points(String title, List<String> lines) implements Slide {
    Points {
      lines = List.copyOf(lines);
    }
  }

  /** A chart and its text alternative. */
  record Drawing(String title, Chart chart, String alternative) implements Slide {}

  /** A table in cells. */
  record Rows(String title, TableBlock block) implements Slide {}

  /** The slides of a report, in the order in which they are shown. */
  static List<Slide> of(Report report, List<Chart> charts) {
    return new Deck(report, charts).slides();
  }

  private List<Slide> slides() {
    var cover = new Cover(report.title(), report.subtitle(), remarks().toList());
    var opening = Stream.of(numbers(), drawing(0, this::isParticipation));
    var answers =
        Stream.of(points("summary-clear"), points("summary-divided"), drawing(0, this::isAnswer));
    var themes = Stream.of(drawing(0, this::isTheme), rows(), points("summary-parted"));
    var closing = Stream.of(changed(), points("limits"), method());
    var before = Stream.concat(opening, answers).flatMap(Optional::stream).toList();
    var after = Stream.concat(themes, closing).flatMap(Optional::stream).toList();
    var more =
        IntStream.range(1, SLIDES)
            .boxed()
            .flatMap(i -> drawing(i, this::isAnswer).or(() -> drawing(i, this::isTheme)).stream())
            .limit(Math.max(0, SLIDES - 1L - before.size() - after.size()))
            .toList();
    var slides = new ArrayList<Slide>(List.of(cover));
    List.of(before, more, after).forEach(slides::addAll);
    return slides.subList(0, Math.min(SLIDES, slides.size()));
  }

  private Optional<Slide> numbers() {
    return under("summary").stream()
        .filter(Figures.class::isInstance)
        .map(Figures.class::cast)
        .findFirst()
        .map(
            figures ->
                new Numbers(title("summary"), figures.figures(), paragraphs("summary").toList()));
  }

  private Optional<Slide> points(String anchor) {
    var lines =
        under(anchor).stream()
            .filter(Items.class::isInstance)
            .flatMap(items -> ((Items) items).items().stream())
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Points(title(anchor), lines));
  }

  /** How it was made, as far as there is room. */
  private Optional<Slide> method() {
    var lines = paragraphs("method").toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Points(title("method"), lines));
  }

  /** The rounds as lines; where none are drawn, what is said of them. */
  private Optional<Slide> changed() {
    return drawing(0, RoundsBlock.class::isInstance).or(() -> points("summary-since"));
  }

  /** The n-th chart of some blocks that is not too tall. */
  private Optional<Slide> drawing(int n, Predicate<Block> wanted) {
    return charts.stream()
        .filter(chart -> chart.height() <= TALLEST)
        .filter(chart -> wanted.test(exhibit(chart)))
        .skip(n)
        .findFirst()
        .map(chart -> new Drawing(chapter(chart.block()), chart, exhibit(chart).alternative()));
  }

  private Exhibit exhibit(Chart chart) {
    return (Exhibit) report.blocks().get(chart.block());
  }

  /** The requests on the first topic; where nothing is asked for, who took part by country. */
  private Optional<Slide> rows() {
    return Stream.concat(indexes(TableKind.REQUESTS), indexes(TableKind.PARTICIPATION).skip(1))
        .findFirst()
        .map(i -> new Rows(chapter(i), (TableBlock) report.blocks().get(i)));
  }

  private Stream<Integer> indexes(TableKind kind) {
    return IntStream.range(0, report.blocks().size())
        .filter(i -> isOf(report.blocks().get(i), kind))
        .boxed();
  }

  private boolean isParticipation(Block block) {
    return isOf(block, TableKind.PARTICIPATION);
  }

  private boolean isTheme(Block block) {
    return isOf(block, TableKind.THEMES) || isOf(block, TableKind.REQUESTS);
  }

  private boolean isAnswer(Block block) {
    return block instanceof MatrixBlock || isOf(block, TableKind.CLOSED);
  }

  private static boolean isOf(Block block, TableKind kind) {
    return block instanceof TableBlock shown
        && shown.table().spec().kind() == kind
        && shown.table().showsAnything();
  }

  /** What stands under a heading, down to the next one of any level. */
  private List<Block> under(String anchor) {
    var blocks = report.blocks();
    var under = new ArrayList<Block>();
    boolean within = false;
    for (var block : blocks) {
      within = block instanceof Heading heading ? heading.anchor().equals(anchor) : within;
      if (within) {
        under.add(block);
      }
    }
    return under;
  }

  private Stream<String> paragraphs(String anchor) {
    return under(anchor).stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text());
  }

  /** What the report sets apart: how it is to be read. */
  private Stream<String> remarks() {
    return report.blocks().stream()
        .filter(Callout.class::isInstance)
        .map(block -> ((Callout) block).text());
  }

  private String title(String anchor) {
    return under(anchor).stream()
        .filter(Heading.class::isInstance)
        .map(block -> ((Heading) block).text())
        .findFirst()
        .orElse(report.title());
  }

  /** The heading of second or third rank that a block stands under. */
  private String chapter(int block) {
    return IntStream.iterate(block, i -> i >= 0, i -> i - 1)
        .mapToObj(report.blocks()::get)
        .filter(Heading.class::isInstance)
        .map(Heading.class::cast)
        .filter(heading -> heading.level() <= 3)
        .map(Heading::text)
        .findFirst()
        .orElse(report.title());
  }
}
