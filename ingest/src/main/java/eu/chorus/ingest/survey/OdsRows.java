package eu.chorus.ingest.survey;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the rows of the first table of an ODS out of its {@code content.xml}.
 *
 * <p>EUSurvey gives a text that begins with digits a number's format, so that the cell shows the
 * number alone: {@code 12} for {@code 0012}, {@code 2} for {@code 2/5}. The text itself stands in
 * an attribute beside it, which OpenDocument lets go before what is shown.
 */
final class OdsRows extends GridRows {
  /** More columns and rows than any program shows are a hostile file's. */
  private static final int MOST_COLUMNS = 16_384;

  private static final int MOST_COPIES = 1_000;

  private final InputStream in;
  private final XMLStreamReader xml;
  private final Map<String, String> links = new HashMap<>();
  private long number;
  private @Nullable SheetRow copied;
  private int copies;

  OdsRows(InputStream in) throws XMLStreamException {
    this.in = in;
    this.xml = EusurveyXml.reader(in);
  }

  @Override
  void release() throws IOException, XMLStreamException {
    xml.close();
    in.close();
  }

  /** The hyperlinks of the rows read so far, by cell. */
  Map<String, String> links() {
    return links;
  }

  @Override
  @Nullable SheetRow read() throws XMLStreamException {
    if (copies > 0 && copied != null) {
      copies--;
      number++;
      return new SheetRow(number, copied.written(), copied.formula(), Set.of(), copied.cut());
    }
    while (xml.hasNext()) {
      xml.next();
      if (xml.isStartElement() && xml.getLocalName().equals("table-row")) {
        int times = times("number-rows-repeated");
        number++;
        var row = row();
        if (row.written().isEmpty()) {
          // Programs fill a sheet up with a million empty rows in one.
          number += times - 1L;
        } else if (times > MOST_COPIES) {
          throw new XMLStreamException("a row repeated without end");
        } else {
          copied = row;
          copies = times - 1;
        }
        if (times == 1 || !row.written().isEmpty()) {
          return row;
        }
      } else if (xml.isEndElement() && xml.getLocalName().equals("table")) {
        return null;
      }
    }
    return null;
  }

  private int times(String attribute) throws XMLStreamException {
    String given = attribute(attribute);
    if (given.isEmpty()) {
      return 1;
    }
    if (!given.matches("[1-9][0-9]{0,6}")) {
      throw new XMLStreamException("no number of times");
    }
    return Integer.parseInt(given);
  }

  private SheetRow row() throws XMLStreamException {
    var cells = new TreeMap<Integer, String>();
    var cut = new HashSet<Integer>();
    boolean formula = false;
    int column = 0;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("table-row"))) {
      if (xml.isStartElement() && xml.getLocalName().endsWith("table-cell")) {
        formula |= !attribute("formula").isEmpty();
        int times = times("number-columns-repeated");
        int first = column;
        var cell = cell(first);
        column += times;
        if (!cell.text().isEmpty()) {
          if (column > MOST_COLUMNS) {
            throw new XMLStreamException("too many columns");
          }
          for (int i = first; i < column; i++) {
            cells.put(i, cell.text());
            if (cell.cut()) {
              cut.add(i);
            }
          }
        }
      }
    }
    return new SheetRow(number, cells, formula, Set.of(), cut);
  }

  /**
   * A cell.
   *
   * @param text its value
   * @param cut whether it shows less
   */
  private record Cell(String text, boolean cut) {
    @Override
    public String toString() {
      return "Cell[" + text.length() + " characters]";
    }
  }

  private Cell cell(int column) throws XMLStreamException {
    String type = attribute("value-type");
    String value = attribute("value");
    String date = attribute("date-value");
    String whole = attribute("string-value");
    String element = xml.getLocalName();
    String shown = shown(element, column);
    return switch (type) {
      case "float", "percentage", "currency" -> new Cell(XlsxSheet.plain(value), false);
      case "date" -> new Cell(date, false);
      default -> {
        boolean cut = !whole.isEmpty() && !value.isEmpty() && !whole.strip().equals(shown.strip());
        yield new Cell(whole.isEmpty() ? shown : whole, cut);
      }
    };
  }

  /** The text of a cell's paragraphs; leaves the reader at its end. */
  private String shown(String element, int column) throws XMLStreamException {
    var text = new StringBuilder();
    boolean second = false;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element))) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "p" -> {
            text.append(second ? "\n" : "");
            second = true;
          }
          case "line-break" -> text.append('\n');
          case "tab" -> text.append('\t');
          case "s" -> text.append(" ".repeat(Math.min(times("c"), MOST_COPIES)));
          case "a" -> {
            String target = attribute("href");
            if (!target.isEmpty() && !target.endsWith("/null")) {
              links.put(Column.letters(column) + number, target);
            }
          }
          case "annotation" -> skip();
          default -> {
            // Spans and the like hold text.
          }
        }
      } else if (xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  /** Passes over a comment that somebody put on a cell. */
  private void skip() throws XMLStreamException {
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("annotation"))) {
      // Its text is not the cell's.
    }
  }

  private String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
