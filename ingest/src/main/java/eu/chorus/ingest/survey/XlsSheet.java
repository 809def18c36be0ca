package eu.chorus.ingest.survey;

import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.HyperlinkRecord;
import org.apache.poi.ss.util.CellReference;

/**
 * One sheet of an XLS workbook.
 *
 * @param file the workbook
 * @param name the sheet's name
 * @param index its place among the workbook's sheets, from 0
 * @param globals what its cells refer to
 */
record XlsSheet(Path file, String name, int index, XlsGlobals globals) implements Grid {
  /** The sheets that EUSurvey writes results into. */
  static List<XlsSheet> all(Path file, String exportName) {
    try (var records = XlsRecords.open(file)) {
      var globals = XlsGlobals.read(records);
      var names = globals.sheets();
      return IntStream.range(0, names.size())
          .filter(i -> names.get(i).matches("Content[0-9]*"))
          .mapToObj(i -> new XlsSheet(file, names.get(i), i, globals))
          .toList();
    } catch (IOException | RuntimeException e) {
      throw ExportFault.of(ProblemKind.EXPORT_UNREADABLE, exportName, "not an XLS file");
    }
  }

  @Override
  public GridRows open() {
    try {
      return new XlsRows(XlsRecords.open(file), index, globals);
    } catch (IOException | RuntimeException e) {
      throw new SheetException(0);
    }
  }

  @Override
  public Map<String, String> links() {
    var links = new HashMap<String, String>();
    try (var records = XlsRecords.open(file)) {
      records.toSheet(index);
      for (var record = records.next(); record != null; record = records.next()) {
        if (record instanceof HyperlinkRecord link
            && link.getAddress() != null
            && !link.getAddress().isEmpty()) {
          String letters = CellReference.convertNumToColString(link.getFirstColumn());
          links.put(letters + (link.getFirstRow() + 1), link.getAddress());
        }
      }
      return links;
    } catch (IOException | RuntimeException e) {
      throw new SheetException(0);
    }
  }
}
