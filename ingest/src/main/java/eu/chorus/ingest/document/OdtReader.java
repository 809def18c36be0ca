package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.chorus.model.Document.Outcome;
import java.io.IOException;

/** Reads ODT: the text's paragraphs as they stand, then its notes. */
final class OdtReader {
  private OdtReader() {}

  static Extracted read(Content content, TextBudget budget) throws IOException {
    try (OfficePackage odt = new OfficePackage(content)) {
      // An encrypted part is told by the manifest alone (ODF 1.3 part 2, 4.8).
      if (new String(odt.start("META-INF/manifest.xml"), UTF_8).contains("encryption-data")) {
        return Extracted.nothing(Outcome.PASSWORD_PROTECTED);
      }
      Flow flow = new Flow(budget);
      OdtParagraphs body = new OdtParagraphs(flow);
      if (!odt.read("content.xml", body::read)) {
        throw new IOException("package without content");
      }
      return flow.extracted(body.hasPictures() ? Outcome.NO_TEXT_LAYER : Outcome.EMPTY);
    }
  }
}
