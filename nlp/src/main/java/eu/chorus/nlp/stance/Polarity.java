package eu.chorus.nlp.stance;

import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of English that take a side, and what they add up to in a text. */
final class Polarity {
  private static final Pattern WORD = Pattern.compile("[a-z]+(?:['’][a-z]+)?");

  /** How many words a negation reaches. */
  private static final int REACH = 3;

  /** How many words a verb that makes less of something reaches. */
  private static final int REACH_OF_LESS = 4;

  /** So much of one kind, and hardly more can be said by it. */
  private static final double ENOUGH = 2;

  private final Language english = Languages.installed().of("en").orElseThrow();
  private final Map<String, Set<PolarityKind>> words = new HashMap<>();
  private final Map<String, Set<PolarityKind>> stems = new HashMap<>();

  private Polarity() {
    english
        .polarity()
        .forEach(
            (word, kinds) -> {
              Set<PolarityKind> all = EnumSet.noneOf(PolarityKind.class);
              for (String kind : kinds.split(",", -1)) {
                all.add(PolarityKind.valueOf(kind.toUpperCase(Locale.ROOT)));
              }
              words.put(word, all);
              if (!all.contains(PolarityKind.NOT)) { // these have no other form
                stems.merge(
                    stem(word),
                    all,
                    (some, more) -> {
                      var both = EnumSet.copyOf(some);
                      both.addAll(more);
                      return both;
                    });
              }
            });
  }

  static Polarity english() {
    return Holder.ENGLISH;
  }

  private static final class Holder {
    private static final Polarity ENGLISH = new Polarity();
  }

  /** Whether a word, in any of its forms, does that. */
  boolean is(PolarityKind kind, String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    Set<PolarityKind> own = words.get(plain);
    return (own == null ? stems.getOrDefault(stem(plain), Set.of()) : own).contains(kind);
  }

  /** Whether it is a verb, as it stands in "we should VERB something". */
  boolean isVerb(String word) {
    Set<PolarityKind> own = words.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
    return !own.contains(PolarityKind.NOUN)
        && (own.contains(PolarityKind.AGAINST) || own.contains(PolarityKind.TOWARD));
  }

  private String stem(String word) {
    List<String> stems = english.stems(word);
    return stems.isEmpty() ? word : stems.get(0);
  }

  /** How far a text speaks well (above 0) or ill (below 0) of what it is about: from -1 to 1. */
  double of(String text) {
    int sum = 0;
    int sinceNot = Integer.MAX_VALUE / 2;
    int sinceLess = Integer.MAX_VALUE / 2;
    for (String word : words(text)) {
      sinceNot++;
      sinceLess++;
      if (isNot(word)) {
        sinceNot = 0;
        continue;
      }
      Set<PolarityKind> kinds = stems.getOrDefault(stem(word), Set.of());
      int sign =
          (kinds.contains(PolarityKind.GOOD) ? 1 : 0) - (kinds.contains(PolarityKind.BAD) ? 1 : 0);
      if (sign != 0) {
        sum += sign * (sinceNot <= REACH ? -1 : 1) * (sinceLess <= REACH_OF_LESS ? -1 : 1);
        sinceNot = sinceNot <= REACH ? Integer.MAX_VALUE / 2 : sinceNot;
      }
      if (kinds.contains(PolarityKind.LESS)) {
        sinceLess = 0;
      }
    }
    return StrictMath.tanh(sum / ENOUGH);
  }

  /** Whether it turns round what follows. */
  boolean isNot(String word) {
    return word.endsWith("n't")
        || word.endsWith("n’t")
        || words.getOrDefault(word, Set.of()).contains(PolarityKind.NOT);
  }

  static List<String> words(String text) {
    var found = new ArrayList<String>();
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(m -> found.add(m.group()));
    return found;
  }
}
