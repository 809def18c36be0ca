package eu.chorus.nlp.theme;

import eu.chorus.nlp.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The company that words keep. One that nearly always has the same word before or behind it, or
 * hardly ever stands without another noun, is a piece of something longer ("ante" of "ex ante",
 * "chain" of chains of supply and of value) and names nothing by itself.
 */
final class Company {
  /** So large a share of all times that a word is used is nearly always. */
  private static final double NEARLY_ALWAYS = 0.75;

  /** A word of which fewer passages than this have it alone hardly ever stands alone. */
  private static final double HARDLY_EVER = 0.2;

  private final Language language;
  private final Map<String, Use> uses = new HashMap<>();
  private final Set<String> neverAlone = new HashSet<>();

  /** How often each family uses a word, and with which neighbours. */
  private static final class Use {
    private final Map<String, Integer> all = new HashMap<>();
    private final Map<String, Map<String, Integer>> beside = new HashMap<>();

    /** Every family has one vote, however often it says something. */
    private boolean isPiece() {
      return beside.values().stream().anyMatch(this::isNearlyAlways);
    }

    private boolean isNearlyAlways(Map<String, Integer> neighbour) {
      double votes =
          neighbour.entrySet().stream()
              .mapToDouble(e -> (double) e.getValue() / all.getOrDefault(e.getKey(), 1))
              .sorted()
              .sum();
      return votes >= NEARLY_ALWAYS * all.size();
    }
  }

  private Company(Language language) {
    this.language = language;
  }

  /**
   * The company that the words of phrases keep.
   *
   * @param phrases every phrase, with the numbers of the passages that use it
   */
  static Company of(
      Map<String, Set<Integer>> phrases, List<PassageTerms> passages, Language language) {
    var company = new Company(language);
    phrases.keySet().forEach(phrase -> company.uses.put(company.lemmas(phrase), new Use()));
    passages.forEach(company::add);
    company.alone(phrases);
    return company;
  }

  private void add(PassageTerms passage) {
    List<String> lemmas = passage.lemmas();
    for (int at = 0; at < lemmas.size(); at++) {
      var use = uses.get(lemmas.get(at));
      if (use != null) {
        use.all.merge(passage.family(), 1, Integer::sum);
        neighbours(lemmas, at)
            .forEach(
                one ->
                    use.beside
                        .computeIfAbsent(one, x -> new HashMap<>())
                        .merge(passage.family(), 1, Integer::sum));
      }
    }
  }

  private static List<String> neighbours(List<String> lemmas, int at) {
    var neighbours = new ArrayList<String>();
    if (at > 0) {
      neighbours.add("before " + lemmas.get(at - 1));
    }
    if (at + 1 < lemmas.size()) {
      neighbours.add("behind " + lemmas.get(at + 1));
    }
    return neighbours;
  }

  private void alone(Map<String, Set<Integer>> phrases) {
    var within = new HashMap<String, Set<Integer>>();
    phrases.forEach(
        (phrase, passages) -> {
          if (phrase.contains(" ")) {
            for (String word : phrase.split(" ", -1)) {
              within.computeIfAbsent(word, x -> new HashSet<>()).addAll(passages);
            }
          }
        });
    phrases.forEach(
        (phrase, passages) -> {
          Set<Integer> longer = within.getOrDefault(phrase, Set.of());
          long alone = passages.stream().filter(passage -> !longer.contains(passage)).count();
          if (!phrase.contains(" ") && alone < HARDLY_EVER * passages.size()) {
            neverAlone.add(phrase);
          }
        });
  }

  /** Whether a phrase of one word that says something is a piece of something longer. */
  boolean isPiece(String phrase) {
    var use = uses.get(lemmas(phrase));
    return neverAlone.contains(phrase) || (use != null && !use.all.isEmpty() && use.isPiece());
  }

  /** Its words as passages have them: lemmas, without words that say nothing. */
  private String lemmas(String phrase) {
    Set<String> nothing = language.stopwords();
    var lemmas = new ArrayList<String>();
    for (String word : phrase.split(" ", -1)) {
      var lemma = Singular.of(word);
      if (!nothing.contains(word) && !nothing.contains(lemma)) {
        lemmas.add(lemma);
      }
    }
    return String.join(" ", lemmas);
  }
}
