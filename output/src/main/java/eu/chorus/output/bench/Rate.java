package eu.chorus.output.bench;

import java.util.Locale;

/**
 * A share with the interval that holds the true one in 95 of 100 cases (Wilson 1927).
 *
 * @param found how many were found
 * @param planted of how many
 */
public record Rate(int found, int planted) {
  private static final double Z = 1.959964;

  /** Nothing planted yet. */
  static final Rate NONE = new Rate(0, 0);

  Rate and(boolean one) {
    return new Rate(found + (one ? 1 : 0), planted + 1);
  }

  Rate and(Rate other) {
    return new Rate(found + other.found, planted + other.planted);
  }

  /** The share; 1 where nothing was planted. */
  public double share() {
    return planted == 0 ? 1 : (double) found / planted;
  }

  /** The lower and the upper end of the interval. */
  double[] interval() {
    if (planted == 0) {
      return new double[] {0, 1};
    }
    double n = planted;
    double middle = (share() + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half =
        Z / (1 + Z * Z / n) * Math.sqrt(share() * (1 - share()) / n + Z * Z / (4 * n * n));
    return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
  }

  /** Per cent with interval, and what was missed. */
  @Override
  public String toString() {
    var ends = interval();
    return String.format(
        Locale.ROOT,
        "%.2f %% (%.2f to %.2f), missed %d of %d",
        100 * share(),
        100 * ends[0],
        100 * ends[1],
        planted - found,
        planted);
  }
}
