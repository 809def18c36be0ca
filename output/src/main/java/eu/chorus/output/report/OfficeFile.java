package eu.chorus.output.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;

/** What all office files of a release have in common: their bytes tell nothing of the run. */
final class OfficeFile {
  private OfficeFile() {}

  /** The bytes of a document under this title; no time or person of the run is in them. */
  @SuppressWarnings("JavaUtilDate") // the library's own type
  static byte[] of(POIXMLDocument document, String title, String language) throws IOException {
    var epoch = Optional.of(Date.from(Instant.EPOCH));
    var core = document.getProperties().getCoreProperties();
    core.setCreator("Chorus");
    core.setTitle(title);
    core.getUnderlyingProperties().setLanguageProperty(language);
    core.setCreated(epoch);
    core.setModified(epoch);
    var bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return ZipNormaliser.normalise(bytes.toByteArray());
  }
}
