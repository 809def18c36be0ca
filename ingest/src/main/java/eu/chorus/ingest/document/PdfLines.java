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
    text.append(word);
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
