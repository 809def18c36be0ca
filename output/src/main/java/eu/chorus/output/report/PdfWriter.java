package eu.chorus.output.report;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Locale;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.jsoup.helper.W3CDom;

/**
 * The page as a printer shows it, as PDF/UA-1 (ISO 14289-1): tagged, with its language, its title,
 * bookmarks, heads of tables on every page, and what charts tell in words. Nothing is fetched:
 * fonts and charts come with it.
 */
final class PdfWriter {
  static final String FILE = "report.pdf";

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
  private static final int BOLD = 700;
  private static final int REGULAR = 400;

  static {
    XRLog.setLoggingEnabled(false); // it may tell words that the gate has not read yet
  }

  private PdfWriter() {}

  /**
   * The document of a page.
   *
   * @param page of {@link HtmlWriter}, with all that it shows
   */
  static byte[] write(String page) throws IOException {
    var builder = new PdfRendererBuilder();
    font(builder, ".ttf", REGULAR, FontStyle.NORMAL);
    font(builder, "-Bold.ttf", BOLD, FontStyle.NORMAL);
    font(builder, "-Oblique.ttf", REGULAR, FontStyle.ITALIC);
    builder.usePdfUaAccessibility(true);
    builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(Paper.of(page)), "");
    builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), null);
    builder.useUnicodeLineBreaker(new AtBlanks(BreakIterator.getLineInstance(Locale.ROOT)));
    builder.withProducer("Chorus");
    var out = new ByteArrayOutputStream();
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      try (var document = renderer.getPdfDocument()) {
        document.getDocumentInformation().setCreationDate(null);
        document.setDocumentId(0L); // else it is made of the time
        document.save(out, CompressParameters.DEFAULT_COMPRESSION);
      }
    }
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
    builder.useFont(
        () -> requireNonNull(PdfWriter.class.getResourceAsStream(FONTS + file)),
        "Report",
        weight,
        style,
        true);
  }

  /** Breaks no word at its hyphen, where it would be read back as another word. */
  private static final class AtBlanks extends UrlAwareLineBreakIterator {
    private final BreakIterator breaks;

    AtBlanks(BreakIterator breaks) {
      super(breaks);
      this.breaks = breaks;
    }

    @Override
    public int next() {
      int at = super.next();
      var text = (CharacterIterator) breaks.getText().clone(); // its own tells where it stands
      while (at > 0 && at < text.getEndIndex() && text.setIndex(at - 1) != ' ') {
        at = super.next();
      }
      return at;
    }
  }
}
