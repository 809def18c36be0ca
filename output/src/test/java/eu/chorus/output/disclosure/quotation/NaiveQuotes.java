package eu.chorus.output.disclosure.quotation;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * P1 as one would write it down, for plain lower-case words: every run of every text in a set, no
 * hash, no window, no index. Slow, and the reference for what is fast.
 */
public final class NaiveQuotes {
  private NaiveQuotes() {}

  /** Rule and number of the piece where a quotation of a release begins. */
  public static Set<String> of(
      ReleasePolicy policy, List<String> release, Map<String, List<List<String>>> families) {
    var held = families.values().stream().map(texts -> runs(policy, texts)).toList();
    var found = new TreeSet<String>();
    for (var run : runs(policy, release)) {
      long support = held.stream().filter(set -> set.contains(new Run(run.key(), 0))).count();
      if (support > 0 && support < policy.k()) {
        found.add(run.key().substring(0, run.key().indexOf(':')) + " " + run.piece());
      }
    }
    return found;
  }

  private static Set<Run> runs(ReleasePolicy policy, Iterable<List<String>> texts) {
    var runs = new HashSet<Run>();
    texts.forEach(text -> runs(policy, text).forEach(run -> runs.add(new Run(run.key(), 0))));
    return runs;
  }

  private static List<Run> runs(ReleasePolicy policy, List<String> pieces) {
    var words = new ArrayList<Run>();
    for (int piece = 0; piece < pieces.size(); piece++) {
      for (var word : pieces.get(piece).split(" ")) {
        words.add(new Run(word, piece));
      }
    }
    var runs = new ArrayList<Run>();
    for (int i = 0; i + policy.ngram() <= words.size(); i++) {
      add("QUOTED_TOKENS", words.subList(i, i + policy.ngram()), runs);
    }
    for (int i = 0; i < words.size(); i++) {
      var content = new ArrayList<Run>();
      for (int j = i; j < words.size() && content.size() < policy.contentNgram(); j++) {
        if (words.get(j).piece() != words.get(i).piece() || isNumber(words.get(j).key())) {
          break;
        }
        if (!FunctionWords.contains(words.get(j).key())) {
          content.add(words.get(j));
        } else if (j == i) {
          break; // counted from its first content word
        }
      }
      if (content.size() == policy.contentNgram()) {
        add("QUOTED_CONTENT", content, runs);
      }
    }
    var letters = new ArrayList<Run>();
    words.forEach(
        w -> w.key().chars().forEach(c -> letters.add(new Run("" + (char) c, w.piece()))));
    for (int i = 0; i + policy.letterRun() <= letters.size(); i++) {
      add("QUOTED_CHARACTERS", letters.subList(i, i + policy.letterRun()), runs);
    }
    return runs;
  }

  private static void add(String rule, List<Run> parts, List<Run> runs) {
    boolean numbers = parts.stream().allMatch(p -> isNumber(p.key()));
    if (!numbers || rule.equals("QUOTED_CHARACTERS")) {
      var key = new StringBuilder(rule).append(':');
      parts.forEach(p -> key.append(p.key()).append(rule.equals("QUOTED_CHARACTERS") ? "" : " "));
      runs.add(new Run(key.toString(), parts.get(0).piece()));
    }
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A run, or a word, and the piece of text that it begins in. */
  private record Run(String key, int piece) {}
}
