package eu.chorus.ingest.document;

import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads DOC: the body's paragraphs as they stand, text boxes, then foot- and endnotes. */
final class DocReader {
  private DocReader() {}

  static Extracted read(POIFSFileSystem file, TextBudget budget) throws IOException {
    Flow flow = new Flow(budget);
    try {
      return modern(file, flow);
    } catch (OldWordFileFormatException word6) {
      return old(file, flow);
    }
  }

  private static Extracted modern(POIFSFileSystem file, Flow flow) throws IOException {
    try (HWPFDocument word = new HWPFDocument(file)) {
      DocParagraphs paragraphs = new DocParagraphs(word.getStyleSheet(), flow);
      paragraphs.body(word.getRange());
      paragraphs.body(word.getMainTextboxRange());
      paragraphs.notes(word.getFootnoteRange());
      paragraphs.notes(word.getEndnoteRange());
      return flow.extracted(
          word.getPicturesTable().getAllPictures().isEmpty()
              ? Outcome.EMPTY
              : Outcome.NO_TEXT_LAYER);
    }
  }

  /** Word 6 and 95, whose styles and tables the library does not know. */
  private static Extracted old(POIFSFileSystem file, Flow flow) throws IOException {
    try (HWPFOldDocument word = new HWPFOldDocument(file);
        Word6Extractor text = new Word6Extractor(word)) {
      for (String paragraph : (Iterable<String>) text.getText().lines()::iterator) {
        flow.spend(paragraph.length() + 1L);
        flow.paragraph(DocParagraphs.plain(paragraph));
      }
      return flow.extracted(Outcome.EMPTY);
    }
  }
}
