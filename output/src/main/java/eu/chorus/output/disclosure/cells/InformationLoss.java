package eu.chorus.output.disclosure.cells;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import java.lang.reflect.RecordComponent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What protection cost: how many of the cells that tables would have had without it are shown on
 * their own, and how many contributions the others hold.
 *
 * @param lines one a table, in the order of the tables
 */
public record InformationLoss(List<Line> lines) {
  public InformationLoss {
    lines = List.copyOf(lines);
  }

  /**
   * What it cost in one table. Cells are those of the finest table, each category by each column,
   * and add up to {@code cells}; how many there are of each is no secret.
   *
   * @param published cells shown on their own
   * @param merged cells shown only together with others
   * @param rolledUp cells without a number, counted in the row that they stand under
   * @param named cells without a number that are said to hold enough families
   * @param frozen cells that show what an earlier release showed
   * @param withheld cells of which nothing is shown
   * @param contributionsMerged what the merged groups hold, a contribution in two groups twice
   * @param contributionsWithheld what the groups hold of which no number is shown. The sum of what
   *     is withheld would tell some of it: this number stays in the restricted zone
   */
  public record Line(
      String table,
      TableKind kind,
      Population population,
      long cells,
      long published,
      long merged,
      long rolledUp,
      long named,
      long frozen,
      long withheld,
      long contributionsMerged,
      long contributionsWithheld) {
    private String csv() {
      return String.join(
          ",",
          "\"" + table.replace("\"", "\"\"") + "\"",
          kind.name(),
          population.key(),
          LongStream.of(
                  cells,
                  published,
                  merged,
                  rolledUp,
                  named,
                  frozen,
                  withheld,
                  contributionsMerged,
                  contributionsWithheld)
              .mapToObj(Long::toString)
              .collect(Collectors.joining(",")));
    }

    /** Cells that are not shown on their own. */
    public long lost() {
      return cells - published;
    }
  }

  /**
   * The loss in these tables.
   *
   * @param counted what they were made of; of a table that none of it made, contributions are 0
   */
  public static InformationLoss of(List<Table> tables, List<Counted> counted) {
    var truth = Truth.of("", counted);
    return new InformationLoss(tables.stream().map(table -> line(table, truth)).toList());
  }

  /** The lines of each kind of table, added up. */
  public Map<TableKind, Line> byKind() {
    var sums = new EnumMap<TableKind, Line>(TableKind.class);
    lines.forEach(line -> sums.merge(line.kind(), line, InformationLoss::plus));
    return sums;
  }

  /** The sum over all lines of one of their numbers. */
  public long total(ToLongFunction<Line> number) {
    return lines.stream().mapToLong(number).sum();
  }

  /** A line of CSV a table, under a line of names. */
  public String csv() {
    var names = Stream.of(Line.class.getRecordComponents()).map(RecordComponent::getName).toList();
    return Stream.concat(Stream.of(String.join(",", names)), lines.stream().map(Line::csv))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Line line(Table table, Map<Unknown, Tally> truth) {
    var spec = table.spec();
    var cells = new TreeMap<CellStatus, Long>();
    long merged = 0;
    long withheld = 0;
    // A table that tells nothing does not list all that it lost.
    var listed = table.equals(table.withheld()) ? table.declared() : table;
    for (var cell : listed.cells()) {
      var rows = Grouping.parts(spec.rows(), cell.row());
      var columns =
          spec.columns().isEmpty()
              ? List.<String>of()
              : Grouping.parts(spec.columns(), cell.column());
      long finest = (long) rows.size() * Math.max(1, columns.size());
      long holds =
          truth
              .getOrDefault(
                  Unknown.base("", CrossFacts.oneWay(spec.id()), table.population())
                      .rows(rows)
                      .columns(columns),
                  Tally.NONE)
              .contributions();
      cells.merge(status(cell, finest), finest, Long::sum);
      if (cell.count().isEmpty()) {
        withheld += holds;
      } else if (finest > 1) {
        merged += holds;
      }
    }
    return new Line(
        spec.id(),
        spec.kind(),
        table.population(),
        cells.values().stream().mapToLong(n -> n).sum(),
        cells.getOrDefault(CellStatus.PUBLISHED, 0L),
        cells.getOrDefault(CellStatus.MERGED, 0L),
        cells.getOrDefault(CellStatus.ROLLED_UP, 0L),
        cells.getOrDefault(CellStatus.NAMED, 0L),
        cells.getOrDefault(CellStatus.FROZEN, 0L),
        cells.getOrDefault(CellStatus.WITHHELD, 0L),
        merged,
        withheld);
  }

  /** "All others" stands for categories without a row of their own: a merged cell all the same. */
  private static CellStatus status(Cell cell, long finest) {
    if (cell.count().isEmpty() || cell.status() == CellStatus.FROZEN) {
      return cell.status();
    }
    return finest > 1 ? CellStatus.MERGED : cell.status();
  }

  private static Line plus(Line one, Line other) {
    return new Line(
        one.kind().name(),
        one.kind(),
        one.population(),
        one.cells() + other.cells(),
        one.published() + other.published(),
        one.merged() + other.merged(),
        one.rolledUp() + other.rolledUp(),
        one.named() + other.named(),
        one.frozen() + other.frozen(),
        one.withheld() + other.withheld(),
        one.contributionsMerged() + other.contributionsMerged(),
        one.contributionsWithheld() + other.contributionsWithheld());
  }
}
