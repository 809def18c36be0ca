package eu.chorus.output.disclosure.quotation;

import java.util.Arrays;

/**
 * In how many distinct families each of several things was met. Exact in two numbers a thing,
 * because the texts of a family come one after the other.
 */
final class FamilyCounts {
  private final int[] counts;
  private final int[] last;

  /** Counts for things 0 to size - 1. */
  FamilyCounts(int size) {
    counts = new int[size];
    last = new int[size];
    Arrays.fill(last, -1);
  }

  /** A thing was met in a text of this family; families are numbered from 0. */
  void add(int thing, int family) {
    if (last[thing] != family) {
      last[thing] = family;
      counts[thing]++;
    }
  }

  int of(int thing) {
    return counts[thing];
  }
}
