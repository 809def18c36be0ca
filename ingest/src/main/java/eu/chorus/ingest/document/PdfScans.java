package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.chorus.model.Document.Outcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Has the pages of a scanned PDF recognised, one by one, through pipes: no picture is stored. */
final class PdfScans {
  /** What Tesseract's makers recommend, in dots an inch. */
  private static final float RESOLUTION = 300;

  /** No page is drawn larger, in pixels; A3 at that resolution is half of it. */
  private static final double MOST_PIXELS = 40e6;

  private static final int POINTS_PER_INCH = 72;

  private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
  private static final Pattern HYPHEN = Pattern.compile("(\\p{L})-\\n(\\p{Ll})");

  private PdfScans() {}

  static Extracted read(Content content, TextBudget budget, Recognition recognition)
      throws IOException {
    ImageIO.setUseCache(false);
    try (RandomAccessRead bytes = content.pages();
        PDDocument document = Loader.loadPDF(bytes, IOUtils.createMemoryOnlyStreamCache())) {
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      Flow flow = new Flow(budget);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        float resolution = resolution(document.getPage(page).getCropBox());
        String text =
            words(renderer.renderImageWithDPI(page, resolution, ImageType.GRAY), recognition);
        flow.page(page + 1);
        flow.spend(text.length());
        for (String paragraph : PARAGRAPHS.split(HYPHEN.matcher(text).replaceAll("$1$2"))) {
          flow.paragraph(paragraph);
        }
      }
      return flow.extracted(Outcome.NO_TEXT_LAYER);
    }
  }

  private static float resolution(PDRectangle page) {
    double inches =
        (double) page.getWidth() * page.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
    return (float) Math.min(RESOLUTION, Math.sqrt(MOST_PIXELS / Math.max(1e-3, inches)));
  }

  private static String words(BufferedImage page, Recognition recognition) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(Recognition.COMMAND, "stdin", "stdout", "-l", recognition.languages());
    command.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream words = process.getInputStream()) {
      // It reads the whole picture before it says a word, so that neither waits for the other.
      try (OutputStream picture = process.getOutputStream()) {
        ImageIO.write(page, "png", picture);
      }
      return new String(words.readAllBytes(), UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }
}
