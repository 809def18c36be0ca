package eu.chorus.nlp.stance;

import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The side that a chosen option takes: by what it says ("No", "Strongly agree", "Not at all
 * useful"), and in the middle of a scale by where it stands. English, as the options of most
 * questionnaires are declared.
 */
public final class ClosedStance {
  private static final Pattern NONE_TAKEN =
      Pattern.compile(
          "\\b(neutral|neither|no opinion|no view|no answer|not applicable|n/a|don['’]?t know"
              + "|do not know|not sure|unsure|undecided|can['’]?t say|cannot say|no preference"
              + "|maybe|other|depends|prefer not)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YES =
      Pattern.compile("^yes\\s*(?:$|[,.;:(–-])", Pattern.CASE_INSENSITIVE);

  private static final Pattern NO =
      Pattern.compile("^no\\s*(?:$|[,.;:(–-])", Pattern.CASE_INSENSITIVE);

  /** The ends of a scale that tells how far. */
  private static final Pattern FAR =
      Pattern.compile(
          "\\b(?:fully|completely|entirely|definitely|absolutely|very much"
              + "|to a (?:great|large|very large) extent)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_AT_ALL =
      Pattern.compile("\\bnot at all\\b|^never$", Pattern.CASE_INSENSITIVE);

  private static final Set<String> TURNING =
      Set.of("not", "no", "never", "hardly", "without", "least", "neither");

  private static final Set<String> WELCOMING =
      Set.of("agree", "support", "favour", "favor", "approve", "accept", "likely", "welcome");

  private static final Set<String> REFUSING =
      Set.of("disagree", "oppose", "opposed", "against", "reject", "disapprove", "unlikely");

  private ClosedStance() {}

  /**
   * The side of an option.
   *
   * @param question a closed question with one answer: yes or no, or a scale
   * @param option one of its options, as it declares them
   * @return empty where its options take no sides, such as those of "Which country?"
   */
  public static Optional<Stance> of(Question question, String option) {
    boolean one =
        question.kind() == QuestionKind.SINGLE || question.kind() == QuestionKind.MATRIX_ROW;
    return one
        ? Optional.ofNullable(sides(question.options(), question.ordinal()).get(option))
        : Optional.empty();
  }

  /** The side of each option; none where they do not hold both sides. */
  private static Map<String, Stance> sides(List<String> options, boolean scale) {
    int[] said = options.stream().mapToInt(ClosedStance::said).toArray();
    if (IntStream.of(said).noneMatch(s -> s > 0) || IntStream.of(said).noneMatch(s -> s < 0)) {
      return Map.of();
    }
    var sides = new HashMap<String, Stance>();
    int[] places =
        IntStream.range(0, said.length)
            .filter(i -> !NONE_TAKEN.matcher(options.get(i)).find())
            .toArray();
    for (int i = 0; i < said.length; i++) {
      sides.put(options.get(i), side(said[i]));
    }
    int ends = places.length == 0 ? 0 : said[places[0]] * said[places[places.length - 1]];
    for (int at = 0; scale && ends < 0 && at < places.length; at++) {
      int before = Integer.signum(places.length - 1 - 2 * at); // 0 in the middle
      sides.put(options.get(places[at]), side(before * said[places[0]]));
    }
    return sides;
  }

  private static Stance side(int sign) {
    return sign == 0 ? Stance.UNCLEAR : sign > 0 ? Stance.FOR : Stance.AGAINST;
  }

  /** 1, -1, or 0 for neither, by the option's own words. */
  private static int said(String option) {
    String plain = option.strip();
    if (NONE_TAKEN.matcher(plain).find()) {
      return 0;
    }
    if (YES.matcher(plain).find()) {
      return 1;
    }
    if (NO.matcher(plain).find()) {
      return -1;
    }
    int turned = 1;
    for (String word : Polarity.words(plain.toLowerCase(Locale.ROOT))) {
      int sign = sign(word);
      if (sign != 0) {
        return turned * sign;
      }
      turned = TURNING.contains(word) ? -turned : turned;
    }
    if (NOT_AT_ALL.matcher(plain).find()) {
      return -1;
    }
    return FAR.matcher(plain).find() ? 1 : 0;
  }

  private static int sign(String word) {
    Polarity polarity = Polarity.english();
    if (WELCOMING.contains(word) || polarity.is(PolarityKind.GOOD, word)) {
      return REFUSING.contains(word) || polarity.is(PolarityKind.BAD, word) ? 0 : 1;
    }
    return REFUSING.contains(word) || polarity.is(PolarityKind.BAD, word) ? -1 : 0;
  }
}
