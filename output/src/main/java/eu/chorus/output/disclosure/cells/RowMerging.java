package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableSpec;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Merges the small rows of a one-way table. */
final class RowMerging {
  /** How options outside a scale begin in questionnaires of the Commission; they answer nothing. */
  private static final List<String> OUTSIDE_THE_SCALE =
      List.of(
          "no opinion",
          "don't know",
          "don’t know",
          "do not know",
          "i don't know",
          "i don’t know",
          "i do not know",
          "not applicable",
          "no answer",
          "not sure",
          "cannot say",
          "undecided",
          "prefer not to",
          "n/a");

  private final ReleasePolicy policy;
  private final TableSpec spec;
  private final Tallies tallies;
  private final Merging merging;

  private RowMerging(ReleasePolicy policy, TableSpec spec, Grouping grouping, Tallies tallies) {
    this.policy = policy;
    this.spec = spec;
    this.tallies = tallies;
    this.merging =
        new Merging(
            spec.rows(),
            grouping.rows(),
            IntStream.range(0, tallies.rows()).mapToObj(tallies::row).toList());
  }

  /** The grouping with small rows merged as far as these counts prove it necessary. */
  static Grouping next(ReleasePolicy policy, TableSpec spec, Grouping grouping, Tallies tallies) {
    var rows = new RowMerging(policy, spec, grouping, tallies);
    if (spec.kind().points()) {
      rows.mergeResiduals();
    } else {
      rows.mergeSmall();
    }
    return new Grouping(rows.merging.groups(), grouping.columns());
  }

  private void mergeSmall() {
    int small = smallest(i -> isSmall(i));
    while (small >= 0 && merging.size() > 1) {
      merging.merge(small, partner(small));
      small = smallest(i -> isSmall(i));
    }
  }

  /**
   * A theme's label says something, so themes are never merged among themselves; what is left over
   * is. Should the left-overs stay small where the themes happen not to overlap, the base less the
   * themes would tell them: then they join the smallest theme.
   */
  private void mergeResiduals() {
    int small = smallest(i -> isResidual(i) && isSmall(i));
    if (small < 0) {
      return;
    }
    int other = smallest(i -> i != small && isResidual(i));
    if (other >= 0) {
      merging.merge(small, other);
    } else if (isPinned(small)) {
      int theme = smallest(i -> i != small);
      if (theme >= 0) {
        merging.merge(small, theme);
      }
    }
  }

  private boolean isPinned(int row) {
    long rest =
        IntStream.range(0, merging.size())
            .filter(i -> i != row)
            .mapToLong(i -> merging.tally(i).contributions())
            .sum();
    long guess = Math.max(0, tallies.base().contributions() - rest);
    return Math.abs(guess - merging.tally(row).contributions()) < policy.boundWidth();
  }

  /**
   * Nominal rows join the smallest other; rows of a scale a neighbour, if they can on the scale.
   */
  private int partner(int row) {
    if (!spec.ordinal()) {
      return smallest(i -> i != row);
    }
    if (isOutside(row) && merging.size() > 2) {
      return (merging.size() - 2) / 2; // no opinion is nearest to the middle, and to neither end
    }
    int onScale = smallest(i -> Math.abs(i - row) == 1 && !isOutside(i));
    return onScale >= 0 ? onScale : smallest(i -> Math.abs(i - row) == 1);
  }

  private int smallest(IntPredicate condition) {
    return merging.smallest(IntStream.range(0, merging.size()).filter(condition));
  }

  private boolean isSmall(int row) {
    int minimum =
        spec.kind().points()
            ? Math.max(policy.labelFamilies(), policy.oneWayMinimum())
            : policy.oneWayMinimum();
    return merging.tally(row).isBelow(minimum);
  }

  private boolean isResidual(int row) {
    return TableCatalogue.RESIDUALS.containsAll(labels(row));
  }

  /** Only the last option of the whole scale can stand outside it. */
  private boolean isOutside(int row) {
    return row == merging.size() - 1
        && labels(row).size() == 1
        && isOutsideLabel(labels(row).get(0));
  }

  private static boolean isOutsideLabel(String label) {
    var lower = label.strip().toLowerCase(Locale.ROOT);
    return OUTSIDE_THE_SCALE.stream().anyMatch(lower::startsWith);
  }

  private List<String> labels(int row) {
    return Stream.of(merging.parts().get(row)).flatMap(p -> p.labels().stream()).toList();
  }
}
