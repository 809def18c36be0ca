package eu.chorus.output.disclosure.cells;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that is known of unknown numbers: a sum of them lies within an interval.
 *
 * @param terms the numbers, each with its factor
 * @param low least value of the sum; minus infinity for none
 * @param high greatest value of the sum; infinity for none
 */
public record Constraint(Map<Unknown, Integer> terms, double low, double high) {
  public Constraint {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /** The parts add up to the whole. */
  public static Constraint sum(Unknown whole, List<Unknown> parts) {
    return new Constraint(less(parts, whole), 0, 0);
  }

  /** The parts may overlap, but nothing of the whole lies outside all of them. */
  static Constraint cover(Unknown whole, List<Unknown> parts) {
    return new Constraint(less(parts, whole), 0, Double.POSITIVE_INFINITY);
  }

  /** The parts do not overlap, and lie within the whole. */
  static Constraint within(Unknown whole, List<Unknown> parts) {
    return new Constraint(less(parts, whole), Double.NEGATIVE_INFINITY, 0);
  }

  /** The number lies within these bounds, both included. */
  static Constraint between(Unknown number, double low, double high) {
    return new Constraint(Map.of(number, 1), low, high);
  }

  private static Map<Unknown, Integer> less(List<Unknown> parts, Unknown whole) {
    var terms = new LinkedHashMap<Unknown, Integer>();
    parts.forEach(part -> terms.merge(part, 1, Integer::sum));
    terms.merge(whole, -1, Integer::sum);
    terms.values().removeIf(factor -> factor == 0);
    return terms;
  }
}
