package eu.chorus.nlp.topic;

import eu.chorus.model.Taxonomy;
import eu.chorus.nlp.vector.UnencodedText;
import eu.chorus.nlp.vector.VectorSource;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** How near a text lies to each topic's title and description, beyond what all topics share. */
final class TopicVectors implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<float[]> topics;

  TopicVectors(Taxonomy taxonomy, VectorSource source) {
    topics = descriptions(taxonomy).stream().map(d -> source.of(d).vector()).toList();
  }

  /** What the vectors of a taxonomy are made from, a description for each topic. */
  static List<UnencodedText> descriptions(Taxonomy taxonomy) {
    return taxonomy.topics().stream()
        .map(topic -> UnencodedText.ofDescription(topic.title() + ". " + topic.description()))
        .toList();
  }

  /** The mean cosine of both models for each topic, less its mean over the topics. */
  double[] scores(float[] vector) {
    double[] cosines = topics.stream().mapToDouble(topic -> product(topic, vector) / 2).toArray();
    double mean = Arrays.stream(cosines).average().orElse(0);
    return Arrays.stream(cosines).map(cosine -> cosine - mean).toArray();
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
