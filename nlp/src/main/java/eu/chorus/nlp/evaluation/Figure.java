package eu.chorus.nlp.evaluation;

import java.util.Locale;

/**
 * An estimate with its 95 % interval.
 *
 * @param name what was measured, such as "macro-F1"
 * @param value the estimate; not a number where it is not defined, as precision is when nothing was
 *     found
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param items number of items it rests on, 0 or more
 */
public record Figure(String name, double value, double low, double high, int items) {
  /** Something counted, which has no interval. */
  static Figure number(String name, long count, int items) {
    return new Figure(name, count, count, count, items);
  }

  /** The figure under a longer name. */
  Figure of(String what) {
    return new Figure(what + name, value, low, high, items);
  }

  /** As printed: name, value, interval, number of items. */
  @Override
  public String toString() {
    return Double.isNaN(value)
        ? String.format(Locale.ROOT, "%-32s not defined, n = %,d", name, items)
        : String.format(
            Locale.ROOT, "%-32s %.4f [%.4f, %.4f], n = %,d", name, value, low, high, items);
  }
}
