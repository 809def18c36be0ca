package eu.chorus.ingest.survey;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** Pulls the rows of one sheet out of its XML, one at a time. */
final class SheetRows implements Iterator<SheetRow>, AutoCloseable {
  private final InputStream in;
  private final XMLStreamReader xml;
  private final Sheet.Decoding decoding;
  private @Nullable SheetRow next;
  private long number;

  SheetRows(InputStream in, Sheet.Decoding decoding) throws XMLStreamException {
    this.in = in;
    this.decoding = decoding;
    this.xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = read();
    }
    return next != null;
  }

  @Override
  public SheetRow next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    var row = next;
    next = null;
    return row;
  }

  @Override
  public void close() {
    try {
      xml.close();
      in.close();
    } catch (IOException | XMLStreamException e) {
      throw new SheetException(number);
    }
  }

  private @Nullable SheetRow read() {
    try {
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
    } catch (XMLStreamException | RuntimeException e) {
      throw new SheetException(number);
    }
  }

  private SheetRow readRow() throws XMLStreamException {
    var cells = new TreeMap<Integer, String>();
    boolean formula = false;
    int column = -1;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("c")) {
        String cell = xml.getAttributeValue(null, "r");
        column = cell == null ? column + 1 : Sheet.column(cell);
        formula |= readCell(cells, column);
      }
    }
    return new SheetRow(number, cells, formula);
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
