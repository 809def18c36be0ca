package eu.chorus.ingest.survey;

import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/**
 * EUSurvey's result export as XML, alone or in a ZIP: the one that holds ids, the questionnaire and
 * every option, chosen or not.
 *
 * @param packed where its parts lie
 * @param definition the questionnaire, in English if there is an English version, else in the first
 * @param columns its columns: the questionnaire's, then EUSurvey's own
 * @param style which path wrote it
 */
record EusurveyXml(Packed packed, Definition definition, List<Column> columns, Style style)
    implements Export {
  /** EUSurvey's own columns, as its sheets call them in English. */
  static final List<String> OWN =
      List.of(
          "Invitation number",
          "Contribution ID",
          "User name",
          "Creation date",
          "Last update",
          "Languages");

  EusurveyXml {
    columns = List.copyOf(columns);
  }

  static EusurveyXml open(Path file, String name) {
    var packed = Packed.open(file, name, "xml", "");
    var definition =
        definitions(packed).stream()
            .min(Comparator.comparing(d -> !d.language().equals("EN")))
            .orElseThrow(
                () ->
                    ExportFault.of(ProblemKind.EXPORT_OTHER_LAYOUT, name, "it holds no Elements"));
    var columns = new ArrayList<>(definition.columns());
    for (String own : OWN) {
      var field = new Field(own.replace(' ', '-'), FieldType.META, List.of(), "");
      columns.add(new Column(columns.size(), "", "", own, field));
    }
    try {
      return new EusurveyXml(packed, definition, columns, XmlStyle.of(packed, definition));
    } catch (IOException | XMLStreamException | SheetException e) {
      throw unreadable(name, 0);
    }
  }

  /** The questionnaire in each language that the export holds, the first first. */
  static List<Definition> definitions(Packed packed) {
    try (var in = packed.open(0)) {
      var definitions = new ArrayList<Definition>();
      var xml = reader(in);
      if (xml.nextTag() != XMLStreamConstants.START_ELEMENT
          || !xml.getLocalName().equals("Results")) {
        throw ExportFault.of(
            ProblemKind.EXPORT_OTHER_LAYOUT, packed.name(), "its root is not Results");
      }
      while (xml.hasNext()) {
        xml.next();
        if (xml.isStartElement() && xml.getLocalName().equals("Elements")) {
          definitions.add(DefinitionReader.read(xml));
        } else if (xml.isStartElement() && xml.getLocalName().equals("Answers")) {
          break;
        }
      }
      return definitions;
    } catch (IOException | XMLStreamException e) {
      throw unreadable(packed.name(), 0);
    }
  }

  /** A reader that follows no reference out of the file. */
  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    return XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
  }

  @Override
  public Stream<ExportRow> rows() {
    var rows = new XmlRows(this);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(rows::close);
  }

  @Override
  public void close() {
    // Every pass over the rows opens and closes the file itself.
  }

  static UserException unreadable(String name, long row) {
    String where = row == 0 ? "" : "after contribution " + row;
    return ExportFault.of(ProblemKind.EXPORT_UNREADABLE, name, where);
  }
}
