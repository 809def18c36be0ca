package eu.chorus.output.report;

import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report.Exhibit;
import eu.chorus.output.synthesis.Report.MatrixBlock;
import eu.chorus.output.synthesis.Report.MeasuresBlock;
import eu.chorus.output.synthesis.Report.RoundsBlock;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The data table beside a chart, every figure that it shows with its status, in words: each format
 * writes these and computes nothing.
 *
 * @param caption what it shows
 * @param heads one a column
 * @param rows as many data as heads each, those that name the row first
 */
record DataTable(String caption, List<String> heads, List<List<Datum>> rows) {
  private static final String NONE = "–";

  DataTable {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** What a datum is to its row. */
  enum Role {
    /** Names the row. */
    HEAD,
    FIGURE,
    WORD
  }

  /** One cell as it is read. */
  record Datum(Role role, String text) {}

  /** What an exhibit shows. */
  static DataTable of(Exhibit exhibit, Frames frames) {
    if (exhibit instanceof MatrixBlock matrix) {
      return matrix(matrix, frames);
    }
    if (exhibit instanceof RoundsBlock rounds) {
      return rounds(rounds, frames);
    }
    if (exhibit instanceof MeasuresBlock measures) {
      return measures(measures, frames);
    }
    var block = (TableBlock) exhibit;
    return block.table().spec().kind().crossed()
        ? crossed(block.table(), block.caption(), frames)
        : simple(block, frames);
  }

  private static DataTable matrix(MatrixBlock block, Frames frames) {
    boolean isCompared = !block.compared().isEmpty();
    var heads = Stream.concat(Stream.of(frames.say("html.row")), heads(isCompared, frames));
    var rows =
        IntStream.range(0, block.tables().size())
            .boxed()
            .flatMap(
                i -> {
                  var table = block.tables().get(i);
                  var compared = block.compared(table);
                  var label = head(block.labels().get(i));
                  return table.cells().stream()
                      .map(c -> row(Stream.of(Stream.of(label), line(c, compared, frames))));
                })
            .toList();
    return new DataTable(block.caption(), heads.toList(), rows);
  }

  private static DataTable rounds(RoundsBlock block, Frames frames) {
    var heads = new ArrayList<>(List.of(frames.say("html.category")));
    for (var round : List.of(block.earlier(), block.later())) {
      heads.add(frames.say("rounds.count", round));
      heads.add(frames.say("rounds.share", round));
    }
    var rows =
        block.rows().stream()
            .map(
                moved ->
                    row(
                        Stream.of(
                            Stream.of(head(moved.now().row())),
                            figures(moved.before(), frames),
                            figures(moved.now(), frames))))
            .toList();
    return new DataTable(block.caption(), heads, rows);
  }

  private static DataTable measures(MeasuresBlock block, Frames frames) {
    var heads =
        Stream.of("measures.provision", "measures.spoken", "html.share", "measures.agreed")
            .map(frames::say);
    var rows =
        block.measures().stream()
            .map(
                measure ->
                    row(
                        Stream.of(
                            Stream.of(head(measure.label())),
                            figures(measure.spoken(), frames),
                            Stream.of(figure(sides(measure.agreed(), frames))),
                            figures(measure.agreed(), frames).skip(1))))
            .toList();
    return new DataTable(
        block.caption(), Stream.concat(heads, Stream.of(frames.say("html.share"))).toList(), rows);
  }

  private static String sides(Cell agreed, Frames frames) {
    return frames.say(
        "measures.of",
        frames.number(agreed.count().orElseThrow()),
        frames.number(agreed.base().orElseThrow()));
  }

  private static DataTable simple(TableBlock block, Frames frames) {
    var rows = block.cells().stream().map(c -> line(c, block.compared(), frames).toList()).toList();
    var heads = heads(block.compared().isPresent(), frames).toList();
    return new DataTable(block.caption(), heads, rows);
  }

  private static Stream<String> heads(boolean isCompared, Frames frames) {
    var besides = Stream.of("html.withoutCount", "html.withoutShare").filter(head -> isCompared);
    return Stream.of(
            Stream.of("html.category", "html.count", "html.share"),
            besides,
            Stream.of("html.status"))
        .flatMap(heads -> heads)
        .map(frames::say);
  }

  /** A cell in words, with the same one of the other population where there is one. */
  private static Stream<Datum> line(Cell cell, Optional<Table> compared, Frames frames) {
    return Stream.of(
            Stream.of(head(cell.row())),
            figures(cell, frames),
            beside(cell, compared, frames),
            status(cell, frames))
        .flatMap(piece -> piece);
  }

  private static DataTable crossed(Table table, String caption, Frames frames) {
    var columns = table.cells().stream().map(Cell::column).distinct().toList();
    var heads = Stream.concat(Stream.of(frames.say("html.category")), columns.stream()).toList();
    var rows =
        table.cells().stream()
            .collect(Collectors.groupingBy(Cell::row, LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(
                row ->
                    row(
                        Stream.of(
                            Stream.of(head(row.getKey())),
                            columns.stream().map(c -> both(row.getValue(), c, frames)))))
            .toList();
    return new DataTable(caption, heads, rows);
  }

  private static List<Datum> row(Stream<Stream<Datum>> pieces) {
    return pieces.flatMap(piece -> piece).toList();
  }

  private static Datum both(List<Cell> row, String column, Frames frames) {
    return row.stream()
        .filter(c -> c.column().equals(column))
        .findFirst()
        .map(c -> figure(both(c, frames)))
        .orElse(figure(NONE));
  }

  private static String both(Cell cell, Frames frames) {
    var tenths = cell.shareInTenths();
    return tenths.isEmpty()
        ? WorkbookWriter.status(CellStatus.WITHHELD, frames)
        : frames.say(
            "chart.tail",
            frames.share(tenths.getAsLong()),
            frames.number(cell.count().orElseThrow()));
  }

  private static Stream<Datum> beside(Cell cell, Optional<Table> compared, Frames frames) {
    return compared.stream()
        .flatMap(
            t ->
                t.cells().stream()
                    .filter(c -> c.row().equals(cell.row()))
                    .findFirst()
                    .map(c -> figures(c, frames))
                    .orElse(Stream.of(figure(NONE), figure(NONE))));
  }

  private static Stream<Datum> figures(Cell cell, Frames frames) {
    var count = cell.count().isPresent() ? frames.number(cell.count().getAsLong()) : NONE;
    var tenths = cell.shareInTenths();
    var share = tenths.isPresent() ? frames.share(tenths.getAsLong()) : NONE;
    return Stream.of(figure(count), figure(share));
  }

  private static Stream<Datum> status(Cell cell, Frames frames) {
    return Stream.of(new Datum(Role.WORD, WorkbookWriter.status(cell.status(), frames)));
  }

  private static Datum head(String text) {
    return new Datum(Role.HEAD, text);
  }

  private static Datum figure(String text) {
    return new Datum(Role.FIGURE, text);
  }
}
