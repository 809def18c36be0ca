package eu.chorus.output.report;

import static org.owasp.encoder.Encode.forHtml;
import static org.owasp.encoder.Encode.forHtmlAttribute;

import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report.MatrixBlock;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The data table beside a chart: every figure that the chart shows, with its status. */
final class HtmlTable {
  private final Frames frames;

  HtmlTable(Frames frames) {
    this.frames = frames;
  }

  String of(TableBlock block) {
    return block.table().spec().kind().crossed()
        ? crossed(block.table(), block.caption())
        : simple(block);
  }

  String of(MatrixBlock block) {
    var tables = block.tables();
    var rows =
        IntStream.range(0, tables.size())
            .mapToObj(
                i ->
                    tables.get(i).cells().stream()
                        .map(c -> heads(block.labels().get(i), c.row()) + figures(c) + status(c))
                        .map(HtmlTable::line)
                        .toList())
            .flatMap(List::stream)
            .toList();
    var heads = new ArrayList<>(List.of("html.row", "html.category"));
    heads.addAll(List.of("html.count", "html.share", "html.status"));
    return table(block.caption(), heads.stream().map(frames::say).toList(), rows);
  }

  private String simple(TableBlock block) {
    var heads = new ArrayList<>(List.of("html.category", "html.count", "html.share"));
    if (block.compared().isPresent()) {
      heads.addAll(List.of("html.withoutCount", "html.withoutShare"));
    }
    heads.add("html.status");
    var rows =
        block.cells().stream()
            .map(c -> line(heads(c.row()) + figures(c) + beside(c, block.compared()) + status(c)))
            .toList();
    return table(block.caption(), heads.stream().map(frames::say).toList(), rows);
  }

  private String crossed(Table table, String caption) {
    var columns = table.cells().stream().map(Cell::column).distinct().toList();
    var heads = new ArrayList<String>();
    heads.add(frames.say("html.category"));
    heads.addAll(columns);
    var rows =
        table.cells().stream()
            .map(Cell::row)
            .distinct()
            .map(
                row ->
                    line(
                        heads(row)
                            + columns.stream()
                                .map(column -> both(table, row, column))
                                .reduce("", String::concat)))
            .toList();
    return table(caption, heads, rows);
  }

  private String both(Table table, String row, String column) {
    return table.cells().stream()
        .filter(c -> c.row().equals(row) && c.column().equals(column))
        .findFirst()
        .map(
            c ->
                c.shareInTenths().isEmpty()
                    ? datum(status(CellStatus.WITHHELD))
                    : datum(
                        frames.say(
                            "chart.tail",
                            frames.share(c.shareInTenths().getAsLong()),
                            frames.number(c.count().orElseThrow()))))
        .orElse(datum("–"));
  }

  private String beside(Cell cell, Optional<Table> compared) {
    return compared
        .map(
            t ->
                t.cells().stream()
                    .filter(c -> c.row().equals(cell.row()))
                    .findFirst()
                    .map(this::figures)
                    .orElse(datum("–") + datum("–")))
        .orElse("");
  }

  private String figures(Cell cell) {
    var count = cell.count().isPresent() ? frames.number(cell.count().getAsLong()) : "–";
    var tenths = cell.shareInTenths();
    return datum(count) + datum(tenths.isPresent() ? frames.share(tenths.getAsLong()) : "–");
  }

  private String status(Cell cell) {
    return "<td>" + forHtml(status(cell.status())) + "</td>";
  }

  private String status(CellStatus status) {
    return WorkbookWriter.status(status, frames);
  }

  private static String datum(String text) {
    return "<td class=\"n\">" + forHtml(text) + "</td>";
  }

  private static String heads(String... labels) {
    var html = new StringBuilder();
    for (var label : labels) {
      html.append("<th scope=\"row\">").append(forHtml(label)).append("</th>");
    }
    return html.toString();
  }

  private static String line(String cells) {
    return "<tr>" + cells + "</tr>\n";
  }

  /** A table that scrolls inside its own box, so that a narrow page never scrolls sideways. */
  private static String table(String caption, List<String> heads, List<String> rows) {
    var html = new StringBuilder();
    html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
        .append(forHtmlAttribute(caption))
        .append("\">\n<table>\n<caption>")
        .append(forHtml(caption))
        .append("</caption>\n<thead><tr>");
    heads.forEach(h -> html.append("<th scope=\"col\">").append(forHtml(h)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    rows.forEach(html::append);
    return html.append("</tbody>\n</table>\n</div>\n").toString();
  }
}
