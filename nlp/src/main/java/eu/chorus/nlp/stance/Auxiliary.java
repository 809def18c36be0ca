package eu.chorus.nlp.stance;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that English puts "not" behind: a closed class. */
final class Auxiliary {
  private static final Set<String> MODALS =
      Set.of("should", "must", "shall", "will", "would", "can", "could", "may", "might", "ought");

  private static final Set<String> BE = Set.of("is", "are", "was", "were");
  private static final Set<String> HAVE = Set.of("has", "have", "had");
  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whose", "where");

  private Auxiliary() {}

  /** Whether a sentence that begins with it is a question. */
  static boolean is(String word) {
    String positive = positive(word);
    return MODALS.contains(positive)
        || BE.contains(positive)
        || HAVE.contains(positive)
        || DO.contains(positive);
  }

  static boolean isModal(String word) {
    return MODALS.contains(positive(word));
  }

  static boolean isBe(String word) {
    return BE.contains(positive(word));
  }

  /**
   * The place of the one that carries the verb of a statement: its first modal, or else the first
   * "be", or a "have" or "do" that is not the verb itself; -1 if there is none.
   */
  static int in(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (isModal(words.get(i)) && !isRelative(words.get(i - 1))) {
        return i;
      }
    }
    for (int i = 1; i < words.size(); i++) {
      if (!isRelative(words.get(i - 1)) && carries(words, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isRelative(String word) {
    return RELATIVE.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean carries(List<String> words, int i) {
    String positive = positive(words.get(i));
    String next = i + 1 < words.size() ? words.get(i + 1).toLowerCase(Locale.ROOT) : "";
    boolean denied = isDenied(words.get(i)) || next.equals("not");
    return BE.contains(positive)
        || (DO.contains(positive) && denied)
        || (HAVE.contains(positive)
            && (denied || next.endsWith("ed") || next.equals("been") || next.endsWith("en")));
  }

  /** Whether "not" is part of it: "cannot", "shouldn't". */
  static boolean isDenied(String word) {
    return !positive(word).equals(word.toLowerCase(Locale.ROOT));
  }

  /** It without "not", in lower case. */
  static String positive(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return switch (plain) {
      case "cannot", "can't" -> "can";
      case "won't" -> "will";
      case "shan't" -> "shall";
      default -> plain.endsWith("n't") ? plain.substring(0, plain.length() - 3) : plain;
    };
  }

  /** It with "not". */
  static String negative(String positive) {
    return positive.equals("can") ? "cannot" : positive + " not";
  }
}
