package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Stretches of a text, each with a label: precision, recall and F1 over all of them, once where
 * both ends must be right (as at CoNLL, Tjong Kim Sang and De Meulder, 2003), once where touching
 * is enough; the label must be right in both.
 *
 * @param field the field that holds an array of stretches
 * @param label the field of a stretch that holds its label
 * @param classes whether labels are a few classes, each with figures of its own; a class that gold
 *     never has is one its annotators did not look for, and is left out of the figures and told
 */
record SpanScoring(String field, String label, boolean classes) implements Scoring {
  @Override
  public List<Figure> figures(List<Judged> pairs) {
    if (!classes) {
      return figures(pairs, span -> true);
    }
    var known = labels(pairs.stream().map(Judged::gold).toList());
    var figures = new ArrayList<Figure>();
    figures.addAll(figures(pairs, span -> known.contains(span.label())));
    for (String one : known) {
      figures(pairs, span -> span.label().equals(one)).stream()
          .map(figure -> figure.of(one + " "))
          .forEach(figures::add);
    }
    var found = labels(pairs.stream().map(Judged::found).toList());
    found.removeAll(known);
    found.forEach(one -> figures.add(strange(pairs, one)));
    return figures;
  }

  private TreeSet<String> labels(List<JsonNode> findings) {
    return findings.stream()
        .flatMap(finding -> spans(finding, span -> true).stream())
        .map(Span::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The share of what was found that is of a class which gold does not know. */
  private Figure strange(List<Judged> pairs, String one) {
    int[] all = pairs.stream().mapToInt(p -> spans(p.found(), span -> true).size()).toArray();
    int[] strange =
        pairs.stream()
            .mapToInt(p -> spans(p.found(), span -> span.label().equals(one)).size())
            .toArray();
    String name = "left out, not in gold: " + one;
    return Bootstrap.figure(name, all.length, times -> sum(strange, times) / sum(all, times));
  }

  private List<Figure> figures(List<Judged> pairs, Predicate<Span> which) {
    var figures = new ArrayList<Figure>();
    figures.addAll(figures("exact ", pairs, which, Span::equals));
    figures.addAll(figures("overlapping ", pairs, which, Span::touches));
    return figures;
  }

  /**
   * F1 of one person against the other: how many stretches both left alone is not known, and with
   * their number kappa tends to F1 (Hripcsak and Rothschild, 2005).
   */
  @Override
  public List<Figure> agreement(List<Judged> pairs) {
    return figures(pairs, span -> true).stream()
        .filter(figure -> figure.name().endsWith("F1"))
        .toList();
  }

  private List<Figure> figures(
      String how, List<Judged> pairs, Predicate<Span> which, BiPredicate<Span, Span> same) {
    int[] both = new int[pairs.size()];
    int[] gold = new int[pairs.size()];
    int[] found = new int[pairs.size()];
    for (int i = 0; i < both.length; i++) {
      List<Span> golds = spans(pairs.get(i).gold(), which);
      List<Span> founds = spans(pairs.get(i).found(), which);
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

  private List<Span> spans(JsonNode finding, Predicate<Span> which) {
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
    spans.removeIf(which.negate());
    return spans;
  }

  private record Span(int start, int end, String label) {
    boolean touches(Span other) {
      return label.equals(other.label) && start < other.end && other.start < end;
    }
  }
}
