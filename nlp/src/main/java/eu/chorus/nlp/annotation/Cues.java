package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells which sentences may ask for something or take a side: they alone are worth a parse, which
 * costs more than all other annotation together. Whatever holds a cue is let through, and every
 * imperative and fragment; that is often wrong, which costs a parse, while a sentence held back is
 * lost to all that is built on parses. See decision 0065.
 */
final class Cues {
  /** Longer "sentences" are tables and lists that lost their full stops; parsers choke on them. */
  private static final int LONGEST = 150;

  /** A bullet without a finite verb is shorter than this. */
  private static final int LONGEST_FRAGMENT = 25;

  /**
   * Words that may stand between a modal or copula and what it governs ("would very much like").
   */
  private static final int REACH = 4;

  /** A greeting or an adverb may stand before the verb of an imperative. */
  private static final int OPENING = 3;

  private static final Set<String> COPULAS =
      Set.of("be", "seem", "appear", "become", "remain", "look", "find", "consider", "deem");

  private static final Set<String> CONDITIONALS = Set.of("would", "could", "had");
  private static final Set<String> MODALS = Set.of("would", "could", "had", "may", "might", "can");
  private static final Set<String> POINTERS =
      Set.of("it", "this", "that", "these", "those", "there");
  private static final Set<String> OBLIGING = Set.of("have", "be");
  private static final Set<String> NOT =
      Set.of("no", "not", "nothing", "far", "n't", "never", "can't", "cannot");
  private static final Set<String> FINITE = Set.of("VBP", "VBZ", "VBD", "MD");

  private final Map<String, String> kinds;

  /**
   * Cues of one language.
   *
   * @param kinds lower-case lemma to how it must stand: {@code always}, {@code finite}, {@code
   *     predicate}, {@code strong}, {@code negated}, {@code modal}, {@code aimed} or {@code
   *     target}; several of them joined by commas
   */
  Cues(Map<String, String> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /** Whether the sentence is worth a parse. */
  boolean in(List<CoreLabel> sentence) {
    if (sentence.size() > LONGEST) {
      return false;
    }
    boolean target = sentence.stream().anyMatch(token -> kind(token).contains("target"));
    for (int at = 0; at < sentence.size(); at++) {
      if (isCue(sentence, at, target)) {
        return true;
      }
    }
    return imperative(sentence) || fragment(sentence);
  }

  /** "Has to be informed", "are to be kept". */
  private static boolean obliges(List<CoreLabel> sentence, int at) {
    return at > 0
        && at + 1 < sentence.size()
        && sentence.get(at).tag().equals("TO")
        && sentence.get(at + 1).tag().startsWith("VB")
        && OBLIGING.contains(lemma(sentence.get(at - 1)));
  }

  private boolean isCue(List<CoreLabel> sentence, int at, boolean target) {
    CoreLabel token = sentence.get(at);
    String kind = kind(token);
    return kind.contains("always")
        || obliges(sentence, at)
        || (kind.contains("finite") && FINITE.contains(token.tag()))
        || (kind.contains("strong") && isPredicate(sentence, at))
        || (kind.contains("predicate")
            && isPredicate(sentence, at)
            && (target || before(sentence, at, 2 * REACH, t -> POINTERS.contains(lower(t)))))
        || (kind.contains("negated") && before(sentence, at, REACH, t -> NOT.contains(lower(t))))
        || (kind.contains("modal")
            && before(
                sentence, at, REACH, t -> (target ? MODALS : CONDITIONALS).contains(lower(t))))
        || (kind.contains("aimed")
            && target
            && before(sentence, at, REACH, t -> MODALS.contains(lower(t))));
  }

  private static boolean isPredicate(List<CoreLabel> sentence, int at) {
    return before(sentence, at, REACH, token -> COPULAS.contains(lemma(token)));
  }

  /** A participle is a cue as it stands ("missing") or as its verb. */
  private String kind(CoreLabel token) {
    String lemma = kinds.getOrDefault(lemma(token), "");
    String word = lower(token);
    return word.equals(lemma(token)) ? lemma : lemma + kinds.getOrDefault(word, "");
  }

  private static boolean before(
      List<CoreLabel> sentence, int at, int reach, Predicate<CoreLabel> what) {
    return sentence.subList(Math.max(0, at - reach), at).stream().anyMatch(what);
  }

  /** A verb in its base form opens the sentence, behind bullets and adverbs at most. */
  private static boolean imperative(List<CoreLabel> sentence) {
    // "Why not align them" is one as well.
    return words(sentence)
        .dropWhile(token -> lower(token).equals("why"))
        .limit(OPENING)
        .dropWhile(token -> token.tag().equals("RB") || token.tag().equals("UH"))
        .findFirst()
        .filter(token -> token.tag().equals("VB") || token.tag().equals("VBP"))
        .isPresent();
  }

  /**
   * "No reporting for start-ups", "Guidance on what a risk is": what a list of wishes is made of.
   */
  private static boolean fragment(List<CoreLabel> sentence) {
    List<CoreLabel> head =
        words(sentence).takeWhile(token -> !token.tag().startsWith("W")).toList();
    return sentence.size() < LONGEST_FRAGMENT
        && head.size() > 1
        && head.stream().noneMatch(token -> FINITE.contains(token.tag()));
  }

  private static Stream<CoreLabel> words(List<CoreLabel> sentence) {
    return sentence.stream().filter(token -> Character.isLetter(token.word().charAt(0)));
  }

  private static String lemma(CoreLabel token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  private static String lower(CoreLabel token) {
    return token.word().toLowerCase(Locale.ROOT);
  }
}
