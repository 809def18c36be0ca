package eu.chorus.output.synthesis;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far two groups of respondents are apart on one row of a table: those that name it most and
 * least, of the groups that are shown.
 *
 * @param high the cell of the group with the largest share
 * @param low that of the group with the smallest
 * @param groups how many groups are shown
 */
record Contrast(Cell high, Cell low, int groups) {
  /** Of groups with fewer, one answer moves a share by more than three points. */
  static final long SMALL = 30;

  /** Two-sided quantile of the normal distribution. */
  private static final double ONE_IN_A_HUNDRED = 2.576;

  /** How much a difference is. */
  enum Degree {
    HARDLY,
    SOMEWHAT,
    CLEARLY,
    FAR
  }

  /** The contrasts of all rows that two groups or more show, largest first. */
  static List<Contrast> of(Table cross) {
    return cross.cells().stream()
        .map(Cell::row)
        .distinct()
        .flatMap(row -> of(cross, row).stream())
        .sorted(Comparator.comparingDouble(Contrast::effect).reversed())
        .toList();
  }

  private static Optional<Contrast> of(Table cross, String row) {
    var shown =
        cross.cells().stream()
            .filter(c -> c.row().equals(row) && c.shareInTenths().isPresent())
            .sorted(Comparator.comparingLong(Contrast::tenths))
            .toList();
    return shown.size() < 2
        ? Optional.empty()
        : Optional.of(new Contrast(shown.get(shown.size() - 1), shown.get(0), shown.size()));
  }

  /**
   * Cohen's <em>h</em>, the difference of two shares on a scale on which it means the same at every
   * level (Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988, chapter 6); 0 to π.
   */
  double effect() {
    return angle(high) - angle(low);
  }

  /**
   * Whether the difference is more than chance makes of groups of this size: the two-proportion
   * <em>z</em> test with pooled variance (Agresti, Categorical Data Analysis, 3rd edition, 2013,
   * section 3.1) at one in a hundred rather than one in twenty, since the two groups are the
   * extremes of several.
   */
  boolean evident() {
    double n = high.base().orElse(0);
    double m = low.base().orElse(0);
    double pooled = (high.count().orElse(0) + low.count().orElse(0)) / (n + m);
    double error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    return (tenths(high) - tenths(low)) / 1000.0 > ONE_IN_A_HUNDRED * error;
  }

  /** Cohen's words for the effect: small from 0.2, medium from 0.5, large from 0.8. */
  Degree degree() {
    double effect = effect();
    if (effect < 0.2) {
      return Degree.HARDLY;
    }
    return effect < 0.5 ? Degree.SOMEWHAT : effect < 0.8 ? Degree.CLEARLY : Degree.FAR;
  }

  /** Whether one of the two groups is so small that a single answer makes a difference. */
  boolean small() {
    return Stream.of(high, low).anyMatch(cell -> cell.base().orElse(0) < SMALL);
  }

  private static double angle(Cell cell) {
    return 2 * Math.asin(Math.sqrt(Math.min(1, tenths(cell) / 1000.0)));
  }

  private static long tenths(Cell cell) {
    return cell.shareInTenths().orElseThrow();
  }
}
