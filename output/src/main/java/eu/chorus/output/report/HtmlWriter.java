package eu.chorus.output.report;

import static org.owasp.encoder.Encode.forHtml;
import static org.owasp.encoder.Encode.forHtmlAttribute;

import eu.chorus.output.chart.Chart;
import eu.chorus.output.disclosure.names.Participants;
import eu.chorus.output.disclosure.proof.Proof;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.Aside;
import eu.chorus.output.synthesis.Report.Block;
import eu.chorus.output.synthesis.Report.Callout;
import eu.chorus.output.synthesis.Report.Exhibit;
import eu.chorus.output.synthesis.Report.Figures;
import eu.chorus.output.synthesis.Report.Heading;
import eu.chorus.output.synthesis.Report.Items;
import eu.chorus.output.synthesis.Report.Paragraph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * One HTML page that needs nothing but the charts beside it: no script, no font, no network. The
 * content-security policy in its head allows exactly that.
 */
final class HtmlWriter {
  static final String STYLE = new String(Resources.bytes("report.css"), StandardCharsets.UTF_8);

  private final Report report;
  private final List<Chart> charts;
  private final Frames frames;
  private final boolean annex;
  private final StringBuilder html = new StringBuilder();

  HtmlWriter(Report report, List<Chart> charts, Frames frames) {
    this(report, charts, frames, false);
  }

  /**
   * A writer of a page.
   *
   * @param annex whether the organisations that took part stand on a page beside it
   */
  HtmlWriter(Report report, List<Chart> charts, Frames frames, boolean annex) {
    this.annex = annex;
    this.report = report;
    this.charts = charts;
    this.frames = frames;
  }

  String page() {
    html.append(head(report.title(), report.subtitle(), frames));
    html.append("<header>\n<p class=\"over\">")
        .append(forHtml(report.subtitle()))
        .append("</p>\n<h1>")
        .append(forHtml(report.title()))
        .append("</h1>\n</header>\n<div class=\"page\">\n");
    navigation();
    html.append("<main id=\"content\">\n");
    int section = 0;
    for (int i = 0; i < report.blocks().size(); i++) {
      var block = report.blocks().get(i);
      if (block instanceof Heading heading && heading.level() == 2) {
        html.append(section++ > 0 ? "</section>\n" : "")
            .append("<section aria-labelledby=\"")
            .append(forHtmlAttribute(heading.anchor()))
            .append("\">\n");
      }
      block(i, block);
    }
    html.append(section > 0 ? "</section>\n" : "").append("</main>\n</div>\n</body>\n</html>\n");
    return html.toString();
  }

  /** Everything before the header of a page in Chorus's style. */
  static String head(String title, String subtitle, Frames frames) {
    var html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(forHtmlAttribute(frames.language()))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("img-src data:; style-src 'sha256-")
        .append(digest(STYLE))
        .append("'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        .append(forHtml(title))
        .append(subtitle.isEmpty() ? "" : " · " + forHtml(subtitle))
        .append("</title>\n<style>")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">")
        .append(forHtml(frames.say("html.skip")))
        .append("</a>\n");
    return html.toString();
  }

  private void navigation() {
    html.append("<nav aria-label=\"")
        .append(forHtmlAttribute(frames.say("html.contents")))
        .append("\">\n<p class=\"over\">")
        .append(forHtml(frames.say("html.contents")))
        .append("</p>\n<ul>\n");
    int open = 2;
    boolean any = false;
    for (var block : report.blocks()) {
      if (block instanceof Heading heading && heading.level() <= 3) {
        int level = any ? heading.level() : 2;
        if (level > open) {
          html.append("<ul>\n");
        } else {
          html.append(any ? "</li>\n" : "");
          html.append(level < open ? "</ul>\n</li>\n" : "");
        }
        open = level;
        any = true;
        html.append("<li><a href=\"#")
            .append(forHtmlAttribute(heading.anchor()))
            .append("\">")
            .append(forHtml(heading.text()))
            .append("</a>");
      }
    }
    html.append(any ? "</li>\n" : "").append(open == 3 ? "</ul>\n</li>\n" : "");
    html.append("</ul>\n<p class=\"over\">")
        .append(forHtml(frames.say("html.download")))
        .append("</p>\n<ul>\n");
    link(DocxWriter.FILE, "html.docx");
    link(PdfWriter.FILE, "html.pdf");
    link("data/tables.csv", "html.csv");
    link("tables.xlsx", "html.xlsx");
    link(SlidesWriter.FILE, "html.slides");
    link(Proof.MARKDOWN, "html.proof");
    if (annex) {
      link(Participants.PAGE, "annex.heading");
    }
    html.append("</ul>\n</nav>\n");
  }

  private void link(String file, String frame) {
    html.append("<li><a href=\"").append(file).append("\">");
    html.append(forHtml(frames.say(frame))).append("</a></li>\n");
  }

  private void block(int index, Block block) {
    if (block instanceof Heading h) {
      html.append(
          String.format(Locale.ROOT, "<h%d id=\"%s\">", h.level(), forHtmlAttribute(h.anchor())));
      html.append(forHtml(h.text())).append(String.format(Locale.ROOT, "</h%d>\n", h.level()));
    } else if (block instanceof Paragraph p) {
      html.append("<p>").append(forHtml(p.text())).append("</p>\n");
    } else if (block instanceof Items items) {
      html.append("<ul>\n");
      items.items().forEach(i -> html.append("<li>").append(forHtml(i)).append("</li>\n"));
      html.append("</ul>\n");
    } else if (block instanceof Callout callout) {
      html.append("<div class=\"callout\" role=\"note\"><p><strong>")
          .append(forHtml(callout.title()));
      html.append("</strong> ").append(forHtml(callout.text())).append("</p></div>\n");
    } else if (block instanceof Aside aside) {
      html.append("<div class=\"callout\" role=\"note\">\n<p><strong>")
          .append(forHtml(aside.title()))
          .append("</strong></p>\n");
      aside.content().forEach(part -> block(index, part));
      html.append("</div>\n");
    } else if (block instanceof Figures figures) {
      html.append("<dl class=\"figures\">\n");
      for (var figure : figures.figures()) {
        html.append("<div><dt>").append(forHtml(figure.caption())).append("</dt><dd>");
        html.append(forHtml(figure.value())).append("</dd></div>\n");
      }
      html.append("</dl>\n");
    } else if (block instanceof Exhibit exhibit) {
      figure(index, exhibit);
    }
  }

  /** A chart with its data table; the table alone, open, where there is no chart. */
  private void figure(int index, Exhibit exhibit) {
    var chart = charts.stream().filter(c -> c.block() == index).findFirst();
    html.append("<figure>\n")
        .append(chart.isPresent() ? "<figcaption class=\"heard\">" : "<figcaption>")
        .append(forHtml(exhibit.caption()))
        .append("</figcaption>\n");
    chart.ifPresent(
        c ->
            html.append("<div class=\"plot\" tabindex=\"0\">\n<img src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(c.png().bytes()))
                .append(
                    String.format(
                        Locale.ROOT, "\" width=\"%d\" height=\"%d\" alt=\"", c.width(), c.height()))
                .append(forHtmlAttribute(exhibit.alternative()))
                .append("\">\n</div>\n"));
    html.append(chart.isPresent() ? "<details><summary>" : "<details open><summary>")
        .append(forHtml(frames.say("html.data")))
        .append("</summary>\n")
        .append(HtmlTable.of(DataTable.of(exhibit, frames)))
        .append("</details>\n</figure>\n");
  }

  private static String digest(String style) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(sha256.digest(style.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
