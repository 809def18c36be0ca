package eu.chorus.nlp.uptake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The difference of two drafts of a provision: sentence beside sentence, wherever each stands now,
 * then word by word (Myers, An O(ND) Difference Algorithm, 1986). Drafts move and merge provisions,
 * so that one difference of the whole would show as new what is merely elsewhere.
 *
 * @param before the sentences as they stood
 * @param after the sentences as they stand
 * @param changes every sentence of both once, but for those that came from elsewhere; what is gone
 *     first
 */
record Comparison(List<Sentence> before, List<Sentence> after, List<Change> changes) {
  /** Sentences that share fewer of their words are not the same one. */
  private static final double ALIKE = 0.4;

  Comparison {
    before = List.copyOf(before);
    after = List.copyOf(after);
    changes = List.copyOf(changes);
  }

  /** How alike two sentences are, by their numbers. */
  private record Match(double likeness, int before, int after) {}

  static Comparison of(Revision revision) {
    List<Sentence> before = Sentence.of(revision.before());
    var all = new ArrayList<>(before);
    all.addAll(Sentence.of(revision.beside()));
    List<Sentence> after = Sentence.of(revision.after());
    Map<Integer, Integer> pairs = pairs(all, after);
    var changes = new ArrayList<Change>();
    for (int b = 0; b < before.size(); b++) {
      if (!pairs.containsValue(b)) {
        changes.add(Change.removed(before.get(b)));
      }
    }
    for (int a = 0; a < after.size(); a++) {
      Integer b = pairs.get(a);
      if (b == null) {
        changes.add(Change.added(after.get(a)));
      } else if (b < before.size()) {
        changes.add(Change.of(before.get(b), after.get(a)));
      }
    }
    return new Comparison(before, after, changes);
  }

  /** By sentence after, the sentence before; the most alike choose first. */
  private static Map<Integer, Integer> pairs(List<Sentence> before, List<Sentence> after) {
    List<Map<String, Long>> counts = before.stream().map(Comparison::counts).toList();
    var matches = new ArrayList<Match>();
    for (int a = 0; a < after.size(); a++) {
      Map<String, Long> words = counts(after.get(a));
      for (int b = 0; b < before.size(); b++) {
        double both = shared(counts.get(b), words);
        double likeness = 2 * both / (before.get(b).words().size() + after.get(a).words().size());
        if (likeness >= ALIKE) {
          matches.add(new Match(likeness, b, a));
        }
      }
    }
    matches.sort(
        Comparator.comparingDouble((Match m) -> -m.likeness())
            .thenComparing(Match::before)
            .thenComparing(Match::after));
    var pairs = new HashMap<Integer, Integer>();
    for (Match match : matches) {
      if (!pairs.containsKey(match.after()) && !pairs.containsValue(match.before())) {
        pairs.put(match.after(), match.before());
      }
    }
    return pairs;
  }

  private static Map<String, Long> counts(Sentence sentence) {
    return sentence.words().stream()
        .collect(Collectors.groupingBy(Word::form, Collectors.counting()));
  }

  private static double shared(Map<String, Long> some, Map<String, Long> others) {
    return some.entrySet().stream()
        .mapToLong(e -> Math.min(e.getValue(), others.getOrDefault(e.getKey(), 0L)))
        .sum();
  }

  /** Changes of sentences that speak of something, before or after. */
  List<Change> about(Subject subject) {
    return changes.stream()
        .filter(
            change ->
                change.before().filter(subject::in).isPresent()
                    || change.after().filter(subject::in).isPresent())
        .toList();
  }

  /** Whether most of what a sentence tells stands among others. */
  static boolean told(Sentence sentence, List<Sentence> others) {
    Set<String> stems = sentence.stems();
    Set<String> all = others.stream().flatMap(o -> o.stems().stream()).collect(Collectors.toSet());
    return 2 * stems.stream().filter(all::contains).count() >= stems.size();
  }

  int words() {
    return before.stream().mapToInt(sentence -> sentence.words().size()).sum();
  }

  int removed() {
    return changes.stream().mapToInt(change -> change.removed().size()).sum();
  }

  int added() {
    return changes.stream().mapToInt(change -> change.added().size()).sum();
  }

  /** Share of the words as they stood that are gone. */
  double share() {
    return words() == 0 ? 0 : removed() / (double) words();
  }

  /** All words as they stand, in their order. */
  List<Word> text() {
    return after.stream().flatMap(sentence -> sentence.words().stream()).toList();
  }
}
