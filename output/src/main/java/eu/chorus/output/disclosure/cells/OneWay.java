package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableSpec;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A one-way table, shown exactly where it may be. Where rows exclude one another the whole
 * partition is shown or nothing, so no remainder is left to subtract. Where they do not, a row is
 * shown when both those who chose it and those who did not are enough: the base less the count is
 * published as surely as the count.
 */
final class OneWay {
  private final ReleasePolicy policy;
  private final TableSpec spec;
  private final Grouping grouping;
  private final Tallies all;
  private final int minimum;

  OneWay(ReleasePolicy policy, TableSpec spec, Grouping grouping, Tallies all) {
    this.policy = policy;
    this.spec = spec;
    this.grouping = grouping;
    this.all = all;
    this.minimum = minimum(policy, spec);
  }

  /**
   * Families that a shown row needs; a theme's or a request's row carries a label, which needs its
   * own support.
   */
  static int minimum(ReleasePolicy policy, TableSpec spec) {
    return spec.kind().points()
        ? Math.max(policy.labelFamilies(), policy.oneWayMinimum())
        : policy.oneWayMinimum();
  }

  List<Table> tables(Tallies without) {
    return List.of(
        table(),
        table(Population.WITHOUT_CAMPAIGNS, without, canShow(without) && canShowBeside(without)));
  }

  /** The table of all contributions. */
  Table table() {
    return table(Population.ALL, all, canShow(all));
  }

  /** Whether a row of the table of all contributions is shown. */
  boolean isShown(int row) {
    return canShow(all) && isShown(all, row);
  }

  private boolean canShow(Tallies tallies) {
    return !tallies.base().isBelow(policy.populationMinimum())
        && (!spec.exclusive() || rows().allMatch(row -> isShown(tallies, row)));
  }

  private boolean isShown(Tallies tallies, int row) {
    var tally = tallies.row(row);
    return !tally.isBelow(minimum)
        && (spec.exclusive()
            || tallies.rows() == 1
            || !tallies.base().minusAtLeast(tally).isBelow(minimum));
  }

  /**
   * Whether the contributions of campaigns, which anyone can take as the difference of the two
   * tables, are none or enough wherever the difference can be taken. Counted in contributions: the
   * campaigns are one family each, and their copies are what is to be protected here (0020).
   */
  private boolean canShowBeside(Tallies without) {
    long baseLess = less(all.base(), without.base());
    return isEnough(baseLess)
        && rows()
            .filter(row -> isShown(all, row))
            .allMatch(
                row -> {
                  long rowLess = less(all.row(row), without.row(row));
                  return isShown(without, row)
                      && isEnough(rowLess)
                      && (spec.exclusive() || isEnough(baseLess - rowLess));
                });
  }

  private static long less(Tally whole, Tally part) {
    return whole.contributions() - part.contributions();
  }

  private boolean isEnough(long difference) {
    return difference == 0 || difference >= policy.oneWayMinimum();
  }

  private Table table(Population population, Tallies tallies, boolean shown) {
    var cells = rows().mapToObj(row -> cell(tallies, row, shown && isShown(all, row))).toList();
    return new Table(spec, population, cells);
  }

  private Cell cell(Tallies tallies, int row, boolean shown) {
    var group = grouping.rows().get(row);
    var label = Grouping.label(group);
    if (!shown) {
      return new Cell(label, "", OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
    }
    return new Cell(
        label,
        "",
        OptionalLong.of(tallies.row(row).contributions()),
        OptionalLong.of(tallies.base().contributions()),
        isMerger(group) ? CellStatus.MERGED : CellStatus.PUBLISHED);
  }

  /** "All others" holds what was too small for a row before anything was counted. */
  private static boolean isMerger(List<String> group) {
    return group.size() > 1 || group.contains(TableCatalogue.OTHERS);
  }

  private IntStream rows() {
    return IntStream.range(0, all.rows());
  }
}
