package eu.chorus.ingest.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** In what way two names are alike. */
final class Likeness {
  /** A word this long with one letter wrong is the same word; a shorter one may be another. */
  private static final int LONG_WORD = 8;

  private static final int SHORT_WORD = 5;

  /** Words that many names begin with, so that a common beginning says nothing. */
  private static final Set<String> COMMON =
      Set.of(
          ("academy agency alliance association authority board bureau center centre chamber club"
                  + " college committee confederation council deutsche deutscher deutsches digital"
                  + " europe european federation forum foundation french fund german global"
                  + " group initiative institut institute international italian ministry national"
                  + " network office organisation spanish society union united universidad"
                  + " universita universitat universite university world")
              .split(" "));

  /** Words that acronyms pass over. */
  private static final Set<String> SMALL =
      Set.of(
          ("a al an am at auf da das de del della den der des di die do du e el en et for fur fuer"
                  + " im in la las le les los o of on the to und van von voor y z za")
              .split(" "));

  private Likeness() {}

  /** Whether the words differ in one letter of one long word among at least two others. */
  static boolean slip(List<String> a, List<String> b) {
    int at = onlyDifference(a, b);
    return at >= 0
        && a.size() >= 3
        && Math.min(a.get(at).length(), b.get(at).length()) >= LONG_WORD
        && a.get(at).charAt(0) == b.get(at).charAt(0)
        && letters(a.get(at))
        && letters(b.get(at))
        && EditDistance.of(a.get(at), b.get(at), 1) <= 1;
  }

  /** Whether the words differ in up to two letters of one word. */
  static boolean spelling(List<String> a, List<String> b) {
    int at = onlyDifference(a, b);
    if (at < 0 || !letters(a.get(at)) || !letters(b.get(at))) {
      return false;
    }
    int shorter = Math.min(a.get(at).length(), b.get(at).length());
    int allowed = shorter >= LONG_WORD ? 2 : shorter >= SHORT_WORD ? 1 : 0;
    return allowed > 0 && EditDistance.of(a.get(at), b.get(at), allowed) <= allowed;
  }

  /** The one place where the words differ; negative if there is not exactly one. */
  private static int onlyDifference(List<String> a, List<String> b) {
    int found = -1;
    if (a.size() != b.size()) {
      return found;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private static boolean letters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  /** Whether the one word could be made of the initials of the others, small words aside or not. */
  static boolean initials(String word, List<String> of) {
    return of.size() >= 3
        && (word.equals(initials(of))
            || word.equals(initials(of.stream().filter(w -> !SMALL.contains(w)).toList())));
  }

  /** The initials of the words. */
  static String initials(List<String> words) {
    return words.stream().map(w -> w.substring(0, 1)).collect(Collectors.joining());
  }

  /** The initials without those of small words. */
  static String mainInitials(List<String> words) {
    return initials(words.stream().filter(w -> !SMALL.contains(w)).toList());
  }

  /** Words that many names begin with. */
  static Set<String> common() {
    return COMMON;
  }

  /** Whether a name can be known by these first words: one of them is not common to many names. */
  static boolean telling(List<String> words) {
    return words.stream().anyMatch(w -> w.length() >= 4 && !COMMON.contains(w));
  }

  /** Whether the names share a word that not many names have. */
  static boolean related(Names.Name a, Names.Name b) {
    var shared = new HashSet<>(a.words);
    shared.retainAll(b.words);
    return telling(List.copyOf(shared))
        || a.acronyms.contains(b.key)
        || b.acronyms.contains(a.key)
        || initials(a.key, b.words)
        || initials(b.key, a.words)
        || a.acronyms.stream().anyMatch(b.acronyms::contains);
  }
}
