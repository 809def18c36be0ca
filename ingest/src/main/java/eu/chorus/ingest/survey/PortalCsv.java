package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV with a header line and quoted cells, which may hold line breaks, in headers too. The "Have
 * your say" portal's is UTF-8 with {@code ;} between cells; the form of others is read off the
 * file.
 *
 * @param file the file
 * @param name what messages call it
 * @param form its characters and separator
 * @param columns its columns
 * @param notices which form it was found in, where that was not declared
 */
record PortalCsv(Path file, String name, CsvForm form, List<Column> columns, List<Problem> notices)
    implements Export {
  PortalCsv {
    columns = List.copyOf(columns);
    notices = List.copyOf(notices);
  }

  /** Opens a CSV of whatever form. */
  static PortalCsv open(Path file, String name) {
    try {
      var form = CsvForm.of(file);
      return open(file, name, form, form.notices(name));
    } catch (IOException e) {
      throw unreadable(name, 0, e);
    }
  }

  static PortalCsv open(Path file, String name, CsvForm form) {
    return open(file, name, form, List.of());
  }

  private static PortalCsv open(Path file, String name, CsvForm form, List<Problem> notices) {
    try (var parser = parser(file, name, form)) {
      var records = parser.iterator();
      if (!records.hasNext()) {
        throw fault(ProblemKind.EXPORT_EMPTY, Place.of(name), "");
      }
      var columns = new ArrayList<Column>();
      for (String header : records.next()) {
        int index = columns.size();
        columns.add(Column.of(index, "", Column.letters(index), Label.fold(header)));
      }
      if (columns.size() < 2) {
        throw fault(
            ProblemKind.EXPORT_OTHER_LAYOUT, Place.of(name), "no ; , tab or | in its first row");
      }
      return new PortalCsv(file, name, form, columns, notices);
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(name, 1, e);
    }
  }

  @Override
  public Stream<ExportRow> rows() {
    var parser = parser(file, name, form);
    var rows = new Rows(parser.iterator());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .skip(1)
        .filter(row -> !row.blank())
        .onClose(() -> close(parser));
  }

  @Override
  public void close() {
    // Every pass over the rows opens and closes the file itself.
  }

  /** Numbers the records, and turns what the parser throws into a problem with a place. */
  private final class Rows implements Iterator<ExportRow> {
    private final Iterator<CSVRecord> records;
    private long number;

    Rows(Iterator<CSVRecord> records) {
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      try {
        return records.hasNext();
      } catch (UncheckedIOException | IllegalStateException e) {
        throw unreadable(name, number + 1, e);
      }
    }

    @Override
    public ExportRow next() {
      var cells = records.next().toList();
      number++;
      boolean ragged = cells.size() != columns.size();
      var fault =
          ragged
              ? Optional.of(
                  new Problem(
                      ProblemKind.ROW_RAGGED,
                      new Place(name, "", number, ""),
                      cells.size() + " cells, " + columns.size() + " columns"))
              : Optional.<Problem>empty();
      return ExportRow.of("", number, cells, Map.of(), fault);
    }
  }

  private static CSVParser parser(Path file, String name, CsvForm form) {
    try {
      return form.parser(file);
    } catch (IOException e) {
      throw unreadable(name, 0, e);
    }
  }

  private static void close(CSVParser parser) {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parser's own message is left out: it may quote what it could not read. */
  private static UserException unreadable(String name, long row, Exception e) {
    return fault(
        ProblemKind.EXPORT_UNREADABLE, new Place(name, "", row, ""), ExportFault.reason(e));
  }

  private static UserException fault(ProblemKind kind, Place place, String detail) {
    return new UserException(List.of(new Problem(kind, place, detail)));
  }
}
