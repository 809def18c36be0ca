package eu.chorus.output.disclosure.readback;

import eu.chorus.process.BuiltInFonts;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads a PDF to its last byte: the words on its pages, every string and stream of every object
 * whether a page shows it or not, files attached to it, and what stands between the objects.
 * Encrypted documents and those that hold remains of an earlier state are refused.
 */
final class PdfReader {
  private PdfReader() {}

  static void read(String told, byte[] bytes, int depth, ReadBack into) throws IOException {
    BuiltInFonts.use();
    // Memory only: what is in a report that is not published yet must not lie about.
    try (var in = new RandomAccessReadBuffer(bytes);
        var document = Loader.loadPDF(in, IOUtils.createMemoryOnlyStreamCache())) {
      if (document.isEncrypted()) {
        throw locked();
      }
      read(told, bytes, document, depth, into);
    } catch (InvalidPasswordException e) {
      throw locked();
    }
  }

  private static void read(String told, byte[] bytes, PDDocument document, int depth, ReadBack into)
      throws IOException {
    into.addReadings(told, new PdfBytes(bytes, document.getDocument()).remarks());
    var objects = new PdfObjects(told, document, depth, into);
    objects.read();
    var words = new PdfWords(told, into);
    words.read(document);
    words.readDrawings(objects.drawings(words.contents()));
  }

  private static Unreadable locked() {
    return new Unreadable("an encrypted document; save it without a password");
  }
}
