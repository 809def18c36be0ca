package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Entries of a codebook given to texts: sample F1, the mean over texts of the F1 of the set of
 * entries (Godbole and Sarawagi, Discriminative Methods for Multi-labeled Classification, 2004); no
 * entry where a person gave none is right. Where people judged pairs of text and entry instead
 * ({@code "matches":{entry: true|false}}), the precision of {@link MatchPrecision} by the scores.
 */
record MappingScoring() implements Scoring {
  private static final String MATCHES = "matches";
  private static final Set<String> GIVEN = Set.of("given");

  @Override
  public List<Figure> figures(List<Judged> pairs) {
    var figures = new ArrayList<Figure>();
    List<Judged> labelled = pairs.stream().filter(pair -> pair.gold().has(Lines.LABELS)).toList();
    if (!labelled.isEmpty()) {
      figures.add(sampleF1(labelled));
    }
    List<Judged> judged = pairs.stream().filter(pair -> pair.gold().has(MATCHES)).toList();
    if (!judged.isEmpty()) {
      var matches = judged.stream().map(MappingScoring::match).toList();
      figures.add(
          Bootstrap.figure(
              "precision, strict",
              matches.size(),
              times -> MatchPrecision.strict(drawn(matches, times))));
      figures.add(
          Bootstrap.figure(
              "precision, relaxed",
              matches.size(),
              times -> MatchPrecision.relaxed(drawn(matches, times))));
    }
    return figures;
  }

  /** How alike two people's sets are, and kappa over all decisions, an entry of a text each. */
  @Override
  public List<Figure> agreement(List<Judged> pairs) {
    var entries = new TreeSet<String>();
    pairs.forEach(pair -> entries.addAll(labels(pair.gold())));
    pairs.forEach(pair -> entries.addAll(labels(pair.found())));
    var decisions =
        pairs.stream()
            .flatMap(pair -> entries.stream().map(entry -> decision(pair, entry)))
            .toList();
    return List.of(
        sampleF1(pairs),
        Bootstrap.figure(
            "kappa",
            pairs.size(),
            times -> {
              int[] each = new int[pairs.size() * entries.size()];
              for (int i = 0; i < each.length; i++) {
                each[i] = times[i / entries.size()];
              }
              return Kappa.of(decisions, each);
            }));
  }

  private static LabelScoring.Item decision(Judged pair, String entry) {
    return new LabelScoring.Item(
        labels(pair.gold()).contains(entry) ? GIVEN : Set.of(),
        labels(pair.found()).contains(entry) ? GIVEN : Set.of());
  }

  private static Figure sampleF1(List<Judged> pairs) {
    double[] each =
        pairs.stream().mapToDouble(p -> f1(labels(p.gold()), labels(p.found()))).toArray();
    return Bootstrap.figure("sample F1", each.length, times -> mean(each, times));
  }

  static double mean(double[] values, int[] times) {
    double sum = 0;
    long drawn = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * times[i];
      drawn += times[i];
    }
    return sum / drawn;
  }

  private static double f1(Set<String> gold, Set<String> found) {
    long both = gold.stream().filter(found::contains).count();
    int all = gold.size() + found.size();
    return all == 0 ? 1 : 2.0 * both / all;
  }

  private static Set<String> labels(JsonNode line) {
    var labels = new TreeSet<String>();
    line.path(Lines.LABELS).forEach(label -> labels.add(label.asText()));
    return labels;
  }

  private static MatchPrecision.Match match(Judged pair) {
    Optional<Map.Entry<String, JsonNode>> best =
        pair.found().path(Lines.SCORES).properties().stream()
            .max(
                Comparator.comparingDouble(
                    (Map.Entry<String, JsonNode> score) -> score.getValue().asDouble()));
    if (best.isEmpty()) { // as the task has it: a text without a finding is wrong, and never sure
      return new MatchPrecision.Match(Double.NEGATIVE_INFINITY, Optional.of(false));
    }
    JsonNode judged = pair.gold().path(MATCHES).path(best.get().getKey());
    return new MatchPrecision.Match(
        best.get().getValue().asDouble(),
        judged.isMissingNode() || judged.isNull()
            ? Optional.empty()
            : Optional.of(judged.asBoolean()));
  }

  private static List<MatchPrecision.Match> drawn(List<MatchPrecision.Match> all, int[] times) {
    var drawn = new ArrayList<MatchPrecision.Match>();
    for (int i = 0; i < times.length; i++) {
      for (int n = 0; n < times[i]; n++) {
        drawn.add(all.get(i));
      }
    }
    return drawn;
  }
}
