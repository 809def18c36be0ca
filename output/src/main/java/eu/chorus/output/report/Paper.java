package eu.chorus.output.report;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page as it goes to a printer: without what leads through it on a screen, its contents as
 * bookmarks.
 */
final class Paper {
  private static final String STYLE =
      new String(Resources.bytes("paper.css"), StandardCharsets.UTF_8);

  private static final String ON_SCREEN =
      "style, meta, .skip, .heard, summary, nav > p:nth-of-type(2), nav > ul:nth-of-type(2)";

  /** More columns than have room for words in letters of the usual size. */
  private static final int MANY = 6;

  private Paper() {}

  /**
   * A page on paper.
   *
   * @param page of {@link HtmlWriter}
   */
  static Document of(String page) {
    var html = Jsoup.parse(page);
    html.select(ON_SCREEN).remove();
    html.select("caption").forEach(Paper::setAbove);
    html.select("table:has(tbody tr:first-child > th + th)").forEach(Paper::group);
    html.select("table:has(td)").forEach(Paper::alignHeads);
    html.select("img").removeAttr("width").removeAttr("height"); // in pixels of a screen
    html.head().appendElement("style").text(STYLE);
    html.head().appendElement("meta").attr("name", "subject").attr("content", html.title());
    var bookmarks = html.head().appendElement("bookmarks");
    html.select("nav > ul").forEach(contents -> addBookmarks(contents, bookmarks));
    return html;
  }

  /** A caption would be read out behind its table. */
  private static void setAbove(Element caption) {
    requireNonNull(caption.parent())
        .before(new Element("p").addClass("caption").text(caption.text()));
    caption.remove();
  }

  /**
   * What names several rows stands once, above them: two names that both take several lines would
   * be read line by line, as a sentence that nobody wrote.
   */
  private static void group(Element table) {
    requireNonNull(table.selectFirst("thead th")).remove();
    int columns = table.select("thead th").size();
    var last = "";
    for (var row : table.select("tbody tr")) {
      var name = requireNonNull(row.firstElementChild());
      if (!name.text().equals(last)) {
        var above = new Element("tr").addClass("group");
        row.before(above);
        above.appendChild(name.clone().attr("colspan", Integer.toString(columns)));
        last = name.text();
      }
      name.remove();
    }
  }

  /** The head of figures stands above them, in smaller letters where there are many. */
  private static void alignHeads(Element table) {
    var heads = table.select("thead th");
    if (heads.size() > MANY) {
      table.addClass("wide");
    }
    var data = requireNonNull(table.selectFirst("tr:has(td)")).children();
    for (int i = 0; i < data.size(); i++) {
      heads.get(i).addClass(data.get(i).className());
    }
  }

  private static void addBookmarks(Element contents, Element bookmarks) {
    for (var item : contents.children()) {
      var link = requireNonNull(item.selectFirst("a"));
      var bookmark = bookmarks.appendElement("bookmark");
      bookmark.attr("name", link.text()).attr("href", link.attr("href"));
      item.select("> ul").forEach(below -> addBookmarks(below, bookmark));
    }
  }
}
