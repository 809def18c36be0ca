package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
    figures.addAll(listed("frame ", pairs, RequestScoring::frames));
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
      double[] right =
          some.stream()
              .mapToDouble(p -> label(p.gold()).equals(label(p.found())) ? 1 : 0)
              .toArray();
      figures.add(
          Bootstrap.figure(kind + " accuracy", right.length, t -> MappingScoring.mean(right, t)));
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
    return listed(
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

  private static List<Figure> listed(
      String prefix, List<Judged> pairs, Function<JsonNode, List<String>> labels) {
    return ListedLabels.figures(
        prefix,
        pairs.stream()
            .map(p -> new ListedLabels(labels.apply(p.gold()), labels.apply(p.found())))
            .toList());
  }
}
