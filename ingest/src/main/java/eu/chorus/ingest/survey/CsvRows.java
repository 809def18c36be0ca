package eu.chorus.ingest.survey;

import java.io.IOException;
import java.util.Iterator;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The records of a CSV as rows; the n-th record is row n. */
final class CsvRows extends GridRows {
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private long number;

  CsvRows(CSVParser parser) {
    this.parser = parser;
    this.records = parser.iterator();
  }

  @Override
  @Nullable SheetRow read() {
    if (!records.hasNext()) {
      return null;
    }
    var record = records.next();
    number++;
    var cells = new TreeMap<Integer, String>();
    for (int i = 0; i < record.size(); i++) {
      if (!record.get(i).isEmpty()) {
        cells.put(i, record.get(i));
      }
    }
    return SheetRow.of(number, cells, false);
  }

  @Override
  void release() throws IOException {
    parser.close();
  }
}
