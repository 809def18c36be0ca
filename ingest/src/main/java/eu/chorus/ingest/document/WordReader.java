package eu.chorus.ingest.document;

import static eu.chorus.ingest.document.OfficePackage.attribute;

import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;

/** Reads DOCX: the body's paragraphs as they stand, then foot- and endnotes. */
final class WordReader {
  private static final String MAIN_PART = "/officeDocument";

  private WordReader() {}

  static Extracted read(Content content, TextBudget budget) throws IOException {
    try (OfficePackage word = new OfficePackage(content)) {
      String main = mainPart(word);
      String folder = main.substring(0, main.lastIndexOf('/') + 1);
      WordStyles styles = WordStyles.of(word, folder + "styles.xml");
      Flow flow = new Flow(budget);
      WordParagraphs body = new WordParagraphs(styles, flow, false);
      if (!word.read(main, body::read)) {
        throw new IOException("package without a main part");
      }
      word.read(folder + "footnotes.xml", new WordParagraphs(styles, flow, true)::read);
      word.read(folder + "endnotes.xml", new WordParagraphs(styles, flow, true)::read);
      // Pages that were scanned and pasted are a document without a text layer too.
      return flow.extracted(body.hasPictures() ? Outcome.NO_TEXT_LAYER : Outcome.EMPTY);
    }
  }

  /** The name of the main part, as the package's relations tell. */
  private static String mainPart(OfficePackage word) throws IOException {
    String[] target = {"word/document.xml"};
    word.read(
        "_rels/.rels",
        (xml, event) -> {
          if (event == XMLStreamConstants.START_ELEMENT
              && attribute(xml, "Type").endsWith(MAIN_PART)) {
            target[0] = attribute(xml, "Target").replaceFirst("^/", "");
          }
        });
    return target[0];
  }
}
