package eu.chorus.output.disclosure.policy;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the promise to respondents. The standard is the floor: a consultation may be
 * stricter, never looser. Which numbers hold for whom, and where each comes from, stands in {@code
 * release-policy.properties}; see {@code ReleaseProfiles}.
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

  private static final Pattern NUMBER = Pattern.compile("(\\w+)=(\\d{1,9})");

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
    var problems = faults(settings, name -> Place.key("consultation.yaml", "release." + name));
    if (!problems.isEmpty()) {
      throw new UserException(problems);
    }
    return with(settings);
  }

  /**
   * What is wrong with these settings as stricter ones of this policy.
   *
   * @param place where each setting stands, by its name
   */
  public List<Problem> faults(Map<String, Integer> settings, Function<String, Place> place) {
    var numbers = numbers();
    return new TreeMap<>(settings)
        .entrySet().stream()
            .flatMap(
                s ->
                    check(
                        s.getKey(), s.getValue(), numbers.get(s.getKey()), place.apply(s.getKey())))
            .toList();
  }

  /** The same with these numbers, whatever they are; unknown names count for nothing. */
  public ReleasePolicy with(Map<String, Integer> settings) {
    var numbers = numbers();
    numbers.putAll(settings);
    return of(numbers);
  }

  /**
   * Refuses what was made under this policy for those whom another, stricter in any number, was
   * promised to.
   *
   * @param candidate what was made
   * @return this policy
   * @throws UserException that names every number that is looser
   */
  public ReleasePolicy mustServe(ReleasePolicy audience, Place candidate) {
    var problems =
        audience.faults(numbers(), name -> candidate).stream()
            .filter(p -> p.kind() == ProblemKind.RELEASE_POLICY_LOOSENED)
            .toList();
    if (!problems.isEmpty()) {
      var needed = audience.numbers();
      var looser =
          numbers().entrySet().stream()
              .filter(
                  n -> !audience.faults(Map.of(n.getKey(), n.getValue()), k -> candidate).isEmpty())
              .map(n -> n.getKey() + " " + n.getValue() + ", needed " + needed.get(n.getKey()))
              .collect(Collectors.joining("; "));
      throw new UserException(
          List.of(new Problem(ProblemKind.CANDIDATE_LOOSER, candidate, looser)));
    }
    return this;
  }

  /** The policy that {@link #toString} told. */
  public static ReleasePolicy told(String text) {
    var numbers = new TreeMap<String, Integer>();
    var pairs = NUMBER.matcher(text);
    while (pairs.find()) {
      numbers.put(pairs.group(1), Integer.valueOf(pairs.group(2)));
    }
    if (!numbers.keySet().equals(STANDARD.numbers().keySet())) {
      throw new IllegalArgumentException("not the numbers of a policy");
    }
    return of(numbers);
  }

  /** Whether what was made under this policy is as strict as that one asks for in every number. */
  public boolean serves(ReleasePolicy audience) {
    return audience.faults(numbers(), name -> Place.key("", name)).stream()
        .noneMatch(p -> p.kind() == ProblemKind.RELEASE_POLICY_LOOSENED);
  }

  private static Stream<Problem> check(
      String name, int value, @Nullable Integer floor, Place place) {
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

  /** Characters of a run when separators are not counted; see {@code RunKind.CHARACTERS}. */
  public int letterRun() {
    return Math.max(1, charRun - ngram);
  }

  /** What the numbers are called in a configuration, in the order in which they are told. */
  public static Stream<String> names() {
    return Stream.of(ReleasePolicy.class.getRecordComponents()).map(RecordComponent::getName);
  }

  /** Every number by its name. */
  public TreeMap<String, Integer> numbers() {
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
