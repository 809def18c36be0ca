package eu.chorus.output.disclosure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML: its text, once with the pieces of a paragraph joined (a word may be split over runs of
 * formatting) and once piece by piece; attributes; comments and instructions.
 */
final class XmlReader {
  /** Elements that set their text apart, by local name: of WordprocessingML, DrawingML, SVG. */
  private static final Set<String> APART =
      Set.of(
          "p",
          "tc",
          "tr",
          "br",
          "cr",
          "tab",
          "si",
          "c",
          "row",
          "v",
          "f",
          "is",
          "comment",
          "text",
          "title",
          "desc",
          "definedName",
          "lpstr",
          "pt");

  private final List<Strand.Unit> joined = new ArrayList<>();
  private final List<Strand.Unit> pieces = new ArrayList<>();
  private final Attributes attributes = new Attributes();
  private final List<Strand.Unit> unseen = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private int elements;

  private XmlReader() {}

  static void read(String name, byte[] bytes, ReadBack into) throws IOException {
    var reader = new XmlReader();
    try {
      var xml = open(bytes);
      while (xml.hasNext()) {
        reader.read(xml);
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    reader.endParagraph();
    for (var units : List.of(reader.joined, reader.pieces, reader.unseen)) {
      into.add(new Strand(name, units));
    }
    reader.attributes.addTo(into, name);
  }

  private String place() {
    return "element " + elements;
  }

  /** A parser that resolves nothing: no document types, no external entities. */
  static XMLStreamReader open(byte[] bytes) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.next()) {
      case XMLStreamConstants.START_ELEMENT -> {
        elements++;
        endIfApart(xml);
        attributes.add(place(), xml.getLocalName(), "");
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          attributes.add(place(), xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
          attributes.add(place(), "xmlns", String.valueOf(xml.getNamespaceURI(i)));
        }
      }
      case XMLStreamConstants.END_ELEMENT -> endIfApart(xml);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        paragraph.append(xml.getText());
        add(pieces, xml.getText());
      }
      case XMLStreamConstants.COMMENT -> add(unseen, xml.getText());
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          add(unseen, xml.getPITarget() + " " + xml.getPIData());
      case XMLStreamConstants.END_DOCUMENT -> {}
      default -> throw new XMLStreamException("a document type or an entity");
    }
  }

  private void endIfApart(XMLStreamReader xml) {
    if (APART.contains(xml.getLocalName())) {
      endParagraph();
    }
  }

  private void endParagraph() {
    add(joined, paragraph.toString());
    paragraph.setLength(0);
  }

  private void add(List<Strand.Unit> units, String text) {
    if (!text.isBlank()) {
      units.add(new Strand.Unit(place(), text));
    }
  }
}
