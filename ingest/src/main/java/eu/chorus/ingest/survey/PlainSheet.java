package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A small table that people keep in a spreadsheet: the first sheet of an XLSX file, or a CSV file
 * in whatever form their spreadsheet program writes; headers in the first row. It is held in memory
 * as a whole.
 *
 * @param headers white space folded
 * @param rows the rows below that hold anything
 * @param notices what somebody should know about how it was read
 */
public record PlainSheet(List<String> headers, List<Line> rows, List<Problem> notices) {
  /** How the containers of Excel's older files begin, and of those with a password. */
  private static final int COMPOUND = 0xD0CF11E0;

  public PlainSheet {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
    notices = List.copyOf(notices);
  }

  /**
   * A row.
   *
   * @param number the row as a spreadsheet numbers it
   * @param cells at least one for each header, stripped
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
   * @param name what messages call it
   * @throws UnreadableException if it is neither, with the reason
   * @throws IOException if a library or the disk fails; its message may quote the file
   */
  public static PlainSheet read(Path file, String name) throws IOException {
    var notices = new ArrayList<Problem>();
    List<Line> lines = Packed.isZip(file) ? xlsx(file) : csv(file, name, notices);
    if (lines.isEmpty()) {
      throw new UnreadableException("it is empty");
    }
    var headers = lines.get(0).cells().stream().map(Label::fold).toList();
    return new PlainSheet(
        headers,
        lines.stream()
            .skip(1)
            .filter(line -> !line.cells().stream().allMatch(String::isBlank))
            .map(line -> new Line(line.number(), padded(line.cells(), headers.size())))
            .toList(),
        notices);
  }

  /** What is wrong with a table, or another file that people keep, that cannot be read at all. */
  public static Problem unreadable(ProblemKind kind, String name, IOException e) {
    return new Problem(kind, Place.of(name), ExportFault.reason(e));
  }

  private static List<String> padded(List<String> cells, int width) {
    return IntStream.range(0, Math.max(width, cells.size()))
        .mapToObj(i -> i < cells.size() ? cells.get(i) : "")
        .toList();
  }

  private static List<Line> csv(Path file, String name, List<Problem> notices) throws IOException {
    try (var in = new DataInputStream(Files.newInputStream(file))) {
      if (in.readInt() == COMPOUND) {
        throw new UnreadableException(
            "an Excel file that is old or has a password: save it as .xlsx");
      }
    } catch (EOFException tooShort) {
      // Three letters may be a table.
    }
    var form = CsvForm.of(file);
    if (form.guessed()) {
      notices.addAll(form.notices(name));
    }
    var lines = new ArrayList<Line>();
    try (var records = form.parser(file)) {
      for (CSVRecord record : records) {
        lines.add(new Line(record.getRecordNumber(), record.stream().map(String::strip).toList()));
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      String reason = ExportFault.reason(e);
      throw new UnreadableException(reason.isEmpty() ? "its quotes are not balanced" : reason);
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
      throw new UnreadableException("neither an XLSX nor a CSV file");
    }
  }
}
