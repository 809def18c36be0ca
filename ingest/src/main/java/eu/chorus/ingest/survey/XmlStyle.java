package eu.chorus.ingest.survey;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Tells by its answers which path wrote an XML export; reads until something tells. */
final class XmlStyle {
  private static final Pattern DAY_FIRST = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");
  private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern UIDS = Pattern.compile("[A-Za-z0-9-]{30,}(; ?[A-Za-z0-9-]{30,})+");

  private XmlStyle() {}

  static Style of(Packed packed, Definition definition) throws IOException, XMLStreamException {
    Map<String, FieldType> types = new HashMap<>();
    definition.entries().forEach(e -> types.put(e.field().uid(), e.field().type()));
    boolean apostrophe = false;
    boolean entity = false;
    for (int part = 0; part < packed.size(); part++) {
      try (var in = packed.open(part)) {
        var xml = EusurveyXml.reader(in);
        boolean answers = false;
        while (xml.hasNext()) {
          xml.next();
          answers |= xml.isStartElement() && xml.getLocalName().equals("AnswerSet");
          if (answers && xml.isStartElement() && xml.getLocalName().equals("Answer")) {
            var answer = XmlRows.Piece.read(xml);
            var type = types.getOrDefault(answer.question(), FieldType.UNKNOWN);
            var told = told(answer, type);
            if (told != Style.UNKNOWN) {
              return told;
            }
            if (type == FieldType.TEXT) {
              apostrophe |= answer.text().indexOf('\'') >= 0;
              entity |= answer.text().contains("&apos;");
            }
          }
        }
      }
    }
    // The reporting path writes no bare apostrophe; where one is, an entity was typed.
    return entity && !apostrophe ? Style.REPORTING : apostrophe ? Style.DIRECT : Style.UNKNOWN;
  }

  private static Style told(XmlRows.Piece answer, FieldType type) {
    String text = answer.text();
    if (answer.option().startsWith(" ")) {
      return Style.REPORTING;
    }
    return switch (type) {
      case TEXT -> text.length() > Style.CUT ? Style.DIRECT : Style.UNKNOWN;
      case VALUE ->
          text.isEmpty() || YEAR_FIRST.matcher(text).matches()
              ? Style.REPORTING
              : DAY_FIRST.matcher(text).matches() ? Style.DIRECT : Style.UNKNOWN;
      case RANKING ->
          UIDS.matcher(text).matches()
              ? text.contains("; ") ? Style.REPORTING : Style.DIRECT
              : Style.UNKNOWN;
      case RATING -> text.isEmpty() ? Style.REPORTING : Style.UNKNOWN;
      default -> Style.UNKNOWN;
    };
  }
}
