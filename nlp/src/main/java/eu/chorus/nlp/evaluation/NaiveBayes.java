package eu.chorus.nlp.evaluation;

import eu.chorus.nlp.topic.Labelled;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Multinomial naive Bayes on words, smoothed by a tenth of a word (Manning, Raghavan and Schütze,
 * Introduction to Information Retrieval, 2008, chapter 13): what anybody would try first.
 */
final class NaiveBayes {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final double SMOOTHING = 0.1;

  private final Map<String, Seen> labels = new TreeMap<>();
  private final Set<String> vocabulary = new HashSet<>();
  private final int examples;

  NaiveBayes(List<Labelled> examples) {
    this.examples = examples.size();
    for (Labelled example : examples) {
      Seen seen = labels.computeIfAbsent(example.label(), label -> new Seen());
      seen.texts++;
      for (String word : words(example.text().text())) {
        seen.counts.merge(word, 1, Integer::sum);
        seen.words++;
        vocabulary.add(word);
      }
    }
  }

  /** What was seen under one label. */
  private static final class Seen {
    private final Map<String, Integer> counts = new HashMap<>();
    private int texts;
    private int words;
  }

  /** The likeliest label; the first by name of equally likely ones. */
  String label(String text) {
    List<String> words = words(text).stream().filter(vocabulary::contains).toList();
    String best = "";
    double highest = Double.NEGATIVE_INFINITY;
    for (var label : labels.entrySet()) {
      double score = score(label.getValue(), words);
      if (score > highest) {
        highest = score;
        best = label.getKey();
      }
    }
    return best;
  }

  private double score(Seen seen, List<String> words) {
    double all = seen.words + SMOOTHING * vocabulary.size();
    double score = Math.log((double) seen.texts / examples);
    for (String word : words) {
      score += Math.log((seen.counts.getOrDefault(word, 0) + SMOOTHING) / all);
    }
    return score;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(m -> m.group()).toList();
  }
}
