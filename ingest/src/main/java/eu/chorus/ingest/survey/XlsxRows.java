package eu.chorus.ingest.survey;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** Pulls the rows of one sheet of an XLSX workbook out of its XML. */
final class XlsxRows extends GridRows {
  private final InputStream in;
  private final XMLStreamReader xml;
  private final XlsxSheet.Decoding decoding;
  private long number;

  XlsxRows(InputStream in, XlsxSheet.Decoding decoding) throws XMLStreamException {
    this.in = in;
    this.decoding = decoding;
    this.xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
  }

  @Override
  void release() throws IOException, XMLStreamException {
    xml.close();
    in.close();
  }

  @Override
  @Nullable SheetRow read() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        String given = xml.getAttributeValue(null, "r");
        number = given == null ? number + 1 : Long.parseLong(given);
        return readRow();
      }
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
        return null;
      }
    }
    return null;
  }

  private SheetRow readRow() throws XMLStreamException {
    var cells = new TreeMap<Integer, String>();
    var bold = new TreeSet<Integer>();
    boolean formula = false;
    int column = -1;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("c")) {
        String cell = xml.getAttributeValue(null, "r");
        column = cell == null ? column + 1 : XlsxSheet.column(cell);
        String style = xml.getAttributeValue(null, "s");
        if (number <= Table.HEADER_ROW
            && style != null
            && XlsxSheet.bold(decoding, Integer.parseInt(style))) {
          bold.add(column);
        }
        formula |= readCell(cells, column);
      }
    }
    return new SheetRow(number, cells, formula, bold, Set.of());
  }

  /** Reads one cell into the row; true if it holds a formula. */
  private boolean readCell(Map<Integer, String> cells, int column) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    boolean formula = false;
    var value = new StringBuilder();
    boolean inValue = false;
    boolean phonetic = false;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
      int event = xml.getEventType();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String element = xml.getLocalName();
        formula |= element.equals("f");
        phonetic |= element.equals("rPh");
        inValue = !phonetic && (element.equals("v") || element.equals("t"));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inValue = false;
        phonetic &= !xml.getLocalName().equals("rPh");
      } else if (inValue) {
        value.append(xml.getText());
      }
    }
    String text =
        decoding.text(
            type == null ? "" : type,
            style == null ? -1 : Integer.parseInt(style),
            value.toString());
    if (!text.isEmpty()) {
      cells.put(column, text);
    }
    return formula;
  }
}
