package eu.chorus.ingest.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What the cells of an XLS workbook refer to.
 *
 * @param sheets the names of its sheets
 * @param strings its shared strings
 * @param dates which styles show a date
 * @param bold which styles are in bold type
 */
record XlsGlobals(
    List<String> sheets, List<String> strings, List<Boolean> dates, List<Boolean> bold) {
  /** Fonts are numbered past this number, which none has. */
  private static final int NO_FONT = 4;

  private static final short BOLD = 700;

  XlsGlobals {
    sheets = List.copyOf(sheets);
    strings = List.copyOf(strings);
    dates = List.copyOf(dates);
    bold = List.copyOf(bold);
  }

  static XlsGlobals read(XlsRecords records) {
    var sheets = new ArrayList<String>();
    var strings = new ArrayList<String>();
    var fonts = new ArrayList<Boolean>();
    Map<Integer, String> formats = new HashMap<>();
    var styles = new ArrayList<ExtendedFormatRecord>();
    for (var record = records.next(); record != null; record = records.next()) {
      if (record instanceof BoundSheetRecord sheet) {
        sheets.add(sheet.getSheetname());
      } else if (record instanceof SSTRecord shared) {
        for (int i = 0; i < shared.getNumUniqueStrings(); i++) {
          strings.add(shared.getString(i).getString());
        }
      } else if (record instanceof FontRecord font) {
        fonts.add(font.getBoldWeight() >= BOLD);
      } else if (record instanceof FormatRecord format) {
        formats.put(format.getIndexCode(), format.getFormatString());
      } else if (record instanceof ExtendedFormatRecord style) {
        styles.add(style);
      }
    }
    var dates = new ArrayList<Boolean>();
    var bold = new ArrayList<Boolean>();
    for (ExtendedFormatRecord style : styles) {
      int index = style.getFormatIndex();
      String format = formats.getOrDefault(index, BuiltinFormats.getBuiltinFormat(index));
      dates.add(DateUtil.isADateFormat(index, format));
      int font = style.getFontIndex() > NO_FONT ? style.getFontIndex() - 1 : style.getFontIndex();
      bold.add(font >= 0 && font < fonts.size() && fonts.get(font));
    }
    return new XlsGlobals(sheets, strings, dates, bold);
  }

  boolean date(int style) {
    return style >= 0 && style < dates.size() && dates.get(style);
  }

  boolean bold(int style) {
    return style >= 0 && style < bold.size() && bold.get(style);
  }

  /** Tells how much there is, never what it says. */
  @Override
  public String toString() {
    return "XlsGlobals[" + strings.size() + " strings]";
  }
}
