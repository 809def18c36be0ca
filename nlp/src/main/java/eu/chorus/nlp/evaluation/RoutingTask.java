package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.model.Taxonomy;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.topic.Labelled;
import eu.chorus.nlp.topic.TextClassifier;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The one label that a text has among those of labelled examples, with how likely each is.
 *
 * @param examples what is learnt from
 * @param problems lines that could not be learnt from
 * @param taxonomy what may be said of the labels
 * @param vectors whether texts are also seen as sentence vectors
 */
record RoutingTask(
    List<Labelled> examples, List<Problem> problems, Optional<Taxonomy> taxonomy, Vectors vectors)
    implements Task {
  private static final String LABEL = Lines.LABEL;

  RoutingTask {
    examples = List.copyOf(examples);
    problems = List.copyOf(problems);
  }

  static RoutingTask of(TaskSettings settings) {
    var problems = new ArrayList<Problem>();
    var examples = Lines.labelled(TaskSettings.required(settings.train(), "--train"), problems);
    if (examples.isEmpty()) {
      throw new UserException(
          List.of(
              new Problem(
                  ProblemKind.EVALUATION_SETTING_MISSING,
                  Place.of("evaluate"),
                  "--train names a file without a labelled line")));
    }
    return new RoutingTask(examples, problems, settings.taxonomy(), settings.vectors());
  }

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    var classifier = TextClassifier.train(examples, taxonomy, vectors);
    return items.parallelStream().map(item -> finding(item, classifier)).toList();
  }

  private static ObjectNode finding(Item item, TextClassifier classifier) {
    SortedMap<String, Double> scores = classifier.scores(item.text().text());
    ObjectNode finding = Lines.finding(item).put(LABEL, likeliest(scores));
    Lines.putScores(finding, scores);
    return finding;
  }

  private static String likeliest(SortedMap<String, Double> scores) {
    return scores.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  @Override
  public Map<String, Task> baselines() {
    return Map.of("naive Bayes", new Baseline(examples));
  }

  @Override
  public Scoring scoring() {
    return LabelScoring.of(LABEL);
  }

  private record Baseline(List<Labelled> examples) implements Task {
    Baseline {
      examples = List.copyOf(examples);
    }

    @Override
    public List<ObjectNode> findings(List<Item> items) {
      var bayes = new NaiveBayes(examples);
      return items.stream()
          .map(item -> Lines.finding(item).put(LABEL, bayes.label(item.text().text())))
          .toList();
    }

    @Override
    public Scoring scoring() {
      return LabelScoring.of(LABEL);
    }
  }
}
