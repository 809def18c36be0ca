package eu.chorus.output.disclosure;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the promise to respondents. The standard is the floor: a consultation may be
 * stricter, never looser. The audiences {@code public} and {@code chairs} share one policy, since
 * what the chairs read reaches the public soon.
 *
 * @param k families in which a run of words must occur to be common wording (P1)
 * @param ngram tokens that make a run (P1)
 * @param contentNgram content tokens in a row, function words left out, that make a run (P1)
 * @param charRun normalised characters that make a run (P1)
 * @param labelFamilies families that must support a phrase taken from the corpus (P2)
 * @param wordFamilies families that must support a single word taken from the corpus (P2)
 * @param oneWayMinimum families below which a cell of a one-way table is not shown (P3)
 * @param crossMinimum families below which a cell of a cross-tab is not shown (P3)
 * @param roundingBase what the numbers of a cross-tab are multiples of (P3)
 * @param boundWidth least width of what can be derived about a withheld cell, contributions (P4)
 * @param dominance most, in percent, that the two largest families may hold of a volume (P8)
 * @param populationMinimum families below which nothing but a rounded total is shown (P13)
 */
public record ReleasePolicy(
    int k,
    int ngram,
    int contentNgram,
    int charRun,
    int labelFamilies,
    int wordFamilies,
    int oneWayMinimum,
    int crossMinimum,
    int roundingBase,
    int boundWidth,
    int dominance,
    int populationMinimum) {
  private static final ReleasePolicy STANDARD =
      new ReleasePolicy(5, 6, 4, 40, 10, 5, 10, 5, 5, 5, 90, 10);

  /** For these, less is stricter; the number is the least that still makes sense. */
  private static final Map<String, Integer> LESS_IS_STRICTER =
      Map.of("ngram", 2, "contentNgram", 2, "charRun", 10, "dominance", 1);

  /**
   * More than this would withhold everything of any consultation: surely a slip of the keyboard.
   */
  private static final int MOST = 1000;

  /** The defaults, which are also the floor. */
  public static ReleasePolicy standard() {
    return STANDARD;
  }

  /**
   * This policy with some numbers made stricter.
   *
   * @param settings number by name
   * @throws UserException with every setting that is unknown, looser than this policy or senseless
   */
  public ReleasePolicy stricter(Map<String, Integer> settings) {
    var numbers = numbers();
    var problems = new ArrayList<Problem>();
    new TreeMap<>(settings)
        .forEach(
            (name, value) -> {
              check(name, value, numbers.get(name)).forEach(problems::add);
              numbers.put(name, value);
            });
    if (!problems.isEmpty()) {
      throw new UserException(problems);
    }
    return of(numbers);
  }

  private static Stream<Problem> check(String name, int value, @Nullable Integer floor) {
    var place = Place.key("consultation.yaml", "release." + name);
    if (floor == null) {
      var known = names().sorted().collect(Collectors.joining(", "));
      return Stream.of(new Problem(ProblemKind.CONFIG_UNKNOWN_KEY, place, "known: " + known));
    }
    var least = LESS_IS_STRICTER.get(name);
    int from = least == null ? floor : least;
    int to = least == null ? MOST : floor;
    if (value >= from && value <= to) {
      return Stream.empty();
    }
    var kind =
        (least == null) == (value < floor)
            ? ProblemKind.RELEASE_POLICY_LOOSENED
            : ProblemKind.CONFIG_BAD_VALUE;
    return Stream.of(new Problem(kind, place, "allowed: " + from + " to " + to));
  }

  /** Characters of a run when separators are not counted; see {@link RunKind#CHARACTERS}. */
  int letterRun() {
    return Math.max(1, charRun - ngram);
  }

  private static Stream<String> names() {
    return Stream.of(ReleasePolicy.class.getRecordComponents()).map(RecordComponent::getName);
  }

  /** Every number by its name. */
  TreeMap<String, Integer> numbers() {
    var values =
        List.of(
            k,
            ngram,
            contentNgram,
            charRun,
            labelFamilies,
            wordFamilies,
            oneWayMinimum,
            crossMinimum,
            roundingBase,
            boundWidth,
            dominance,
            populationMinimum);
    var numbers = new TreeMap<String, Integer>();
    var names = names().toList();
    for (int i = 0; i < values.size(); i++) {
      numbers.put(names.get(i), values.get(i));
    }
    return numbers;
  }

  private static ReleasePolicy of(Map<String, Integer> numbers) {
    var v = names().map(numbers::get).mapToInt(Integer::intValue).toArray();
    return new ReleasePolicy(
        v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11]);
  }

  /** The audiences that a release can be made for. */
  public static Set<String> audiences() {
    return Set.of("public", "chairs");
  }
}
