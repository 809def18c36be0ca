package eu.chorus.ingest.document;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/**
 * Turns the paragraphs of a Word 97 file into blocks. What was struck out under tracked changes is
 * left out, as in DOCX.
 */
final class DocParagraphs {
  /** Ends a paragraph that ends a cell. */
  private static final char CELL_MARK = '\u0007';

  private static final char NON_BREAKING_HYPHEN = '\u001e';
  private static final char OPTIONAL_HYPHEN = '\u001f';

  /** A style index of no style (MS-DOC 2.9.271, istdNil). */
  private static final int NO_STYLE = 4095;

  private final StyleSheet styles;
  private final Flow flow;
  private int row;
  private int column;

  DocParagraphs(StyleSheet styles, Flow flow) {
    this.styles = styles;
    this.flow = flow;
  }

  void body(Range range) throws IOException {
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (!paragraph.isInTable()) {
        row = 0;
        text(paragraph);
      } else if (paragraph.isTableRowEnd()) {
        row++;
        column = 1;
      } else {
        cell(paragraph);
      }
    }
  }

  void notes(Range range) throws IOException {
    for (int i = 0; i < range.numParagraphs(); i++) {
      flow.note(words(range.getParagraph(i)));
    }
  }

  private void text(Paragraph paragraph) throws IOException {
    StyleDescription style = style(paragraph.getStyleIndex());
    if (style != null && HeadingNames.isContents(String.valueOf(style.getName()))) {
      return;
    }
    int level = level(paragraph, style);
    if (level > 0) {
      flow.heading(level, words(paragraph));
    } else {
      flow.paragraph(words(paragraph));
    }
  }

  private void cell(Paragraph paragraph) throws IOException {
    if (row == 0) {
      row = 1;
      column = 1;
    }
    String text = paragraph.text();
    flow.cell(row, column, words(paragraph));
    if (!text.isEmpty() && text.charAt(text.length() - 1) == CELL_MARK) {
      column++;
    }
  }

  /** Levels 0 to 8 of a paragraph are headings, 9 is text (MS-DOC 2.6.2, sprmPOutLvl). */
  private int level(Paragraph paragraph, @Nullable StyleDescription style) {
    Set<Integer> seen = new HashSet<>();
    for (StyleDescription s = style; s != null; s = style(s.getBaseStyle())) {
      int level = s.getName() == null ? 0 : HeadingNames.level(s.getName());
      if (level > 0) {
        return level;
      }
      if (!seen.add(s.getBaseStyle())) {
        break;
      }
    }
    return paragraph.getLvl() >= 0 && paragraph.getLvl() < 9 ? paragraph.getLvl() + 1 : 0;
  }

  private @Nullable StyleDescription style(int index) {
    return index < 0 || index >= Math.min(NO_STYLE, styles.numStyles())
        ? null
        : styles.getStyleDescription(index);
  }

  private String words(Paragraph paragraph) throws IOException {
    String words;
    try {
      words = said(paragraph);
    } catch (IllegalArgumentException lostCount) {
      // The library sometimes loses count of a paragraph's runs; its text is there all the same.
      words = paragraph.text();
    }
    flow.spend(words.length() + 1L);
    return plain(words);
  }

  private static String said(Paragraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      if (!run.isMarkedDeleted() && !run.isVanished()) {
        words.append(run.text());
      }
    }
    return words.toString();
  }

  /** The text without field codes, with Word's own hyphens as ordinary ones. */
  static String plain(String text) {
    return Range.stripFields(text)
        .replace(NON_BREAKING_HYPHEN, '-')
        .replace(String.valueOf(OPTIONAL_HYPHEN), "");
  }
}
