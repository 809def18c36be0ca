package eu.chorus.nlp.topic;

import eu.chorus.model.Taxonomy;
import eu.chorus.model.Topic;
import eu.chorus.model.Vectors;
import eu.chorus.model.WorkingGroup;
import eu.chorus.nlp.vector.VectorSource;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Labels by how a taxonomy describes them: those that are ids of its working groups or topics. What
 * it describes nowhere shares the likelihood of something else.
 */
final class DescribedView implements View {
  private static final long serialVersionUID = 1L;

  /** What is added to a likelihood, so that every one has a logarithm. */
  private static final double FLOOR = 1e-6;

  private final TaxonomyClassifier classifier;
  private final List<String> labels;
  private final long undescribed;

  /** For each label the ids of the topics that speak for it, with the share that each gives. */
  private final ArrayList<ArrayList<Share>> shares = new ArrayList<>();

  /** A topic's share of its likelihood for one label. */
  private record Share(String topic, double part) implements Serializable {}

  private DescribedView(
      Taxonomy taxonomy, List<String> labels, Vectors vectors, VectorSource source) {
    this.classifier = new TaxonomyClassifier(taxonomy, vectors, source);
    this.labels = List.copyOf(labels);
    for (String label : labels) {
      var of = new ArrayList<Share>();
      for (Topic topic : taxonomy.topics()) {
        if (topic.id().equals(label)) {
          of.add(new Share(topic.id(), 1));
        } else if (topic.workingGroups().contains(label)) {
          of.add(new Share(topic.id(), 1.0 / topic.workingGroups().size()));
        }
      }
      shares.add(of);
    }
    this.undescribed = shares.stream().filter(List::isEmpty).count();
  }

  /**
   * A view, if the taxonomy describes two of the labels and at least half of them.
   *
   * @param source where the vectors of what the taxonomy says come from
   */
  static Optional<View> of(
      Taxonomy taxonomy, List<String> labels, Vectors vectors, VectorSource source) {
    Set<String> groups =
        taxonomy.workingGroups().stream().map(WorkingGroup::id).collect(Collectors.toSet());
    Set<String> topics = taxonomy.topics().stream().map(Topic::id).collect(Collectors.toSet());
    long described = labels.stream().filter(l -> groups.contains(l) || topics.contains(l)).count();
    return described < 2 || 2 * described < labels.size()
        ? Optional.empty()
        : Optional.of(new DescribedView(taxonomy, labels, vectors, source));
  }

  @Override
  public double[] margins(SeenText text) {
    var scores = classifier.scores(text);
    double other = scores.getOrDefault(Placement.OTHER, 0.0);
    double[] margins = new double[labels.size()];
    for (int i = 0; i < margins.length; i++) {
      double likely = shares.get(i).isEmpty() ? other / undescribed : 0;
      for (Share share : shares.get(i)) {
        likely += share.part() * scores.getOrDefault(share.topic(), 0.0);
      }
      margins[i] = StrictMath.log(likely + FLOOR);
    }
    return margins;
  }
}
