package eu.chorus.output.report;

import eu.chorus.output.chart.Chart;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.Aside;
import eu.chorus.output.synthesis.Report.Block;
import eu.chorus.output.synthesis.Report.Callout;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.Figure;
import eu.chorus.output.synthesis.Report.Figures;
import eu.chorus.output.synthesis.Report.Heading;
import eu.chorus.output.synthesis.Report.Items;
import eu.chorus.output.synthesis.Report.MatrixBlock;
import eu.chorus.output.synthesis.Report.Measure;
import eu.chorus.output.synthesis.Report.MeasuresBlock;
import eu.chorus.output.synthesis.Report.Paragraph;
import eu.chorus.output.synthesis.Report.RoundsBlock;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.synthesis.RunFacts;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A release that says nothing: one block of each kind, and numbers for words. */
final class BlankRelease {
  private static final String NOTHING = "1";

  /** More columns than a document shows with heads that lie. */
  private static final int COLUMNS = 12;

  private BlankRelease() {}

  /**
   * Its files by name.
   *
   * @param mute frames without a word
   */
  static SortedMap<String, byte[]> files(Frames mute) throws IOException {
    var tables = Stream.of(TableKind.values()).map(BlankRelease::table).toList();
    var report = new Report(NOTHING, NOTHING, blocks(tables), tables);
    var charts =
        IntStream.range(0, report.blocks().size())
            .filter(i -> report.blocks().get(i) instanceof MatrixBlock)
            .mapToObj(Chart::blank)
            .toList();
    var files = new TreeMap<String, byte[]>();
    var html = new HtmlWriter(report, charts, mute).page().replace(HtmlWriter.STYLE, "");
    files.put("report.html", html.getBytes(StandardCharsets.UTF_8));
    files.put(PdfWriter.FILE, PdfWriter.write(html));
    files.put(DocxWriter.FILE, DocxWriter.write(report, charts, mute));
    files.put(SlidesWriter.FILE, SlidesWriter.write(report, charts, mute));
    files.putAll(OpenData.files(report, RunFacts.blank(), mute));
    files.put("tables.xlsx", WorkbookWriter.write(NOTHING, tables, mute));
    return files;
  }

  private static Table table(TableKind kind) {
    var columns =
        kind.crossed()
            ? IntStream.range(0, COLUMNS).mapToObj(Integer::toString).toList()
            : List.of("");
    var cells = new ArrayList<Cell>();
    for (var status : CellStatus.values()) {
      var none = OptionalLong.empty();
      columns.forEach(column -> cells.add(new Cell(NOTHING, column, none, none, status)));
    }
    var spec =
        new TableSpec(
            NOTHING,
            kind,
            NOTHING,
            List.of(NOTHING),
            kind.crossed() ? columns : List.of(),
            false,
            false);
    return new Table(spec, Population.ALL, cells);
  }

  private static List<Block> blocks(List<Table> tables) {
    var blocks = new ArrayList<Block>();
    for (int level = 2; level <= 4; level++) {
      blocks.add(new Heading(level, Integer.toString(level), NOTHING));
    }
    blocks.add(new Paragraph(NOTHING));
    blocks.add(new Items(List.of(NOTHING)));
    blocks.add(new Callout(NOTHING, NOTHING));
    blocks.add(new Aside(NOTHING, List.of(new Paragraph(NOTHING), new Items(List.of(NOTHING)))));
    blocks.add(new Figures(List.of(new Figure(NOTHING, NOTHING))));
    tables.forEach(t -> blocks.add(new TableBlock(t, ChartKind.NONE, NOTHING, NOTHING)));
    var rows = List.of(tables.get(0));
    blocks.add(new MatrixBlock(NOTHING, List.of(NOTHING), rows, NOTHING, NOTHING));
    var one = tables.get(0);
    blocks.add(new RoundsBlock(one, one, NOTHING, NOTHING, NOTHING, NOTHING));
    var number = OptionalLong.of(1);
    var cell = new Cell(NOTHING, "", number, number, CellStatus.PUBLISHED);
    var measure = new Measure(NOTHING, cell, cell);
    blocks.add(new MeasuresBlock(NOTHING, List.of(measure), rows, NOTHING, NOTHING));
    return blocks;
  }
}
