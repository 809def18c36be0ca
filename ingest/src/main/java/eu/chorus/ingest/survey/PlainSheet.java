package eu.chorus.ingest.survey;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A small table that people keep in a spreadsheet: the first sheet of an XLSX file, or a CSV file
 * in UTF-8 with commas or semicolons; headers in the first row. It is held in memory as a whole.
 *
 * @param headers white space folded
 * @param rows the rows below that hold anything
 */
public record PlainSheet(List<String> headers, List<Line> rows) {
  public PlainSheet {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number the row as a spreadsheet numbers it
   * @param cells one for each header, stripped
   */
  public record Line(long number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    /** Tells where it stands, never what it says. */
    @Override
    public String toString() {
      return "Line[" + number + "]";
    }
  }

  /**
   * Reads a table.
   *
   * @throws IOException if it is neither; the message quotes nothing of it
   */
  public static PlainSheet read(Path file) throws IOException {
    boolean csv = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
    List<Line> lines = csv ? csv(file) : xlsx(file);
    if (lines.isEmpty()) {
      throw new IOException("no header");
    }
    var headers = lines.get(0).cells().stream().map(Label::fold).toList();
    return new PlainSheet(
        headers,
        lines.stream()
            .skip(1)
            .filter(line -> !line.cells().stream().allMatch(String::isBlank))
            .map(line -> new Line(line.number(), padded(line.cells(), headers.size())))
            .toList());
  }

  private static List<String> padded(List<String> cells, int width) {
    return IntStream.range(0, width).mapToObj(i -> i < cells.size() ? cells.get(i) : "").toList();
  }

  private static List<Line> csv(Path file) throws IOException {
    String content = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    String head = content.lines().findFirst().orElse("");
    char delimiter = head.indexOf(';') >= 0 ? ';' : ',';
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    var lines = new ArrayList<Line>();
    try (var records = format.parse(new StringReader(content))) {
      for (CSVRecord record : records) {
        lines.add(new Line(record.getRecordNumber(), record.stream().map(String::strip).toList()));
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new IOException("unbalanced quotes", e);
    }
    return lines;
  }

  private static List<Line> xlsx(Path file) throws IOException {
    try (var in = Files.newInputStream(file);
        var book = new XSSFWorkbook(in)) {
      var formatter = new DataFormatter(Locale.ROOT);
      formatter.setUseCachedValuesForFormulaCells(true);
      var lines = new ArrayList<Line>();
      for (Row row : book.getSheetAt(0)) {
        lines.add(
            new Line(
                row.getRowNum() + 1L,
                IntStream.range(0, Math.max(0, row.getLastCellNum()))
                    .mapToObj(i -> formatter.formatCellValue(row.getCell(i)).strip())
                    .toList()));
      }
      return lines;
    } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
      throw new IOException("not an XLSX file", e);
    }
  }
}
