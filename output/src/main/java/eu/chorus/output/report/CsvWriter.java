package eu.chorus.output.report;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import eu.chorus.problem.SafeCell;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The open data: every cell of every table as one row of RFC 4180 CSV, UTF-8, LF. */
final class CsvWriter {
  private CsvWriter() {}

  static String write(List<Table> tables) {
    return Stream.concat(
            Stream.of(OpenDataColumn.header()),
            tables.stream().flatMap(t -> t.cells().stream().map(c -> line(t, c))))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String line(Table table, Cell cell) {
    return Stream.of(
            table.spec().id(),
            table.population().key(),
            table.spec().title(),
            cell.row(),
            cell.column(),
            number(cell.count()),
            share(cell),
            number(cell.base()),
            cell.status().key())
        .map(CsvWriter::field)
        .collect(Collectors.joining(","));
  }

  /** Percent with one decimal and a point, such as {@code 62.1}; empty when withheld. */
  static String share(Cell cell) {
    var tenths = cell.shareInTenths();
    return tenths.isEmpty() ? "" : tenths.getAsLong() / 10 + "." + tenths.getAsLong() % 10;
  }

  private static String number(OptionalLong number) {
    return number.isEmpty() ? "" : Long.toString(number.getAsLong());
  }

  private static String field(String text) {
    var safe = SafeCell.of(text);
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
