package eu.chorus.output.disclosure.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything that published numbers say about unknown ones, and what can be derived from it.
 * Numbers are counts: whole, and never negative. What is derived is never finer than what an
 * attacker with the same knowledge and a linear programme of his own would find.
 */
public final class ConstraintSystem {
  private final Map<Unknown, Integer> positions = new LinkedHashMap<>();
  private final List<Unknown> unknowns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<Unknown, Long> supposed = new HashMap<>();

  /** Knows all that was added so far; made again when more is. */
  private @Nullable Attacker attacker;

  /** A constraint by position. */
  static final class Row {
    private final int[] positions;
    private final int[] factors;
    private final double low;
    private final double high;

    private Row(Constraint constraint, ToIntFunction<Unknown> position) {
      this.positions = constraint.terms().keySet().stream().mapToInt(position).toArray();
      this.factors = constraint.terms().values().stream().mapToInt(n -> n).toArray();
      this.low = constraint.low();
      this.high = constraint.high();
    }

    /** How many numbers it speaks of. */
    int size() {
      return positions.length;
    }

    int position(int term) {
      return positions[term];
    }

    int factor(int term) {
      return factors[term];
    }

    double low() {
      return low;
    }

    double high() {
      return high;
    }
  }

  /**
   * What is known of a number.
   *
   * @param low least value, a whole number
   * @param high greatest value, a whole number; infinity where nothing bounds it
   */
  record Bounds(double low, double high) {
    double width() {
      return high - low;
    }
  }

  /** Adds what a published number says; what is said twice counts once. */
  public void add(Constraint constraint) {
    attacker = null;
    rows.add(new Row(constraint, this::position));
  }

  /**
   * A value that the number may have, such as the true one. It says nothing to the attacker; it
   * only spares a search for numbers that fit all constraints.
   */
  void suppose(Unknown unknown, long value) {
    attacker = null;
    supposed.put(unknown, value);
  }

  /** Whether any constraint speaks of the number. */
  boolean knows(Unknown unknown) {
    return positions.containsKey(unknown);
  }

  /**
   * What the constraints say about a number.
   *
   * @throws IllegalStateException if they contradict one another
   */
  Bounds bounds(Unknown unknown) {
    var position = positions.get(unknown);
    return position == null ? new Bounds(0, Double.POSITIVE_INFINITY) : attack().bounds(position);
  }

  /** The value of a number that the constraints leave but one value, as far as is seen at once. */
  OptionalLong certain(Unknown unknown) {
    var position = positions.get(unknown);
    return position == null ? OptionalLong.empty() : attack().certain(position);
  }

  /**
   * Those of the numbers that can be derived too finely.
   *
   * @param width least difference of the greatest and the least value that a number may have
   * @throws IllegalStateException if the constraints contradict one another
   */
  public List<Unknown> narrow(Collection<Unknown> numbers, int width) {
    var targets = numbers.stream().filter(this::knows).distinct().toList();
    if (targets.isEmpty()) {
      return List.of();
    }
    var narrow = attack().narrow(targets.stream().mapToInt(this::position).toArray(), width);
    return targets.stream().filter(u -> narrow.get(position(u))).toList();
  }

  private Attacker attack() {
    if (attacker == null) {
      attacker = attacker();
    }
    return attacker;
  }

  private Attacker attacker() {
    var values = new double[unknowns.size()];
    var blocks = new int[unknowns.size()];
    var names = new HashMap<String, Integer>();
    for (int i = 0; i < values.length; i++) {
      var unknown = unknowns.get(i);
      var value = supposed.get(unknown);
      values[i] = value == null ? Double.NaN : value;
      blocks[i] =
          names.computeIfAbsent(unknown.scope() + '\n' + unknown.table(), n -> names.size());
    }
    return new Attacker(rows, values, blocks);
  }

  private int position(Unknown unknown) {
    return positions.computeIfAbsent(
        unknown,
        u -> {
          unknowns.add(u);
          return unknowns.size() - 1;
        });
  }
}
