package eu.chorus.ingest.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * The one sheet of an ODS that EUSurvey wrote.
 *
 * @param file the ODS
 */
record OdsSheet(Path file) implements Grid {
  @Override
  public String name() {
    return "Content";
  }

  @Override
  public GridRows open() {
    return rows();
  }

  @Override
  public Map<String, String> links() {
    try (var rows = rows()) {
      while (rows.hasNext()) {
        rows.next();
      }
      return rows.links();
    }
  }

  private OdsRows rows() {
    try {
      return new OdsRows(Packed.entry(file, "content.xml"));
    } catch (IOException | XMLStreamException e) {
      throw new SheetException(0);
    }
  }
}
