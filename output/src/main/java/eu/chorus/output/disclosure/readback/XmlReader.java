package eu.chorus.output.disclosure.readback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML of any kind: its text by paragraphs (a word may be split over runs of formatting), as
 * shown and with what is hidden or deleted, and once piece by piece; tables along and down;
 * attributes; comments and instructions; files packed into it.
 */
final class XmlReader {
  /** Elements whose text goes on in the paragraph around them; any other is set apart. */
  private static final Set<String> INLINE =
      Set.of(
          "r",
          "t",
          "ins",
          "del",
          "moveTo",
          "moveFrom",
          "hyperlink",
          "smartTag",
          "sdt",
          "fld",
          "sdtContent",
          "fldSimple",
          "delText",
          "instrText",
          "dir",
          "bdo",
          "ruby",
          "rubyBase",
          "Choice",
          "AlternateContent",
          "oMath",
          "e",
          "num",
          "den",
          "sub",
          "sup",
          "span",
          "a",
          "tspan",
          "textPath",
          "b",
          "i",
          "em",
          "strong",
          "u",
          "s",
          "small",
          "big",
          "q",
          "cite",
          "code",
          "abbr",
          "mark",
          "br",
          "cr",
          "tab",
          "noBreakHyphen",
          "softHyphen",
          "line-break");

  /** Carriers of text in Office Open XML; blanks elsewhere are the writer's layout. */
  private static final Set<String> CARRIERS =
      Set.of("t", "delText", "instrText", "v", "f", "lpstr", "title", "text");

  private final Packed packed;
  private final Flow flow = new Flow();
  private final Tabled tables = new Tabled();
  private final List<Strand.Unit> pieces = new ArrayList<>();
  private final Attributes attributes = new Attributes();
  private final List<Strand.Unit> unseen = new ArrayList<>();
  private final Deque<Boolean> hiddenRuns = new ArrayDeque<>();
  private final Deque<Boolean> carriers = new ArrayDeque<>();
  private boolean formula;
  private int deleted;
  private int inserted;
  private int instructed;
  private int elements;

  private XmlReader(String told, int depth, ReadBack into) {
    packed = new Packed(told, depth, into);
  }

  static void read(String told, byte[] bytes, int depth, ReadBack into) throws IOException {
    var reader = new XmlReader(told, depth, into);
    try {
      var xml = open(bytes);
      while (xml.hasNext()) {
        reader.read(xml);
      }
    } catch (XMLStreamException e) {
      throw new Unreadable("not well-formed XML, or with a document type; save it anew");
    }
    reader.flow.addTo(into, told);
    for (var units : List.of(reader.pieces, reader.unseen)) {
      into.addReadings(told, units);
    }
    reader.attributes.addTo(into, told);
    reader.tables.addTo(into, told);
    into.flow(told, reader.flow.shown());
  }

  private String place() {
    return "element " + elements;
  }

  /** A parser that resolves nothing: no document types, no external entities. */
  static XMLStreamReader open(byte[] bytes) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.next()) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(xml.getText());
      case XMLStreamConstants.COMMENT -> add(unseen, packed.takenFrom(xml.getText()));
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          add(unseen, packed.takenFrom(xml.getPITarget() + " " + xml.getPIData()));
      case XMLStreamConstants.END_DOCUMENT -> {}
      default -> throw new XMLStreamException("a document type or an entity");
    }
  }

  private void start(XMLStreamReader xml) {
    elements++;
    var name = xml.getLocalName();
    var space = String.valueOf(xml.getNamespaceURI());
    boolean isOffice = space.contains("openxmlformats") || space.contains("schemas.microsoft");
    carriers.push(!isOffice || CARRIERS.contains(name));
    formula = isOffice && name.equals("f");
    attributes.add(place(), name, "");
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      var value = packed.takenFrom(xml.getAttributeValue(i));
      var attribute = xml.getAttributeLocalName(i);
      attributes.add(
          place(), attribute, isOffice && CellAddress.isIn(attribute, value) ? " " : value);
    }
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      attributes.add(place(), "xmlns", String.valueOf(xml.getNamespaceURI(i)));
    }
    if (!INLINE.contains(name)) {
      flow.begin(place());
    }
    switch (name) {
      case "br", "cr", "line-break" -> append("\n");
      case "tab" -> append("\t");
      case "noBreakHyphen" -> append("-");
      case "r" -> hiddenRuns.push(false);
      case "vanish", "webHidden", "specVanish" -> hide(xml);
      case "del", "moveFrom" -> deleted++;
      case "ins", "moveTo" -> inserted++;
      case "instrText" -> instructed++;
      case "tbl", "table" -> tables.beginTable();
      case "tr", "table-row" -> tables.beginRow();
      case "tc", "table-cell", "td", "th" -> tables.beginCell();
      case "gridSpan" -> tables.widen(number(xml));
      default -> {}
    }
  }

  private static int number(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeValue(i).matches("\\d{1,4}")) {
        return Integer.parseInt(xml.getAttributeValue(i));
      }
    }
    return 1;
  }

  private void hide(XMLStreamReader xml) {
    var value = xml.getAttributeCount() > 0 ? xml.getAttributeValue(0) : "";
    boolean isOff = "0".equals(value) || "false".equals(value) || "off".equals(value);
    if (!hiddenRuns.isEmpty() && !isOff) {
      hiddenRuns.pop();
      hiddenRuns.push(true);
    }
  }

  private void end(String name) {
    carriers.pop();
    formula = false;
    switch (name) {
      case "r" -> hiddenRuns.pop();
      case "del", "moveFrom" -> deleted--;
      case "ins", "moveTo" -> inserted--;
      case "instrText" -> instructed--;
      case "tc", "table-cell", "td", "th" -> tables.endCell();
      case "tbl", "table" -> tables.endTable();
      default -> {}
    }
    if (!INLINE.contains(name) && !flow.end().isBlank()) {
      tables.append("\n");
    }
  }

  private void text(String text) {
    boolean isLayout = text.isBlank() && !carriers.isEmpty() && !carriers.element();
    boolean isAddress = formula && CellAddress.is(text);
    if (!isLayout && !isAddress) {
      var plain = packed.allTakenFrom(text);
      append(plain);
      add(pieces, plain);
    }
  }

  private void append(String text) {
    boolean isPlain = instructed == 0 && (hiddenRuns.isEmpty() || !hiddenRuns.element());
    flow.append(text, isPlain && deleted == 0, isPlain && inserted == 0);
    tables.append(isPlain && deleted == 0 ? text : "");
  }

  private void add(List<Strand.Unit> units, String text) {
    if (!text.isBlank()) {
      units.add(new Strand.Unit(place(), text));
    }
  }
}
