package eu.chorus.ingest.document;

import eu.chorus.model.Document.Block;
import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF: lines as they stand on the page, less what runs along every page, as paragraphs; then
 * fill-ins.
 */
final class PdfReader {
  private PdfReader() {}

  static Extracted read(Path file, TextBudget budget) throws IOException {
    // Memory only: a respondent's words must not lie about in temporary files.
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
      if (document.getNumberOfPages() == 0) {
        return Extracted.nothing(Outcome.EMPTY);
      }
      List<PdfLine> lines = new PdfLines(budget).of(document);
      List<Block> blocks = new ArrayList<>();
      blocks.addAll(PdfParagraphs.join(RunningLines.drop(lines, document.getNumberOfPages())));
      blocks.addAll(PdfFillIns.of(document, budget));
      blocks.sort(Comparator.comparing(Block::page));
      return Extracted.of(blocks, Outcome.NO_TEXT_LAYER);
    } catch (InvalidPasswordException locked) {
      return Extracted.nothing(Outcome.ENCRYPTED);
    }
  }
}
