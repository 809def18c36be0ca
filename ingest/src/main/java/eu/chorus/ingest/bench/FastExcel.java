package eu.chorus.ingest.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a sheet with fastexcel-reader, found by name: its jars lie beside a build and never in it,
 * because with them comes a parser that would become everybody's. Only the process that reads with
 * it has them.
 */
final class FastExcel {
  private static final String READER = "org.dhatim.fastexcel.reader.";

  private FastExcel() {}

  static void read(Path export, Found found) throws IOException {
    try {
      var workbook = Class.forName(READER + "ReadableWorkbook");
      var row = Class.forName(READER + "Row");
      var number = row.getMethod("getRowNum");
      var count = row.getMethod("getCellCount");
      var text = row.getMethod("getCellText", int.class);
      try (var book =
          (AutoCloseable) workbook.getConstructor(File.class).newInstance(export.toFile())) {
        var sheet = workbook.getMethod("getFirstSheet").invoke(book);
        var open = Class.forName(READER + "Sheet").getMethod("openStream");
        try (var rows = (Stream<?>) open.invoke(sheet)) {
          for (var all = rows.iterator(); all.hasNext(); ) {
            Object each = all.next();
            if ((int) number.invoke(each) > WideExport.HEADER_ROWS) {
              var cells = new String[(int) count.invoke(each)];
              for (int i = 0; i < cells.length; i++) {
                // It gives a number as the file has it, which for a whole one is with a fraction.
                cells[i] = ((String) text.invoke(each, i)).replaceFirst("^([0-9]+)\\.0$", "$1");
              }
              found.row(List.of(cells));
            }
          }
        }
      }
    } catch (Exception unlike) {
      throw new IOException("the peer cannot read it", unlike);
    }
  }
}
