package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.disclosure.ledger.LedgerEntry.Shown;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of the ledger as text, for people and for ever: a line for each release, table,
 * population and cell, fields between tabs.
 *
 * <pre>
 * release  AUDIENCE NUMBER MANIFEST POLICY
 * codebook VERSION                                where it was noted
 * shows    TABLE SCOPE ENTRY yes|no               whether it is marked as of that entry's release
 * table    TABLE SCOPE KIND ORDINAL EXCLUSIVE TITLE
 * rows     LABEL…      columns  LABEL…      parents  INDEX…
 * counts   POPULATION
 * cell     ROW COLUMN COUNT BASE STATUS SETS      keyed digests of its contributions and families
 * </pre>
 */
public final class LedgerText {
  private static final Pattern ESCAPED = Pattern.compile("\\\\.");

  private LedgerText() {}

  /** The entry as text. */
  public static String write(LedgerEntry entry) {
    var lines = new ArrayList<String>();
    lines.add(
        line(
            "release",
            entry.audience(),
            Integer.toString(entry.release()),
            entry.manifest(),
            entry.policy()));
    entry.codebook().ifPresent(v -> lines.add(line("codebook", Integer.toString(v))));
    for (var shown : entry.shown()) {
      lines.add(
          line(
              "shows",
              shown.table(),
              shown.scope(),
              Integer.toString(shown.entry()),
              flag(shown.marked())));
    }
    entry.tables().forEach(table -> write(table, lines));
    return lines.stream().map(l -> l + "\n").collect(Collectors.joining());
  }

  private static void write(LedgerTable table, List<String> lines) {
    var spec = table.spec();
    lines.add(
        line(
            "table",
            spec.id(),
            table.scope(),
            spec.kind().name(),
            flag(spec.ordinal()),
            flag(spec.exclusive()),
            spec.title()));
    lines.add(line("rows", spec.rows()));
    lines.add(line("columns", spec.columns()));
    lines.add(line("parents", spec.parents().stream().map(String::valueOf).toList()));
    var sets = table.sets().iterator();
    for (var counted : table.tables()) {
      lines.add(line("counts", counted.population().name()));
      for (var cell : counted.cells()) {
        lines.add(
            line(
                "cell",
                cell.row(),
                cell.column(),
                number(cell.count()),
                number(cell.base()),
                cell.status().name(),
                sets.hasNext() ? sets.next() : ""));
      }
    }
  }

  /**
   * The entry that the text tells.
   *
   * @throws IllegalArgumentException if it tells none; the message quotes nothing
   */
  public static LedgerEntry read(String text) {
    try {
      return new Parser(text.lines().map(LedgerText::fields).iterator()).entry();
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no entry of a ledger", e);
    }
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  private static OptionalLong number(String digits) {
    return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
  }

  private static String flag(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static String line(String word, List<String> fields) {
    return line(Stream.concat(Stream.of(word), fields.stream()).toArray(String[]::new));
  }

  private static String line(String... fields) {
    return Arrays.stream(fields)
        .map(
            f ->
                f.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"))
        .collect(Collectors.joining("\t"));
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.split("\t", -1)).map(LedgerText::unescaped).toList();
  }

  private static String unescaped(String field) {
    return ESCAPED
        .matcher(field)
        .replaceAll(
            escaped ->
                switch (escaped.group().charAt(1)) {
                  case 't' -> "\t";
                  case 'n' -> "\n";
                  case 'r' -> "\r";
                  default -> Matcher.quoteReplacement("\\");
                });
  }

  /** Reads line by line; a line that is not what it should be ends in an exception. */
  private static final class Parser {
    private final Iterator<List<String>> lines;
    private List<String> line = List.of("");

    Parser(Iterator<List<String>> lines) {
      this.lines = lines;
      next();
    }

    private void next() {
      line = lines.hasNext() ? lines.next() : List.of("");
    }

    private boolean is(String word) {
      return line.get(0).equals(word);
    }

    private List<String> take(String word) {
      if (!is(word)) {
        throw new IllegalArgumentException("expected " + word);
      }
      var fields = line.subList(1, line.size());
      next();
      return fields;
    }

    LedgerEntry entry() {
      var release = take("release");
      var codebook =
          is("codebook")
              ? OptionalInt.of(Integer.parseInt(take("codebook").get(0)))
              : OptionalInt.empty();
      var shown = new ArrayList<Shown>();
      while (is("shows")) {
        var f = take("shows");
        shown.add(
            new Shown(f.get(0), f.get(1), Integer.parseInt(f.get(2)), f.get(3).equals("yes")));
      }
      var tables = new ArrayList<LedgerTable>();
      while (is("table")) {
        tables.add(table());
      }
      take("");
      return new LedgerEntry(
          release.get(0),
          Integer.parseInt(release.get(1)),
          release.get(2),
          release.get(3),
          shown,
          tables,
          codebook);
    }

    private LedgerTable table() {
      var f = take("table");
      var spec =
          new TableSpec(
              f.get(0),
              TableKind.valueOf(f.get(2)),
              f.get(5),
              take("rows"),
              take("columns"),
              f.get(3).equals("yes"),
              f.get(4).equals("yes"),
              take("parents").stream().map(Integer::valueOf).toList());
      var tables = new ArrayList<Table>();
      var sets = new ArrayList<String>();
      while (is("counts")) {
        var population = Population.valueOf(take("counts").get(0));
        var cells = new ArrayList<Cell>();
        while (is("cell")) {
          var c = take("cell");
          cells.add(
              new Cell(
                  c.get(0),
                  c.get(1),
                  number(c.get(2)),
                  number(c.get(3)),
                  CellStatus.valueOf(c.get(4))));
          sets.add(c.get(5));
        }
        tables.add(new Table(spec, population, cells));
      }
      return new LedgerTable(f.get(1), tables, sets);
    }
  }
}
