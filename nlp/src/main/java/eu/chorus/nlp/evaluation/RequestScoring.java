package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Whether a sentence asks for something: precision, recall and F1 of the sentences that do, as in
 * suggestion mining (Negi, Daudert, Buitelaar, SemEval-2019 Task 9); of their frames, where a frame
 * is right whose act and polarity are; and for each {@code kind} that gold tells. Where gold holds
 * the labels of a {@code second} reader, also by these, and how far both agree.
 */
record RequestScoring() implements Scoring {
  private static final String KIND = "kind";
  private static final String SECOND = "second";

  @Override
  public List<Figure> figures(List<Judged> pairs) {
    var figures = new ArrayList<Figure>(sentences("", pairs));
    figures.addAll(counted("frame ", pairs, RequestScoring::frames));
    Set<String> kinds =
        pairs.stream()
            .map(pair -> pair.gold().path(KIND).asText())
            .filter(kind -> !kind.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String kind : kinds) {
      List<Judged> some =
          pairs.stream().filter(p -> p.gold().path(KIND).asText().equals(kind)).toList();
      figures.addAll(sentences(kind + " ", some));
      // All that can be said of a kind that asks for nothing.
      int[] right = count(some, p -> label(p.gold()).equals(label(p.found())) ? 1 : 0);
      figures.add(
          Bootstrap.figure(
              kind + " accuracy", right.length, t -> sum(right, t) / Arrays.stream(t).sum()));
    }
    List<Judged> twice = pairs.stream().filter(p -> p.gold().path(SECOND).isObject()).toList();
    if (!twice.isEmpty()) {
      figures.addAll(
          sentences(
              "second reader: ",
              twice.stream().map(p -> new Judged(p.gold().path(SECOND), p.found())).toList()));
      figures.addAll(
          agreement(twice.stream().map(p -> new Judged(p.gold(), p.gold().path(SECOND))).toList()));
    }
    return figures;
  }

  @Override
  public List<Figure> agreement(List<Judged> pairs) {
    List<LabelScoring.Item> items =
        pairs.stream().map(p -> new LabelScoring.Item(label(p.gold()), label(p.found()))).toList();
    return List.of(
        Bootstrap.figure("kappa of readers", items.size(), times -> Kappa.of(items, times)));
  }

  private static Set<String> label(JsonNode finding) {
    return Set.of(String.valueOf(finding.path(RequestsTask.REQUEST).asBoolean()));
  }

  private static List<Figure> sentences(String prefix, List<Judged> pairs) {
    return counted(
        prefix,
        pairs,
        finding ->
            List.of(finding.path(RequestsTask.REQUEST)).stream()
                .filter(JsonNode::asBoolean)
                .map(JsonNode::asText)
                .toList());
  }

  /** Act and polarity of each frame. */
  private static List<String> frames(JsonNode finding) {
    var frames = new ArrayList<String>();
    finding
        .path(RequestsTask.FRAMES)
        .forEach(f -> frames.add(f.path("act").asText() + " " + f.path("polarity").asText()));
    return frames;
  }

  private interface Labels {
    List<String> of(JsonNode finding);
  }

  private static List<Figure> counted(String prefix, List<Judged> pairs, Labels labels) {
    int[] gold = count(pairs, pair -> labels.of(pair.gold()).size());
    int[] found = count(pairs, pair -> labels.of(pair.found()).size());
    int[] both = count(pairs, pair -> shared(labels.of(pair.gold()), labels.of(pair.found())));
    return List.of(
        Bootstrap.figure(prefix + "precision", both.length, t -> sum(both, t) / sum(found, t)),
        Bootstrap.figure(prefix + "recall", both.length, t -> sum(both, t) / sum(gold, t)),
        Bootstrap.figure(
            prefix + "F1", both.length, t -> 2 * sum(both, t) / (sum(gold, t) + sum(found, t))));
  }

  private static int[] count(List<Judged> pairs, ToIntFunction<Judged> number) {
    return pairs.stream().mapToInt(number).toArray();
  }

  /** How many of both stand in both, each once. */
  private static int shared(List<String> gold, List<String> found) {
    var left = new ArrayList<>(found);
    return (int) gold.stream().filter(left::remove).count();
  }

  private static double sum(int[] counts, int[] times) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (double) counts[i] * times[i];
    }
    return sum;
  }
}
