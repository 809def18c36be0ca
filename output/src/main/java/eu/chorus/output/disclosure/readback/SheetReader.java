package eu.chorus.output.disclosure.readback;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;

/**
 * Reads the cells of worksheets, shared strings put in their place: all of them, and those alone
 * that are not hidden; sheet by sheet, and on from one sheet to the next.
 */
final class SheetReader {
  private static final int MOST_COLUMNS = 16_384;

  private final List<String> shared;
  private final Grid all = new Grid();
  private final Grid shown = new Grid();
  private final BitSet hiddenColumns = new BitSet();
  private boolean hiddenRow;
  private int row;
  private int column;
  private boolean isShared;
  private int aside;
  private final StringBuilder text = new StringBuilder();

  private SheetReader(List<String> shared) {
    this.shared = shared;
  }

  /**
   * Reads every sheet.
   *
   * @param labels what a violation calls a part
   */
  static void read(
      String told, Map<String, byte[]> parts, Map<String, String> labels, ReadBack into)
      throws XMLStreamException, Unreadable {
    var bytes = parts.get("xl/sharedStrings.xml");
    var shared = bytes == null ? List.<String>of() : strings(bytes);
    var sheets = new TreeMap<Integer, List<String>>();
    var order = Relations.order(parts, "xl/workbook.xml", "sheet");
    for (var name : parts.keySet()) {
      if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
        int position = order.contains(name) ? order.indexOf(name) : order.size();
        sheets.computeIfAbsent(position, p -> new ArrayList<>()).add(name);
      }
    }
    var along = new ArrayList<Strand.Unit>();
    var down = new ArrayList<Strand.Unit>();
    for (var name : sheets.values().stream().flatMap(List::stream).toList()) {
      var reader = new SheetReader(shared);
      reader.read(parts.getOrDefault(name, new byte[0]));
      var label = labels.getOrDefault(name, told);
      for (var grid : List.of(reader.all, reader.shown)) {
        Stream.of(grid.along(""), grid.down(""))
            .distinct()
            .forEach(u -> into.addReadings(label, u));
      }
      along.addAll(reader.all.along(label.substring(told.length() + 2) + ", "));
      down.addAll(reader.all.down(label.substring(told.length() + 2) + ", "));
    }
    into.add(new Strand(told, along));
    into.add(new Strand(told, down));
  }

  /** Each string as it is shown, without what tells its pronunciation. */
  private static List<String> strings(byte[] bytes) throws XMLStreamException {
    var strings = new ArrayList<String>();
    var text = new StringBuilder();
    int aside = 0;
    boolean isText = false;
    var xml = XmlReader.open(bytes);
    while (xml.hasNext()) {
      int event = xml.next();
      if (isCharacters(event)) {
        text.append(isText && aside == 0 ? xml.getText() : "");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        isText = xml.getLocalName().equals("t");
        aside += xml.getLocalName().equals("rPh") ? 1 : 0;
        text.setLength(xml.getLocalName().equals("si") ? 0 : text.length());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        isText = false;
        aside -= xml.getLocalName().equals("rPh") ? 1 : 0;
        if (xml.getLocalName().equals("si")) {
          strings.add(text.toString());
        }
      }
    }
    return strings;
  }

  private void read(byte[] bytes) throws XMLStreamException, Unreadable {
    var xml = XmlReader.open(bytes);
    while (xml.hasNext()) {
      int event = xml.next();
      if (isCharacters(event)) {
        text.append(aside == 0 ? xml.getText() : "");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
  }

  private void start(XMLStreamReader xml) throws Unreadable {
    switch (xml.getLocalName()) {
      case "col" -> {
        if (isOn(xml, "hidden")) {
          int from = Integer.parseInt(String.valueOf(xml.getAttributeValue(null, "min")));
          int to = Integer.parseInt(String.valueOf(xml.getAttributeValue(null, "max")));
          hiddenColumns.set(from, Math.min(to, MOST_COLUMNS) + 1);
        }
      }
      case "row" -> {
        hiddenRow = isOn(xml, "hidden");
        var number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = 0;
      }
      case "c" -> {
        var place = xml.getAttributeValue(null, "r");
        column++;
        if (place != null) {
          var reference = new CellReference(place);
          row = reference.getRow() + 1;
          column = reference.getCol() + 1;
        }
        isShared = "s".equals(xml.getAttributeValue(null, "t"));
        text.setLength(0);
      }
      case "f", "rPh" -> aside++;
      default -> {}
    }
  }

  private void end(String element) throws Unreadable {
    if (element.equals("f") || element.equals("rPh")) {
      aside--;
    } else if (element.equals("c")) {
      var cell = text.toString().strip();
      if (isShared && !cell.isEmpty()) {
        int index = Integer.parseInt(cell);
        if (index < 0 || index >= shared.size()) {
          throw new Unreadable("a workbook with a cell whose string is missing; save it anew");
        }
        cell = shared.get(index);
      }
      all.put(row, column, cell);
      if (!hiddenRow && !hiddenColumns.get(column)) {
        shown.put(row, column, cell);
      }
    }
  }

  private static boolean isOn(XMLStreamReader xml, String attribute) {
    var value = String.valueOf(xml.getAttributeValue(null, attribute));
    return value.equals("1") || value.equals("true");
  }

  private static boolean isCharacters(int event) {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
  }
}
