package eu.chorus.output.disclosure.cells;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounding to a base, deterministically.
 *
 * @param parts the rounded parts, in their order
 * @param whole the rounded whole
 */
record Rounding(List<Long> parts, long whole) {
  Rounding {
    parts = List.copyOf(parts);
  }

  /**
   * Zero-restricted controlled rounding of one column: every number becomes a neighbouring multiple
   * (a multiple stays), the parts and the rest add up to the whole, and the parts with the largest
   * remainders go up. A rest between nothing and the base always goes up: rounded to nothing it
   * would be known to lie below the base, rounded up only to lie below twice the base. That is
   * feasible whatever the numbers are, for going up is a choice that controlled rounding has.
   *
   * @param rest what is not shown, 0 if everything is
   */
  static Rounding additive(long[] parts, long rest, int base) {
    long whole = rest + Arrays.stream(parts).sum();
    long roundedRest = rest < base ? up(rest, base) : nearest(rest, base);
    long floor = roundedRest + Arrays.stream(parts).map(n -> down(n, base)).sum();
    long ceiling = roundedRest + Arrays.stream(parts).map(n -> up(n, base)).sum();
    long target = Math.min(ceiling, Math.max(floor, nearest(whole, base)));
    var rounded = Arrays.stream(parts).map(n -> down(n, base)).toArray();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> -(parts[i] % base)))
        .limit((target - floor) / base)
        .forEach(i -> rounded[i] += base);
    return new Rounding(Arrays.stream(rounded).boxed().toList(), target);
  }

  /** Each number to the nearest multiple, half up. */
  static Rounding nearest(long[] parts, long whole, int base) {
    return new Rounding(
        Arrays.stream(parts).mapToObj(n -> nearest(n, base)).toList(), nearest(whole, base));
  }

  private static long nearest(long number, int base) {
    return (2 * number + base) / (2L * base) * base;
  }

  private static long down(long number, int base) {
    return number / base * base;
  }

  private static long up(long number, int base) {
    return (number + base - 1) / base * base;
  }
}
