package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF: lines as they stand on the page, less what runs along every page, as paragraphs; and
 * what was filled in, page by page.
 */
final class PdfReader {
  private static final int CHUNK = 1 << 16;

  private PdfReader() {}

  static Extracted read(Content content, TextBudget budget) throws IOException {
    // Memory only: a respondent's words must not lie about in temporary files.
    try (RandomAccessRead bytes = content.pages();
        PDDocument document = Loader.loadPDF(bytes, IOUtils.createMemoryOnlyStreamCache())) {
      return read(document, budget);
    } catch (InvalidPasswordException locked) {
      return Extracted.nothing(Outcome.PASSWORD_PROTECTED);
    } catch (IOException | LinkageError broken) {
      if (isForHoldersOfACertificate(content)) {
        return Extracted.nothing(Outcome.ENCRYPTED);
      }
      throw broken;
    }
  }

  private static Extracted read(PDDocument document, TextBudget budget) throws IOException {
    if (document.getNumberOfPages() == 0) {
      return Extracted.nothing(Outcome.EMPTY);
    }
    List<PdfLine> lines = new PdfLines(budget).of(document);
    List<PdfText> texts = new ArrayList<>();
    texts.addAll(PdfParagraphs.join(RunningLines.drop(lines, document.getNumberOfPages())));
    texts.addAll(PdfFillIns.of(document, budget));
    texts.sort(Comparator.comparing(PdfText::page));
    Flow flow = new Flow(budget);
    texts.forEach(text -> text.addTo(flow));
    Extracted extracted = flow.extracted(Outcome.NO_TEXT_LAYER);
    return extracted.outcome() == Outcome.READ || PdfDrawings.in(document)
        ? extracted
        : Extracted.nothing(Outcome.EMPTY);
  }

  /** Security handlers other than the standard one, which asks for a password (ISO 32000 7.6). */
  private static boolean isForHoldersOfACertificate(Content content) throws IOException {
    try (InputStream in = content.stream()) {
      String tail = "";
      for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
        String text = tail + new String(chunk, ISO_8859_1);
        if (text.contains("/Adobe.PubSec") || text.contains("/Adobe.PPKLite.PubSec")) {
          return true;
        }
        tail = text.substring(Math.max(0, text.length() - 32));
      }
      return false;
    }
  }
}
