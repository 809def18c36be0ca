package eu.chorus.ingest.document;

import eu.chorus.ingest.document.RtfGroup.Place;
import eu.chorus.ingest.document.RtfLexer.Token;
import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * Reads RTF: what the body and its notes say. Headers, footers, pictures, the names of authors and
 * everything that the format lets a reader ignore are ignored.
 */
final class RtfReader {
  /** No text that a person wrote is larger, its pictures in hexadecimal included: 128 MiB. */
  private static final int MOST_BYTES = 1 << 27;

  /** Groups nest; no word processor nests them deeper. */
  private static final int DEEPEST = 1000;

  /** Groups whose text is not the document's, though nothing marks them as optional. */
  private static final Set<String> IGNORED =
      Set.of(
          ("aftncn aftnsep aftnsepc annotation atnauthor atnid colortbl filetbl fldinst footer"
                  + " footerf footerl footerr ftncn ftnsep ftnsepc header headerf headerl headerr"
                  + " info listtext nonshppict objdata pict pntext rxe shprslt sp tc txe xe")
              .split(" "));

  /** Groups that are marked as optional and hold the document's text all the same. */
  private static final Set<String> SAID = Set.of("shpinst", "shptxt", "footnote");

  private static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("line", " "),
          Map.entry("tab", " "),
          Map.entry("page", " "),
          Map.entry("column", " "),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("qmspace", " "),
          Map.entry("emdash", "\u2014"),
          Map.entry("endash", "\u2013"),
          Map.entry("bullet", "\u2022"),
          Map.entry("lquote", "\u2018"),
          Map.entry("rquote", "\u2019"),
          Map.entry("ldblquote", "\u201c"),
          Map.entry("rdblquote", "\u201d"));

  private final RtfLexer lexer;
  private final RtfText text;
  private final RtfCharsets charsets = new RtfCharsets();
  private final RtfStyles styles = new RtfStyles();
  private final Deque<RtfGroup> outer = new ArrayDeque<>();
  private RtfGroup group = new RtfGroup();
  private boolean optional;
  private boolean pictures;
  private int replaced;
  private int standardFont;

  private RtfReader(byte[] bytes, Flow flow) {
    lexer = new RtfLexer(bytes);
    text = new RtfText(flow);
  }

  static Extracted read(Content content, TextBudget budget) throws IOException {
    Flow flow = new Flow(budget);
    RtfReader reader = new RtfReader(content.all(MOST_BYTES), flow);
    reader.read();
    return flow.extracted(reader.pictures ? Outcome.NO_TEXT_LAYER : Outcome.EMPTY);
  }

  private void read() throws IOException {
    for (Token token = lexer.next(); token != Token.END; token = lexer.next()) {
      if (token != Token.BYTE) {
        text.complete(group, charsets.of(group.font));
        replaced = 0;
      }
      switch (token) {
        case OPEN -> open();
        case CLOSE -> close();
        case WORD -> word(lexer.word(), lexer.number());
        case SYMBOL -> symbol((char) lexer.number());
        default -> letter(lexer.number());
      }
      if (outer.isEmpty()) {
        text.endParagraph(group);
        return;
      }
    }
    throw new IOException("groups are not closed");
  }

  private void open() throws IOException {
    if (outer.size() == DEEPEST) {
      throw new IOException("nested too deep");
    }
    outer.push(group);
    group = group.inner();
    optional = false;
  }

  private void close() {
    RtfGroup inner = group;
    group = outer.pop();
    if (inner.place == Place.NOTE && group.place != Place.NOTE) {
      text.endNote();
    } else if (inner.place == Place.STYLES) {
      styles.end();
    }
  }

  private void letter(int value) throws IOException {
    if (replaced > 0) {
      replaced--;
    } else if (group.place == Place.STYLES) {
      styles.letter((char) value);
    } else if (group.isSaid()) {
      text.pending(value);
    }
  }

  private void symbol(char symbol) throws IOException {
    switch (symbol) {
      case '*' -> optional = true;
      case '~' -> say(" ");
      case '_' -> say("-");
      case '{', '}', '\\' -> say(String.valueOf(symbol));
      default -> {}
    }
  }

  private void word(String word, int number) throws IOException {
    pictures |= word.equals("pict");
    if (IGNORED.contains(word) || (optional && !SAID.contains(word))) {
      group.place = Place.IGNORED;
    }
    optional = false;
    switch (group.place) {
      case IGNORED -> {}
      case FONTS -> fontTable(word, number);
      case STYLES -> styleSheet(word, number);
      default -> body(word, number);
    }
  }

  private void fontTable(String word, int number) {
    switch (word) {
      case "f" -> group.font = number;
      case "fcharset" -> charsets.font(group.font, number);
      default -> {}
    }
  }

  private void styleSheet(String word, int number) {
    switch (word) {
      case "s" -> styles.style(number);
      case "outlinelevel" -> styles.outlineLevel(level(number));
      default -> {}
    }
  }

  private void body(String word, int number) throws IOException {
    switch (word) {
      case "fonttbl" -> group.place = Place.FONTS;
      case "stylesheet" -> group.place = Place.STYLES;
      case "footnote" -> group.place = Place.NOTE;
      case "ansicpg" -> charsets.standard(number);
      case "mac" -> charsets.standard(10_000);
      case "pc" -> charsets.standard(437);
      case "pca" -> charsets.standard(850);
      case "deff" -> {
        standardFont = number;
        group.font = number;
      }
      case "f" -> group.font = number;
      case "u" -> unicode(number);
      case "uc" -> group.replacements = Math.max(0, number);
      case "v" -> group.hidden = number != 0;
      case "deleted" -> group.deleted = number != 0;
      case "plain" -> group.plainText(standardFont);
      case "pard" -> group.plainParagraph();
      case "s" -> {
        group.level = styles.level(number);
        group.contents = styles.isContents(number);
      }
      case "outlinelevel" -> group.level = level(number);
      case "intbl" -> group.inTable = true;
      case "par", "sect" -> text.endParagraph(group);
      case "cell", "nestcell" -> text.endCell();
      case "row", "nestrow" -> text.endRow();
      default -> say(CHARACTERS.getOrDefault(word, ""));
    }
  }

  /** A character by its number in UTF-16, signed, then bytes for readers that know none. */
  private void unicode(int number) throws IOException {
    say(String.valueOf((char) number));
    replaced = group.replacements;
  }

  private void say(String words) throws IOException {
    if (group.isSaid() && !words.isEmpty()) {
      text.append(group, words);
    }
  }

  /** Outline levels 0 to 8 are headings, 9 is text. */
  private static int level(int outlineLevel) {
    return outlineLevel >= 0 && outlineLevel < 9 ? outlineLevel + 1 : 0;
  }
}
