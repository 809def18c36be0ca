package eu.chorus.ingest.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Collects a PDF's lines with their places; PDFBox finds the words, this keeps where they stood.
 */
final class PdfLines extends PDFTextStripper {
  private final TextBudget budget;
  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> ends = new ArrayList<>(2);

  PdfLines(TextBudget budget) {
    this.budget = budget;
  }

  /** All lines of the document, in the order of its content. */
  List<PdfLine> of(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return List.copyOf(lines);
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) throws IOException {
    budget.spend(word.length() + 1L);
    appendApartFromNoteMarks(word, positions);
    if (!positions.isEmpty()) {
      if (ends.isEmpty()) {
        ends.add(positions.get(0));
        ends.add(positions.get(0));
      }
      ends.set(1, positions.get(positions.size() - 1));
    }
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphStart() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void writePageStart() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
  }

  /** Appends a word, with a space between it and the small raised number of a footnote. */
  private void appendApartFromNoteMarks(String word, List<TextPosition> positions) {
    boolean aligned = positions.size() == word.length();
    for (int i = 0; i < word.length(); i++) {
      if (aligned && i > 0 && isMarkEdge(positions.get(i - 1), positions.get(i))) {
        text.append(' ');
      }
      text.append(word.charAt(i));
    }
  }

  private static boolean isMarkEdge(TextPosition a, TextPosition b) {
    boolean smaller = a.getFontSizeInPt() < 0.8f * b.getFontSizeInPt();
    boolean larger = b.getFontSizeInPt() < 0.8f * a.getFontSizeInPt();
    return (smaller && isNumber(a)) || (larger && isNumber(b));
  }

  private static boolean isNumber(TextPosition position) {
    return position.getUnicode().chars().allMatch(Character::isDigit);
  }

  private void endLine() {
    String line = Blocks.clean(text);
    if (!line.isEmpty() && !ends.isEmpty()) {
      TextPosition first = ends.get(0);
      TextPosition last = ends.get(1);
      lines.add(
          new PdfLine(
              getCurrentPageNo(),
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              first.getFontSizeInPt(),
              isBold(first),
              line));
    }
    text.setLength(0);
    ends.clear();
  }

  private static boolean isBold(TextPosition position) {
    String name = position.getFont().getName();
    return name != null && name.toLowerCase(Locale.ROOT).contains("bold");
  }
}
