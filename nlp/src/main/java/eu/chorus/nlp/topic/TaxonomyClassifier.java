package eu.chorus.nlp.topic;

import eu.chorus.model.Taxonomy;
import eu.chorus.model.Topic;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.vector.VectorSource;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells which topics of a taxonomy a text is about by nothing but their titles, keywords and
 * descriptions. What meets none of them well is about something else: {@link Placement#OTHER} has a
 * score like a topic. Immutable and thread-safe.
 */
final class TaxonomyClassifier implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * How much steeper likelihood is than score. This and the next two were chosen on paragraphs of
   * the AI Act: whether one is about general-purpose models, by the built-in taxonomy (quality.md).
   */
  private static final double SLOPE = 2;

  /** Worth of a cosine of 1 above the mean of all topics, in scores by words. */
  private static final double COSINE = 5;

  /** The score under which something else is likelier, by words alone, and what vectors add. */
  private static final double LEAST_BY_WORDS = 2.9;

  private static final double MORE_BY_VECTORS = 0.5;

  private final List<String> topics;
  private final TopicWords words;
  private final @Nullable TopicVectors vectors;

  TaxonomyClassifier(Taxonomy taxonomy, Vectors vectors, VectorSource source) {
    this.topics = taxonomy.topics().stream().map(Topic::id).toList();
    this.words = new TopicWords(taxonomy);
    this.vectors = vectors == Vectors.NONE ? null : new TopicVectors(taxonomy, source);
  }

  /** How likely each topic is, and {@link Placement#OTHER}; they add up to 1. */
  SortedMap<String, Double> scores(SeenText text) {
    double[] margins = words.scores(text.text());
    if (vectors != null) {
      double[] cosines = vectors.scores(text.vector());
      for (int i = 0; i < margins.length; i++) {
        margins[i] += COSINE * cosines[i];
      }
    }
    double[] all = Arrays.copyOf(margins, margins.length + 1);
    all[margins.length] = LEAST_BY_WORDS + (vectors != null ? MORE_BY_VECTORS : 0);
    double[] logs = Softmax.logs(all, SLOPE);
    var scores = new TreeMap<String, Double>();
    int i = 0;
    for (String topic : topics) {
      scores.put(topic, StrictMath.exp(logs[i++]));
    }
    scores.put(Placement.OTHER, StrictMath.exp(logs[i]));
    return scores;
  }
}
