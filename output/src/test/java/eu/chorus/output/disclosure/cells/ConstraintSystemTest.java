package eu.chorus.output.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.output.disclosure.cells.ConstraintSystem.Bounds;
import eu.chorus.output.table.Population;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConstraintSystemTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private final ConstraintSystem system = new ConstraintSystem();

  @Test
  void numberThatNothingSpeaksOfIsUnbounded() {
    assertThat(system.bounds(number("a"))).isEqualTo(new Bounds(0, ANY));
    assertThat(system.narrow(List.of(number("a")), 5)).isEmpty();
  }

  @Test
  void remainderOfASumIsDerived() {
    system.add(Constraint.sum(number("all"), List.of(number("a"), number("b"))));
    system.add(Constraint.between(number("all"), 40, 40));
    system.add(Constraint.between(number("a"), 37, 37));
    assertThat(system.bounds(number("b"))).isEqualTo(new Bounds(3, 3));
    assertThat(system.narrow(List.of(number("b")), 1)).containsExactly(number("b"));
  }

  @Test
  void widthIsEnoughFromTheLimitOn() {
    system.add(Constraint.sum(number("all"), List.of(number("a"), number("b"))));
    system.add(Constraint.between(number("all"), 40, 40));
    system.add(Constraint.between(number("a"), 35, 40));
    assertThat(system.bounds(number("b"))).isEqualTo(new Bounds(0, 5));
    assertThat(system.narrow(List.of(number("b")), 5)).isEmpty();
    assertThat(system.narrow(List.of(number("b")), 6)).containsExactly(number("b"));
  }

  /** No single constraint bounds a number here; all together fix each. */
  @Test
  void whatOnlyAllConstraintsTogetherSayIsDerived() {
    var a = number("a");
    var b = number("b");
    var c = number("c");
    system.add(Constraint.between(number("ab"), 10, 10));
    system.add(Constraint.between(number("bc"), 12, 12));
    system.add(Constraint.between(number("ca"), 14, 14));
    system.add(Constraint.sum(number("ab"), List.of(a, b)));
    system.add(Constraint.sum(number("bc"), List.of(b, c)));
    system.add(Constraint.sum(number("ca"), List.of(c, a)));
    assertThat(system.bounds(a)).isEqualTo(new Bounds(6, 6));
    assertThat(system.narrow(List.of(a, b, c), 5)).containsExactly(a, b, c);
  }

  /** Tables that only a number of a third links: those held still would look tight. */
  @Test
  void numbersOfOtherTablesMoveTooWhereThatIsNeeded() {
    var one = new Unknown("", "one", Population.ALL, List.of("a"), List.of());
    var other = new Unknown("", "other", Population.ALL, List.of("a"), List.of());
    system.add(new Constraint(Map.of(one, 1, other, -1), 0, 0));
    system.add(Constraint.between(one, 0, 9));
    system.suppose(one, 3);
    system.suppose(other, 3);
    assertThat(system.narrow(List.of(one, other), 9)).isEmpty();
    assertThat(system.narrow(List.of(one, other), 10)).containsExactly(one, other);
  }

  @Test
  void falseSuppositionChangesNothing() {
    system.add(Constraint.sum(number("all"), List.of(number("a"), number("b"))));
    system.add(Constraint.between(number("all"), 40, 40));
    system.suppose(number("a"), 50);
    system.suppose(number("b"), 1);
    assertThat(system.bounds(number("a"))).isEqualTo(new Bounds(0, 40));
  }

  @Test
  void contradictionIsNoAnswer() {
    system.add(Constraint.between(number("a"), 3, 4));
    system.add(Constraint.between(number("a"), 5, 6));
    assertThatThrownBy(() -> system.bounds(number("a"))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void contradictionOfAllTogetherIsNoAnswer() {
    var a = number("a");
    var b = number("b");
    system.add(new Constraint(Map.of(a, 1, b, 1), 10, 10));
    system.add(new Constraint(Map.of(a, 1, b, -1), 1, 1));
    system.add(new Constraint(Map.of(a, 2, b, 1), 0, 15));
    assertThatThrownBy(() -> system.bounds(a)).isInstanceOf(IllegalStateException.class);
  }

  /** Against a search through all values: bounds are never wider than the linear programme's. */
  @Test
  void boundsHoldEveryValueThatFitsAndNumbersFoundWideAreWide() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      var numbers = List.of(number("a"), number("b"), number("c"), number("d"));
      var random3 = new ConstraintSystem();
      var truth = numbers.stream().map(n -> random.nextInt(5)).toList();
      var constraints = new ArrayList<Constraint>();
      numbers.forEach(n -> constraints.add(Constraint.between(n, 0, 4)));
      for (int k = 0; k < 3; k++) {
        constraints.add(aroundTruth(random, numbers, truth));
      }
      constraints.forEach(random3::add);
      for (int n = 0; n < 4; n++) {
        var met = new ArrayList<Integer>();
        for (int v = 0; v < 5 * 5 * 5 * 5; v++) {
          var values = List.of(v % 5, v / 5 % 5, v / 25 % 5, v / 125);
          if (constraints.stream().allMatch(c -> fits(c, numbers, values))) {
            met.add(values.get(n));
          }
        }
        var bounds = random3.bounds(numbers.get(n));
        assertThat(met).as("seed %d", seed).isNotEmpty();
        assertThat(bounds.low())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(met.stream().mapToInt(m -> m).min().orElseThrow());
        assertThat(bounds.high())
            .as("seed %d", seed)
            .isGreaterThanOrEqualTo(met.stream().mapToInt(m -> m).max().orElseThrow());
        for (int width = 1; width < 6; width++) {
          assertThat(random3.narrow(List.of(numbers.get(n)), width).isEmpty())
              .as("seed %d, width %d of %s", seed, width, bounds)
              .isEqualTo(bounds.width() >= width);
        }
      }
    }
  }

  private static Constraint aroundTruth(Random random, List<Unknown> numbers, List<Integer> truth) {
    var terms = new LinkedHashMap<Unknown, Integer>();
    int sum = 0;
    for (int n = 0; n < numbers.size(); n++) {
      int factor = random.nextInt(3) - 1;
      if (factor != 0) {
        terms.put(numbers.get(n), factor);
        sum += factor * truth.get(n);
      }
    }
    return new Constraint(terms, sum - random.nextInt(3), sum + random.nextInt(3));
  }

  private static boolean fits(Constraint constraint, List<Unknown> numbers, List<Integer> values) {
    int sum =
        constraint.terms().entrySet().stream()
            .mapToInt(t -> t.getValue() * values.get(numbers.indexOf(t.getKey())))
            .sum();
    return sum >= constraint.low() && sum <= constraint.high();
  }

  private static Unknown number(String row) {
    return new Unknown("", "t", Population.ALL, List.of(row), List.of());
  }
}
