package eu.chorus.ingest.survey;

import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/**
 * An XLSX file opened for reading.
 *
 * @param file the package
 * @param sheets the sheets that EUSurvey writes results into
 */
record XlsxFile(OPCPackage file, List<XlsxSheet> sheets) implements AutoCloseable {
  XlsxFile {
    sheets = List.copyOf(sheets);
  }

  static XlsxFile open(Path path, String name) {
    OPCPackage file;
    try {
      file = OPCPackage.open(path.toFile(), PackageAccess.READ);
    } catch (OpenXML4JException | RuntimeException e) {
      throw ExportFault.of(ProblemKind.EXPORT_UNREADABLE, name, "not an XLSX file");
    }
    try {
      var reader = new XSSFReader(file);
      var decoding =
          new XlsxSheet.Decoding(new ReadOnlySharedStringsTable(file), reader.getStylesTable());
      var sheets = new ArrayList<XlsxSheet>();
      var iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (iterator.hasNext()) {
        iterator.next().close();
        if (iterator.getSheetName().matches("Content[0-9]*")) {
          sheets.add(new XlsxSheet(iterator.getSheetName(), iterator.getSheetPart(), decoding));
        }
      }
      return new XlsxFile(file, sheets);
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
      file.revert();
      throw ExportFault.of(ProblemKind.EXPORT_UNREADABLE, name, "");
    }
  }

  @Override
  public void close() {
    // Opened to be read: revert closes without writing anything back.
    file.revert();
  }
}
