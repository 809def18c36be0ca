package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Labels of an item, one or several in a field: share of items with exactly the right labels, and
 * macro-F1, the mean of the F1 of each label that a person or Chorus gave (Sebastiani, Machine
 * Learning in Automated Text Categorization, 2002, section 7.1).
 *
 * @param fields the fields that hold labels; one that gold does not know is not judged
 */
record LabelScoring(List<String> fields) implements Scoring {
  LabelScoring {
    fields = List.copyOf(fields);
  }

  static LabelScoring of(String... fields) {
    return new LabelScoring(List.of(fields));
  }

  @Override
  public List<Figure> figures(List<Judged> pairs) {
    return each(
        pairs,
        (prefix, items, labels) -> {
          var counts = new Counts(items, labels);
          return List.of(
              Bootstrap.figure(prefix + "accuracy", items.size(), counts::accuracy),
              Bootstrap.figure(prefix + "macro-F1", items.size(), counts::macroF1));
        });
  }

  /** Cohen's kappa (1960), a set of labels counting as one category. */
  @Override
  public List<Figure> agreement(List<Judged> pairs) {
    return each(
        pairs,
        (prefix, items, labels) ->
            List.of(
                Bootstrap.figure(prefix + "kappa", items.size(), times -> Kappa.of(items, times))));
  }

  /** The labels of one item: by a person, and what is held against them. */
  record Item(Set<String> gold, Set<String> found) {
    Item {
      gold = Set.copyOf(gold);
      found = Set.copyOf(found);
    }
  }

  private interface Measure {
    List<Figure> of(String prefix, List<Item> items, Map<String, Integer> labels);
  }

  private List<Figure> each(List<Judged> pairs, Measure measure) {
    var figures = new ArrayList<Figure>();
    for (String field : fields) {
      List<Item> items =
          pairs.stream()
              .filter(pair -> pair.gold().has(field))
              .map(pair -> new Item(labels(pair.gold(), field), labels(pair.found(), field)))
              .toList();
      if (!items.isEmpty()) {
        figures.addAll(measure.of(fields.size() == 1 ? "" : field + " ", items, numbered(items)));
      }
    }
    return figures;
  }

  private static Set<String> labels(JsonNode finding, String field) {
    var labels = new TreeSet<String>();
    JsonNode value = finding.path(field);
    if (value.isArray()) {
      value.forEach(label -> labels.add(label.asText()));
    } else if (!value.isMissingNode() && !value.isNull() && !value.asText().isEmpty()) {
      labels.add(value.asText());
    }
    return labels;
  }

  private static Map<String, Integer> numbered(List<Item> items) {
    var numbers = new HashMap<String, Integer>();
    for (Item item : items) {
      item.gold().forEach(label -> numbers.putIfAbsent(label, numbers.size()));
      item.found().forEach(label -> numbers.putIfAbsent(label, numbers.size()));
    }
    return numbers;
  }

  /** Right and wrong by item and label, as numbers, since a bootstrap asks a thousand times. */
  private static final class Counts {
    private final boolean[] exact;
    private final int[][] right;
    private final int[][] tooMuch;
    private final int[][] missed;
    private final int labels;

    Counts(List<Item> items, Map<String, Integer> numbers) {
      labels = numbers.size();
      exact = new boolean[items.size()];
      right = new int[items.size()][];
      tooMuch = new int[items.size()][];
      missed = new int[items.size()][];
      for (int i = 0; i < exact.length; i++) {
        Item item = items.get(i);
        exact[i] = item.gold().equals(item.found());
        right[i] = numbers(numbers, item.gold(), item.found(), true);
        missed[i] = numbers(numbers, item.gold(), item.found(), false);
        tooMuch[i] = numbers(numbers, item.found(), item.gold(), false);
      }
    }

    private static int[] numbers(
        Map<String, Integer> numbers, Set<String> of, Set<String> others, boolean shared) {
      return of.stream()
          .filter(label -> others.contains(label) == shared)
          .mapToInt(label -> numbers.getOrDefault(label, 0))
          .sorted()
          .toArray();
    }

    double accuracy(int[] times) {
      long drawn = 0;
      long good = 0;
      for (int i = 0; i < times.length; i++) {
        drawn += times[i];
        good += exact[i] ? times[i] : 0;
      }
      return (double) good / drawn;
    }

    double macroF1(int[] times) {
      long[] both = sum(right, times);
      long[] more = sum(tooMuch, times);
      long[] less = sum(missed, times);
      double total = 0;
      int seen = 0;
      for (int label = 0; label < labels; label++) {
        long all = 2 * both[label] + more[label] + less[label];
        if (all > 0) { // a label that was not drawn says nothing
          total += 2.0 * both[label] / all;
          seen++;
        }
      }
      return total / seen;
    }

    private long[] sum(int[][] hits, int[] times) {
      long[] sums = new long[labels];
      for (int i = 0; i < hits.length; i++) {
        for (int label : hits[i]) {
          sums[label] += times[i];
        }
      }
      return sums;
    }
  }
}
