package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Stretches of a text, each with a label: precision, recall and F1 over all of them, once where
 * both ends must be right (as at CoNLL, Tjong Kim Sang and De Meulder, 2003), once where touching
 * is enough; the label must be right in both.
 *
 * @param field the field that holds an array of stretches
 * @param label the field of a stretch that holds its label
 */
record SpanScoring(String field, String label) implements Scoring {
  @Override
  public List<Figure> figures(List<Judged> pairs) {
    var figures = new ArrayList<Figure>();
    figures.addAll(figures("exact ", pairs, Span::equals));
    figures.addAll(figures("overlapping ", pairs, Span::touches));
    return figures;
  }

  /**
   * F1 of one person against the other: how many stretches both left alone is not known, and with
   * their number kappa tends to F1 (Hripcsak and Rothschild, 2005).
   */
  @Override
  public List<Figure> agreement(List<Judged> pairs) {
    return figures(pairs).stream().filter(figure -> figure.name().endsWith("F1")).toList();
  }

  private List<Figure> figures(String how, List<Judged> pairs, BiPredicate<Span, Span> same) {
    int[] both = new int[pairs.size()];
    int[] gold = new int[pairs.size()];
    int[] found = new int[pairs.size()];
    for (int i = 0; i < both.length; i++) {
      List<Span> golds = spans(pairs.get(i).gold());
      List<Span> founds = spans(pairs.get(i).found());
      gold[i] = golds.size();
      found[i] = founds.size();
      both[i] = matched(golds, founds, same);
    }
    return List.of(
        Bootstrap.figure(
            how + "precision", both.length, times -> sum(both, times) / sum(found, times)),
        Bootstrap.figure(how + "recall", both.length, times -> sum(both, times) / sum(gold, times)),
        Bootstrap.figure(
            how + "F1",
            both.length,
            times -> 2 * sum(both, times) / (sum(gold, times) + sum(found, times))));
  }

  private static double sum(int[] counts, int[] times) {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (long) counts[i] * times[i];
    }
    return sum;
  }

  /** Each stretch is matched once, in reading order. */
  private static int matched(List<Span> golds, List<Span> founds, BiPredicate<Span, Span> same) {
    var left = new ArrayList<>(founds);
    int matched = 0;
    for (Span gold : golds) {
      for (int i = 0; i < left.size(); i++) {
        if (same.test(gold, left.get(i))) {
          left.remove(i);
          matched++;
          break;
        }
      }
    }
    return matched;
  }

  private List<Span> spans(JsonNode finding) {
    var spans = new ArrayList<Span>();
    finding
        .path(field)
        .forEach(
            node ->
                spans.add(
                    new Span(
                        node.path("start").asInt(),
                        node.path("end").asInt(),
                        node.path(label).asText())));
    return spans;
  }

  private record Span(int start, int end, String label) {
    boolean touches(Span other) {
      return label.equals(other.label) && start < other.end && other.start < end;
    }
  }
}
