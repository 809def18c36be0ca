package eu.chorus.ingest.document;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Whether a PDF without words shows anything: a scan does, a blank page does not. */
final class PdfDrawings {
  private static final Set<String> PAINTING =
      Set.of(
          OperatorName.BEGIN_INLINE_IMAGE,
          OperatorName.DRAW_OBJECT,
          OperatorName.SHADING_FILL,
          OperatorName.STROKE_PATH,
          OperatorName.CLOSE_AND_STROKE,
          OperatorName.FILL_NON_ZERO,
          OperatorName.LEGACY_FILL_NON_ZERO,
          OperatorName.FILL_EVEN_ODD,
          OperatorName.FILL_NON_ZERO_AND_STROKE,
          OperatorName.FILL_EVEN_ODD_AND_STROKE,
          OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
          OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
          // Letters of a font that does not tell which letters they are.
          OperatorName.SHOW_TEXT,
          OperatorName.SHOW_TEXT_ADJUSTED,
          OperatorName.SHOW_TEXT_LINE,
          OperatorName.SHOW_TEXT_LINE_AND_SPACE);

  private PdfDrawings() {}

  static boolean in(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      PDFStreamParser parser = new PDFStreamParser(page);
      for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
        if (token instanceof Operator operator && PAINTING.contains(operator.getName())) {
          return true;
        }
      }
    }
    return false;
  }
}
