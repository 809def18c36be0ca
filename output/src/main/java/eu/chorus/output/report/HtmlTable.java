package eu.chorus.output.report;

import static org.owasp.encoder.Encode.forHtml;
import static org.owasp.encoder.Encode.forHtmlAttribute;

import eu.chorus.output.report.DataTable.Datum;
import java.util.List;

/** A data table as HTML. */
final class HtmlTable {
  private HtmlTable() {}

  /** A table that scrolls inside its own box, so that a narrow page never scrolls sideways. */
  static String of(DataTable table) {
    var html = new StringBuilder();
    html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
        .append(forHtmlAttribute(table.caption()))
        .append("\">\n<table>\n<caption>")
        .append(forHtml(table.caption()))
        .append("</caption>\n<thead><tr>");
    table
        .heads()
        .forEach(h -> html.append("<th scope=\"col\">").append(forHtml(h)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    table.rows().forEach(row -> html.append(line(row)));
    return html.append("</tbody>\n</table>\n</div>\n").toString();
  }

  private static String line(List<Datum> row) {
    var html = new StringBuilder("<tr>");
    for (var datum : row) {
      var text = forHtml(datum.text());
      html.append(
          switch (datum.role()) {
            case HEAD -> "<th scope=\"row\">" + text + "</th>";
            case FIGURE -> "<td class=\"n\">" + text + "</td>";
            case WORD -> "<td>" + text + "</td>";
          });
    }
    return html.append("</tr>\n").toString();
  }
}
