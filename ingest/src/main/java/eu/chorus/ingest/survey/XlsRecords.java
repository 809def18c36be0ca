package eu.chorus.ingest.survey;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * The records of an XLS workbook, one at a time: first those of the workbook, then those of each
 * sheet, each group between a beginning and an end, which may hold others, such as a chart's.
 */
final class XlsRecords implements AutoCloseable {
  private final POIFSFileSystem container;
  private final RecordFactoryInputStream records;
  private int depth;

  private XlsRecords(POIFSFileSystem container) throws IOException {
    this.container = container;
    var root = container.getRoot();
    String stream =
        InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES.stream()
            .filter(root::hasEntry)
            .findFirst()
            .orElseThrow(() -> new IOException("no workbook in it"));
    this.records = new RecordFactoryInputStream(root.createDocumentInputStream(stream), false);
  }

  static XlsRecords open(Path file) throws IOException {
    var container = new POIFSFileSystem(file.toFile(), true);
    try {
      return new XlsRecords(container);
    } catch (IOException | RuntimeException e) {
      container.close();
      throw e;
    }
  }

  /** The next record of this group; null at the group's end, or the file's. */
  @Nullable Record next() {
    for (var record = records.nextRecord(); record != null; record = records.nextRecord()) {
      if (record instanceof BOFRecord) {
        depth++;
      } else if (record instanceof EOFRecord) {
        depth--;
        if (depth <= 0) {
          return null;
        }
      } else if (depth == 1) {
        return record;
      }
    }
    return null;
  }

  /** Goes on to the sheet of that place. */
  void toSheet(int index) {
    for (int group = 0; group <= index; group++) {
      while (next() != null) {
        // Another sheet's, or the workbook's own.
      }
    }
  }

  @Override
  public void close() throws IOException {
    container.close();
  }
}
