package eu.chorus.output.report;

import static org.owasp.encoder.Encode.forHtml;
import static org.owasp.encoder.Encode.forHtmlAttribute;

import eu.chorus.output.disclosure.Released;
import eu.chorus.output.disclosure.names.Participants;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.problem.SafeCell;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The annex: the organisations that took part and agreed to be named, as a page and a table. */
final class ParticipantsWriter {
  private ParticipantsWriter() {}

  /** Both files by name; none where nobody is named. */
  static SortedMap<String, byte[]> write(
      Released<Participants> participants, String title, Frames frames) {
    var files = new TreeMap<String, byte[]>();
    if (!participants.value().names().isEmpty()) {
      files.put(Participants.PAGE, utf8(page(participants.value(), title, frames)));
      files.put(Participants.TABLE, utf8(csv(participants.value(), frames)));
    }
    return files;
  }

  private static String csv(Participants participants, Frames frames) {
    return participants.names().stream()
        .map(SafeCell::csv)
        .collect(Collectors.joining("\n", frames.say("annex.column") + "\n", "\n"));
  }

  private static String page(Participants participants, String title, Frames frames) {
    var items =
        participants.names().stream()
            .map(name -> "<li>" + forHtml(name) + "</li>\n")
            .collect(Collectors.joining());
    return HtmlWriter.head(frames.say("annex.heading"), title, frames)
        + "<header>\n<p class=\"over\">"
        + forHtml(title)
        + "</p>\n<h1>"
        + forHtml(frames.say("annex.heading"))
        + "</h1>\n</header>\n<div class=\"page\">\n<nav aria-label=\""
        + forHtmlAttribute(frames.say("html.contents"))
        + "\">\n<ul>\n<li><a href=\"report.html\">"
        + forHtml(frames.say("annex.back"))
        + "</a></li>\n<li><a href=\""
        + Participants.TABLE
        + "\">"
        + forHtml(frames.say("annex.csv"))
        + "</a></li>\n</ul>\n</nav>\n<main id=\"content\">\n<p>"
        + forHtml(frames.say("annex.intro"))
        + "</p>\n<ul>\n"
        + items
        + "</ul>\n</main>\n</div>\n</body>\n</html>\n";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
