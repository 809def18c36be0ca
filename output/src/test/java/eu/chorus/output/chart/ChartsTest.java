package eu.chorus.output.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.StakeholderType;
import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.MatrixBlock;
import eu.chorus.output.synthesis.Report.Measure;
import eu.chorus.output.synthesis.Report.MeasuresBlock;
import eu.chorus.output.synthesis.Report.RoundsBlock;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What a chart draws can be read back from its file. */
class ChartsTest {
  private static final Frames FRAMES = Frames.of("en");

  @Test
  void barsCarryTheirStringsAndSayWhatIsWithheld() throws IOException {
    var table = table("q1", cell("Yes", 120), cell("No", 60), withheld("Perhaps"));
    var chart = only(new TableBlock(table, ChartKind.BARS, "n = 200", "An alternative."));
    assertThat(chart.file()).isEqualTo("closed-q1.png");
    assertThat(text(chart, "Title")).isEqualTo("A question?");
    assertThat(text(chart, "Description")).isEqualTo("An alternative.");
    assertThat(text(chart, "Drawn").lines())
        .contains("A question?", "n = 200", "Yes", "60.0\u00a0%  (120)", "Perhaps", "withheld");
  }

  /** Nothing is drawn so far to the right, so that a label that reaches there was cut off. */
  @Test
  void theWidestLabelIsDrawnToItsEnd() throws IOException {
    var people = OptionalLong.of(12_345);
    var cell = new Cell("Yes", "", people, people, CellStatus.PUBLISHED);
    var all = table("q1", cell);
    var block = new TableBlock(all, Optional.of(all), ChartKind.BARS, "n = 12,345", "All.");
    var picture = ImageIO.read(new ByteArrayInputStream(only(block).png().bytes()));
    var margin =
        picture
            .getSubimage(picture.getWidth() - 50, 0, 50, picture.getHeight())
            .getRGB(0, 0, 50, picture.getHeight(), null, 0, 50);
    assertThat(Arrays.stream(margin)).containsOnly(-1);
  }

  @Test
  void theSizeOfAWithheldCellMovesNothing() throws IOException {
    var one = table("q1", cell("Yes", 120), withheld("No"));
    var chart = only(new TableBlock(one, ChartKind.BARS, "n", "a"));
    assertThat(text(chart, "Drawn").lines())
        .contains("0\u00a0%", "25\u00a0%", "50\u00a0%", "75\u00a0%", "100\u00a0%");
  }

  @Test
  void aScaleDrawsEveryRowAndNamesWhatLiesOutside() throws IOException {
    var row =
        table(
            "m1",
            cell("Disagree", 60),
            cell("Neutral", 20),
            cell("Agree", 100),
            cell("No opinion", 20));
    var chart = only(new MatrixBlock("Matrix", List.of("A", "B"), List.of(row, row), "n", "a"));
    assertThat(text(chart, "Drawn").lines())
        .contains("Matrix", "A", "B", "Disagree", "Neutral", "Agree", "30\u00a0%", "50\u00a0%");
    assertThat(text(chart, "Drawn")).contains("outside the scale: No opinion");
  }

  @Test
  void roundsAreLinesBetweenWhatBothShow() throws IOException {
    var before = themes(theme("audits", 20), theme("fees", 90), theme("logs", 40));
    var now = themes(theme("audits", 60), theme("fees", 90), withheld("logs"));
    var chart =
        only(new RoundsBlock(before, now, "draft 1", "draft 2", "n = 200", "An alternative."));
    assertThat(chart.file()).isEqualTo("rounds-themes-t.png");
    assertThat(text(chart, "Description")).isEqualTo("An alternative.");
    assertThat(text(chart, "Drawn").lines())
        .contains(
            "draft 1", "draft 2", "audits", "10.0\u00a0%", "30.0\u00a0%", "fees", "45.0\u00a0%")
        .doesNotContain("logs", "20.0\u00a0%");
  }

  @Test
  void whatLiesCloseTogetherIsWrittenApart() {
    var places =
        SlopeLines.apart(new double[] {50, 50, 52, 99}, new double[] {10, 10, 20, 10}, 0, 100);
    assertThat(places).containsExactly(50, 60, 75, 95);
  }

  @Test
  void aTimelineNamesEachStepAndCutsTheLong() throws IOException {
    var rows =
        List.of(
            "until 8 Dec 2024",
            "9 Dec 2024 – 15 Dec 2024",
            "16 Dec 2024 – 2 Feb 2025",
            "3 Feb 2025 – 9 Feb 2025",
            "since 10 Feb 2025",
            "Not stated");
    var spec = new TableSpec("t", TableKind.PARTICIPATION, "T", rows, List.of(), true, true);
    var cells =
        List.of(
            cell(rows.get(0), 60),
            cell(rows.get(1), 50),
            cell(rows.get(2), 20),
            cell(rows.get(3), 30),
            cell(rows.get(4) + " + " + rows.get(5), 40));
    var table = new Table(spec, Population.ALL, cells);
    var chart = only(new TableBlock(table, ChartKind.TIMELINE, "n = 200", "a"));
    var drawn = text(chart, "Drawn");
    assertThat(drawn.lines()).contains("60", "50", "20", "30", "40");
    assertThat(drawn.replace('\n', ' '))
        .contains("until 8 Dec 2024", "9–15 Dec", "16 Dec – 2 Feb 2025", "3–9 Feb", "since 10 Feb")
        .contains("cut by two lines");
  }

  @Test
  void aTimelineOfMonthsNamesThemAndSaysWhatIsNotDrawn() throws IOException {
    var table =
        table(
            "t",
            cell("until 31 Jan 2025", 60),
            cell("1 Feb 2025 – 28 Feb 2025", 70),
            cell("since 1 Mar 2025", 40),
            cell("Not stated", 30));
    var drawn = text(only(new TableBlock(table, ChartKind.TIMELINE, "n", "a")), "Drawn");
    assertThat(drawn.lines()).contains("60", "70", "40", "Feb").doesNotContain("30");
    assertThat(drawn).contains("without a date are not drawn").doesNotContain("cut by two lines");
  }

  @Test
  void aMapNamesEveryPoint() throws IOException {
    var measures =
        List.of(
            measure("Measure 1.1", 30, 40),
            measure("Measure 1.2", 31, 40),
            measure("Measure 2.1", 10, 40),
            measure("Measure 3.1", 40, 40));
    var tables = List.of(table("q1", cell("Agree", 60), cell("Disagree", 140)));
    var chart = only(new MeasuresBlock("Agreement", measures, tables, "n = 40", "An alternative."));
    assertThat(chart.file()).isEqualTo("measures-closed-q1.png");
    assertThat(text(chart, "Title")).isEqualTo("Agreement");
    assertThat(text(chart, "Drawn").lines())
        .contains("Measure 1.1", "Measure 1.2", "Measure 2.1", "Measure 3.1")
        .contains("0\u00a0%", "75\u00a0%", "100\u00a0%", "25\u00a0%");
  }

  private static Measure measure(String label, long favour, long sides) {
    var agreed =
        new Cell("", "", OptionalLong.of(favour), OptionalLong.of(sides), CellStatus.PUBLISHED);
    return new Measure(label, theme(label, favour), agreed);
  }

  private static Table themes(Cell... cells) {
    var rows = Arrays.stream(cells).map(Cell::row).toList();
    var spec = new TableSpec("themes:t", TableKind.THEMES, "T", rows, List.of(), false, false);
    return new Table(spec, Population.ALL, List.of(cells));
  }

  private static Cell theme(String row, long count) {
    return new Cell(row, "", OptionalLong.of(count), OptionalLong.of(200), CellStatus.PUBLISHED);
  }

  @Test
  void aHeatMapWritesEveryShareOnItsCell() throws IOException {
    var spec =
        new TableSpec(
            "closed:q1:by:stakeholder",
            TableKind.CROSS,
            "A question?",
            List.of("Yes", "No"),
            List.of("Academia", "Public authority"),
            false,
            true);
    var table =
        new Table(
            spec,
            Population.ALL,
            List.of(
                new Cell(
                    "Yes",
                    "Academia",
                    OptionalLong.of(15),
                    OptionalLong.of(20),
                    CellStatus.PUBLISHED),
                new Cell(
                    "Yes",
                    "Public authority",
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    CellStatus.WITHHELD),
                new Cell(
                    "No",
                    "Academia",
                    OptionalLong.of(5),
                    OptionalLong.of(20),
                    CellStatus.PUBLISHED),
                new Cell(
                    "No",
                    "Public authority",
                    OptionalLong.of(10),
                    OptionalLong.of(40),
                    CellStatus.PUBLISHED)));
    var chart = only(new TableBlock(table, ChartKind.HEAT_MAP, "n", "a"));
    assertThat(text(chart, "Drawn").lines())
        .contains("Yes", "No", "Academia", "75\u00a0%", "25\u00a0%", "–");
  }

  @Test
  void groupsBesideOneAnotherArePartedAtTheMiddleOfTheScale() throws IOException {
    var rows = List.of("Agree", "Neutral", "Disagree", "No opinion");
    var columns = List.of("Academia", "Public authority");
    var spec =
        new TableSpec("closed:q:by:stakeholder", TableKind.CROSS, "Q?", rows, columns, true, true);
    var cells = new ArrayList<Cell>();
    for (var row : rows) {
      cells.add(
          new Cell(
              row, "Academia", OptionalLong.of(10), OptionalLong.of(40), CellStatus.PUBLISHED));
      boolean shown = row.equals("Disagree");
      cells.add(
          new Cell(
              row,
              "Public authority",
              shown ? OptionalLong.of(15) : OptionalLong.empty(),
              shown ? OptionalLong.of(20) : OptionalLong.empty(),
              shown ? CellStatus.PUBLISHED : CellStatus.WITHHELD));
    }
    var table = new Table(spec, Population.ALL, cells);
    var drawn = text(only(new TableBlock(table, ChartKind.SIDES, "n", "a")), "Drawn");
    assertThat(drawn.lines())
        .contains("Academia", "Public authority", "Agree", "Disagree", "75\u00a0%", "part withheld")
        .doesNotContain("No opinion");
    assertThat(drawn.lines().filter("25\u00a0%"::equals)).hasSize(3);
  }

  @Test
  void headingsOfElevenColumnsAreBrokenBetweenWordsOnly() throws IOException {
    var types = Arrays.stream(StakeholderType.values()).map(StakeholderType::label).toList();
    var rows = List.of("Yes");
    var spec =
        new TableSpec("closed:q:by:stakeholder", TableKind.CROSS, "Q?", rows, types, false, true);
    var cells =
        types.stream()
            .map(
                t ->
                    new Cell(
                        "Yes", t, OptionalLong.of(10), OptionalLong.of(20), CellStatus.PUBLISHED))
            .toList();
    var table = new Table(spec, Population.ALL, cells);
    var words =
        text(only(new TableBlock(table, ChartKind.HEAT_MAP, "n", "a")), "Drawn").replace('\n', ' ');
    assertThat(types).allMatch(words::contains);
  }

  @Test
  void aTableThatShowsNothingHasNoChart() {
    var table = table("q1", withheld("Yes"), withheld("No"));
    var report = new Report("t", "", List.of(new TableBlock(table, ChartKind.BARS, "n", "a")));
    assertThat(Charts.of(LetThrough.invented(report), FRAMES)).isEmpty();
  }

  @Test
  void wrappingKeepsEveryWordAndMarksACut() {
    var words = "information that providers of general-purpose models draw up and keep up to date";
    var font = Fonts.regular(12);
    assertThat(String.join(" ", Fonts.wrap(words, font, 120, 20))).isEqualTo(words);
    assertThat(Fonts.wrap(words, font, 120, 20)).allMatch(l -> Fonts.width(l, font) <= 120);
    assertThat(Fonts.wrap(words, font, 120, 2)).hasSize(2);
    assertThat(Fonts.wrap(words, font, 120, 2).get(1)).endsWith("…");
    assertThat(String.join("", Fonts.wrap("x".repeat(90), font, 120, 20)))
        .isEqualTo("x".repeat(90));
  }

  private static Chart only(Report.Block block) {
    var charts = Charts.of(LetThrough.invented(new Report("t", "", List.of(block))), FRAMES);
    assertThat(charts).hasSize(1);
    return charts.get(0);
  }

  private static Table table(String id, Cell... cells) {
    var rows = List.of(cells).stream().map(Cell::row).toList();
    var spec =
        new TableSpec("closed:" + id, TableKind.CLOSED, "A question?", rows, List.of(), true, true);
    return new Table(spec, Population.ALL, List.of(cells));
  }

  private static Cell cell(String row, long count) {
    return new Cell(row, "", OptionalLong.of(count), OptionalLong.of(200), CellStatus.PUBLISHED);
  }

  private static Cell withheld(String row) {
    return new Cell(row, "", OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
  }

  /** Read by the platform's own reader, as any other program would. */
  private static String text(Chart chart, String keyword) throws IOException {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(chart.png().bytes()))) {
      var reader = ImageIO.getImageReadersByFormatName("png").next();
      reader.setInput(in);
      var entries =
          ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
              .getElementsByTagName("iTXtEntry");
      for (int i = 0; i < entries.getLength(); i++) {
        var entry = (Element) entries.item(i);
        if (entry.getAttribute("keyword").equals(keyword)) {
          return entry.getAttribute("text");
        }
      }
      return "";
    }
  }
}
