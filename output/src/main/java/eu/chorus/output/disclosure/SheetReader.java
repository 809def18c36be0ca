package eu.chorus.output.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellReference;

/** Reads the cells of worksheets, shared strings put in their place. */
final class SheetReader {
  private SheetReader() {}

  static void read(String name, Map<String, byte[]> parts, ReadBack into)
      throws XMLStreamException {
    var shared = parts.get("xl/sharedStrings.xml");
    var strings = shared == null ? List.<String>of() : strings(shared);
    for (var part : parts.entrySet()) {
      if (part.getKey().startsWith("xl/worksheets/") && part.getKey().endsWith(".xml")) {
        grid(part.getValue(), strings).addTo(into, name + ", " + part.getKey(), "");
      }
    }
  }

  private static List<String> strings(byte[] bytes) throws XMLStreamException {
    var strings = new ArrayList<String>();
    var text = new StringBuilder();
    var xml = XmlReader.open(bytes);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        text.setLength(0);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(text.toString());
      }
    }
    return strings;
  }

  private static Grid grid(byte[] bytes, List<String> strings) throws XMLStreamException {
    var grid = new Grid();
    var text = new StringBuilder();
    var reference = new CellReference(0, 0);
    boolean isShared = false;
    var xml = XmlReader.open(bytes);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        reference = new CellReference(xml.getAttributeValue(null, "r"));
        isShared = "s".equals(xml.getAttributeValue(null, "t"));
        text.setLength(0);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        var cell = text.toString().strip();
        boolean resolved = isShared && !cell.isEmpty();
        grid.put(
            reference.getRow() + 1,
            reference.getCol() + 1,
            resolved ? strings.get(Integer.parseInt(cell)) : cell);
      }
    }
    return grid;
  }
}
