package eu.chorus.nlp.topic;

import eu.chorus.model.Taxonomy;
import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well the words of a text meet those of each topic's title, keywords and description: BM25
 * (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with the topics as
 * documents and the text as the query, its fields weighted as in BM25F.
 */
final class TopicWords implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final double TITLE = 2;
  private static final double KEYWORD = 2;
  private static final double DESCRIPTION = 1;
  private static final double GROUP = 0.5;

  /** How soon a word that a topic repeats says no more; the usual value. */
  private static final double SATURATION = 1.2;

  /**
   * Rarity of a word that one topic alone has, however many topics there are, so that a score means
   * the same in every taxonomy.
   */
  private static final double RAREST = 3;

  private final HashMap<String, double[]> weights = new HashMap<>();
  private final int topics;

  TopicWords(Taxonomy taxonomy) {
    topics = taxonomy.topics().size();
    var groups =
        taxonomy.workingGroups().stream()
            .collect(
                Collectors.toMap(
                    WorkingGroup::id, g -> g.title() + "\n" + g.description(), (a, b) -> a));
    var held = new ArrayList<Map<String, Double>>();
    for (Topic topic : taxonomy.topics()) {
      var words = new TreeMap<String, Double>();
      count(words, topic.title(), TITLE);
      count(words, String.join("\n", topic.keywords()), KEYWORD);
      count(words, topic.description(), DESCRIPTION);
      topic.workingGroups().forEach(id -> count(words, groups.getOrDefault(id, ""), GROUP));
      held.add(words);
    }
    for (int i = 0; i < topics; i++) {
      for (var word : held.get(i).entrySet()) {
        double n = word.getValue();
        weights.computeIfAbsent(word.getKey(), w -> new double[topics])[i] =
            n * (SATURATION + 1) / (n + SATURATION);
      }
    }
    for (double[] byTopic : weights.values()) {
      long with = Arrays.stream(byTopic).filter(w -> w > 0).count();
      double rarity = RAREST * rarity(with) / rarity(1);
      for (int i = 0; i < topics; i++) {
        byTopic[i] *= rarity;
      }
    }
  }

  private static Language english() {
    return Languages.installed().of("en").orElseThrow();
  }

  private double rarity(long with) {
    return StrictMath.log(1 + (topics - with + 0.5) / (with + 0.5));
  }

  private void count(Map<String, Double> words, String text, double weight) {
    english().stems(text).forEach(word -> words.merge(word, weight, Double::sum));
  }

  /**
   * The score of each topic: the mean over the words of the text that mean anything, so that a long
   * text scores no higher than a short one on the same matter.
   */
  double[] scores(String text) {
    var counts = new TreeMap<String, Integer>();
    english().stems(text).forEach(word -> counts.merge(word, 1, Integer::sum));
    double[] scores = new double[topics];
    double all = 0;
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      double times = 1 + StrictMath.log(word.getValue());
      all += times * times;
      double[] byTopic = weights.get(word.getKey());
      for (int i = 0; byTopic != null && i < topics; i++) {
        scores[i] += times * byTopic[i];
      }
    }
    for (int i = 0; i < topics; i++) {
      scores[i] /= Math.sqrt(Math.max(1, all));
    }
    return scores;
  }
}
