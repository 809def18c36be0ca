package eu.chorus.ingest.document;

import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain text: a blank line, a long line and a list item each end a paragraph; a line behind
 * number signs or above a drawn line is a heading, as people write them by hand.
 */
final class TextReader {
  /** Lines longer than this were not wrapped by hand: each is a paragraph of its own. */
  private static final int LONGEST_WRAPPED_LINE = 120;

  private static final int LONGEST_HEADING = 160;

  private static final Pattern MARKED_HEADING = Pattern.compile("(#{1,6}) (.{1,160})");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}");

  /** No plain text that a person wrote is larger: 64 MiB. */
  private static final int MOST_BYTES = 1 << 26;

  private final Flow flow;
  private final StringBuilder paragraph = new StringBuilder();
  private int lines;

  private TextReader(Flow flow) {
    this.flow = flow;
  }

  static Extracted read(Content content, TextBudget budget) throws IOException {
    byte[] bytes = content.all(MOST_BYTES);
    budget.spend(bytes.length);
    Flow flow = new Flow(budget);
    TextReader reader = new TextReader(flow);
    Charsets.decode(bytes).lines().forEach(reader::line);
    reader.flush();
    return flow.extracted(Outcome.EMPTY);
  }

  private void line(String line) {
    String text = Blocks.clean(line);
    Matcher marked = MARKED_HEADING.matcher(text);
    if (marked.matches()) {
      flush();
      flow.heading(marked.group(1).length(), marked.group(2));
      return;
    }
    if (lines == 1 && UNDERLINE.matcher(text).matches() && paragraph.length() <= LONGEST_HEADING) {
      flow.heading(text.charAt(0) == '=' ? 1 : 2, paragraph);
      paragraph.setLength(0);
      lines = 0;
      return;
    }
    if (text.isEmpty() || Blocks.isListItem(text)) {
      flush();
    }
    if (!text.isEmpty()) {
      paragraph.append(' ').append(text);
      lines++;
    }
    if (text.length() > LONGEST_WRAPPED_LINE) {
      flush();
    }
  }

  private void flush() {
    if (lines > 0) {
      flow.paragraph(paragraph);
      paragraph.setLength(0);
      lines = 0;
    }
  }
}
