package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The passages of a topic as rows of tf-idf weights over the terms that enough families use. Terms
 * of one language alone ("de:stem") are left out: they would make themes of languages.
 *
 * @param terms the columns, in alphabetical order
 * @param passages the rows' passages
 * @param rows each of length 1
 */
record TermSpace(List<String> terms, List<PassageTerms> passages, List<SparseRow> rows) {
  /** More terms than this add cost, not themes: the rarest go. */
  private static final int MOST_TERMS = 2_000;

  /** A term in more passages than this share says nothing about a passage of the topic. */
  private static final double TOO_COMMON = 0.35;

  TermSpace {
    terms = List.copyOf(terms);
    passages = List.copyOf(passages);
    rows = List.copyOf(rows);
  }

  /** The space of these passages, whose order matters for nothing but the rows' order. */
  static TermSpace of(List<PassageTerms> passages, ThemeSettings settings) {
    return of(passages, settings, settings.minimumFamiliesOfWord());
  }

  /**
   * The same with all terms that so many families use; a term of fewer than {@link
   * ThemeSettings#minimumFamiliesOfWord} may tell passages apart, but must not be kept.
   */
  static TermSpace of(List<PassageTerms> passages, ThemeSettings settings, int families) {
    List<String> terms = terms(passages, settings, families);
    var column = new HashMap<String, Integer>();
    terms.forEach(term -> column.put(term, column.size()));
    List<Map<Integer, Integer>> counts = passages.stream().map(p -> counts(p, column)).toList();
    int[] found = new int[terms.size()];
    counts.forEach(row -> row.keySet().forEach(c -> found[c]++));
    var kept = new ArrayList<PassageTerms>();
    var rows = new ArrayList<SparseRow>();
    for (int i = 0; i < passages.size(); i++) {
      if (!counts.get(i).isEmpty()) {
        kept.add(passages.get(i));
        rows.add(row(counts.get(i), found, passages.size()));
      }
    }
    return new TermSpace(terms, kept, rows);
  }

  private static List<String> terms(
      List<PassageTerms> passages, ThemeSettings settings, int least) {
    var families = new TreeMap<String, Set<String>>();
    var passagesWith = new HashMap<String, Integer>();
    for (PassageTerms passage : passages) {
      for (String lemma : new HashSet<>(passage.lemmas())) {
        if (lemma.indexOf(':') < 0 && !settings.forbidden().test(lemma)) {
          families.computeIfAbsent(lemma, x -> new HashSet<>()).add(passage.family());
          passagesWith.merge(lemma, 1, Integer::sum);
        }
      }
    }
    double mostPassages = TOO_COMMON * passages.size();
    return families.entrySet().stream()
        .filter(e -> e.getValue().size() >= least)
        .filter(e -> passagesWith.getOrDefault(e.getKey(), 0) <= mostPassages)
        .sorted(
            Comparator.comparing((Map.Entry<String, Set<String>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_TERMS)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Map<Integer, Integer> counts(PassageTerms passage, Map<String, Integer> column) {
    var counts = new TreeMap<Integer, Integer>();
    for (String lemma : passage.lemmas()) {
      Integer c = column.get(lemma);
      if (c != null) {
        counts.merge(c, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static SparseRow row(Map<Integer, Integer> counts, int[] found, int passages) {
    int[] columns = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] values = new double[columns.length];
    double squares = 0;
    for (int i = 0; i < columns.length; i++) {
      double tf = 1 + StrictMath.log(counts.getOrDefault(columns[i], 1));
      values[i] = tf * (1 + StrictMath.log((1.0 + passages) / (1.0 + found[columns[i]])));
      squares += values[i] * values[i];
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < values.length; i++) {
      values[i] /= length;
    }
    return new SparseRow(columns, values);
  }

  /** Tells how much there is of it, never a word. */
  @Override
  public String toString() {
    return "TermSpace[" + passages.size() + " passages, " + terms.size() + " terms]";
  }
}
