package eu.chorus.ingest.survey;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;

/**
 * One sheet of an XLSX workbook.
 *
 * @param name its name
 * @param part where its XML lies in the package
 * @param decoding what its cells refer to
 */
record XlsxSheet(String name, PackagePart part, Decoding decoding) implements Grid {
  /** The last column that XLSX allows, from 0. */
  private static final int LAST_COLUMN = 16_383;

  /** No number of a spreadsheet has more digits before or behind its point. */
  private static final int MOST_DIGITS = 400;

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  @Override
  public GridRows open() {
    try {
      return new XlsxRows(part.getInputStream(), decoding);
    } catch (IOException | XMLStreamException e) {
      throw new SheetException(0);
    }
  }

  /**
   * They stand behind the rows, so that they cost a pass of their own; EUSurvey writes one with an
   * empty target for each upload cell without a file.
   */
  @Override
  public Map<String, String> links() {
    var links = new HashMap<String, String>();
    if (!part.hasRelationships()) {
      return links; // a hyperlink's target stands among the relationships
    }
    try (var in = part.getInputStream()) {
      var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("hyperlink")) {
          String id = xml.getAttributeValue(RELATIONS, "id");
          String cell = xml.getAttributeValue(null, "ref");
          var relation = id == null ? null : part.getRelationship(id);
          if (relation != null && cell != null && !relation.getTargetURI().toString().isEmpty()) {
            links.put(cell, relation.getTargetURI().toString());
          }
        }
      }
      return links;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw new SheetException(0);
    }
  }

  /** What the cells of a workbook's sheets refer to: shared strings and number formats. */
  record Decoding(ReadOnlySharedStringsTable strings, StylesTable styles) {
    /**
     * A cell's value as text: dates in ISO form, whole numbers without a fraction.
     *
     * @param type the cell's {@code t}; empty for a number
     * @param style the cell's style, or -1
     * @param value what stands in the cell
     */
    String text(String type, int style, String value) {
      return switch (type) {
        case "s" -> strings.getItemAt(Integer.parseInt(value.strip())).getString();
        case "", "n" -> value.isBlank() ? "" : number(style, value.strip());
        case "b" -> value.strip().equals("1") ? "true" : "false";
        // An error value such as #NAME? is no answer, and no text either.
        case "e" -> "";
        default -> value;
      };
    }

    private String number(int style, String value) {
      if (style < 0) {
        return XlsxSheet.number(value, false);
      }
      var format = styles.getStyleAt(style);
      return XlsxSheet.number(
          value, DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString()));
    }
  }

  /** A number as text: a date in ISO form, if it is shown as one, else in plain digits. */
  static String number(String value, boolean date) {
    var number = new BigDecimal(value);
    if (date && DateUtil.isValidExcelDate(number.doubleValue())) {
      var time = DateUtil.getLocalDateTime(number.doubleValue(), false, true);
      return number.stripTrailingZeros().scale() <= 0
          ? time.toLocalDate().toString()
          : time.toString();
    }
    return plain(value);
  }

  /** A number without a fraction of zeros and without an exponent. */
  static String plain(String value) {
    var number = new BigDecimal(value);
    if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS) {
      throw new NumberFormatException("a number of too many digits");
    }
    var plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
  }

  /** Whether cells of that style are in bold type. */
  static boolean bold(Decoding decoding, int style) {
    return style > 0 && decoding.styles().getStyleAt(style).getFont().getBold();
  }

  /**
   * The column of a cell such as "AG12", from 0.
   *
   * @throws SheetException if no sheet has such a column
   */
  static int column(String cell) {
    int column = new CellReference(cell).getCol();
    if (column < 0 || column > LAST_COLUMN) {
      throw new SheetException(0);
    }
    return column;
  }
}
