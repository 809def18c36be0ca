package eu.chorus.ingest.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which options each contribution to a survey chose: one bit for each option of each question, so
 * that a large survey fits into memory. Options are asked for by their labels in any language of
 * the questionnaire.
 */
final class ChosenOptions {
  /** The questionnaire in each language: labels, in its order, by the question's id. */
  private final List<Map<String, List<String>>> languages = new ArrayList<>();

  /** A question's first bit, by its id. */
  private final Map<String, Integer> firstBit = new HashMap<>();

  private final Map<Field, Labels> labels = new HashMap<>();
  private final Map<String, BitSet> chosen = new HashMap<>();

  /** No contribution yet to a questionnaire that is known in these languages. */
  ChosenOptions(List<Definition> definitions) {
    int bits = 0;
    for (Definition definition : definitions) {
      var own = new HashMap<String, List<String>>();
      for (Definition.Entry entry : definition.entries()) {
        var field = entry.field();
        own.put(field.uid(), field.options());
        if (firstBit.putIfAbsent(field.uid(), bits) == null) {
          bits += field.options().size();
        }
      }
      languages.add(own);
    }
  }

  /** A question's labels in one language, and the place of each, folded. */
  private record Labels(List<String> texts, Map<String, Integer> places) {
    static Labels of(List<String> texts) {
      var places = new HashMap<String, Integer>();
      for (int i = 0; i < texts.size(); i++) {
        places.putIfAbsent(Label.key(texts.get(i)), i);
      }
      return new Labels(texts, places);
    }

    boolean hold(Collection<String> options) {
      return options.stream().map(Label::key).allMatch(places::containsKey);
    }
  }

  /** The labels in the language in which the field tells its options. */
  private Labels labels(Field field) {
    return labels.computeIfAbsent(
        field,
        f ->
            languages.stream()
                .map(language -> Labels.of(language.getOrDefault(f.uid(), List.of())))
                .filter(language -> language.hold(f.options()))
                .findFirst()
                .orElseGet(() -> Labels.of(List.of())));
  }

  /** Takes down what a row of the survey's XML chose, in whatever way. */
  void add(String contribution, ExportRow row, List<Column> columns) {
    var bits = new BitSet();
    row.chosen()
        .forEach(
            (column, options) -> {
              var field = columns.get(column).field();
              int first = firstBit.getOrDefault(field.uid(), 0);
              places(field, options).forEach(place -> bits.set(first + place));
            });
    chosen.put(contribution, bits);
  }

  /** The places of these options in the questionnaire, the same in each of its languages. */
  List<Integer> places(Field field, List<String> options) {
    var known = labels(field).places();
    return options.stream().map(Label::key).map(known::get).filter(Objects::nonNull).toList();
  }

  /** The labels of the options that the contribution chose, in the language of the field. */
  List<String> of(String contribution, Field field) {
    var bits = chosen.getOrDefault(contribution, new BitSet());
    int first = firstBit.getOrDefault(field.uid(), 0);
    var texts = labels(field).texts();
    var found = new ArrayList<String>();
    for (int i = bits.nextSetBit(first); i >= 0 && i < first + texts.size(); ) {
      found.add(texts.get(i - first));
      i = bits.nextSetBit(i + 1);
    }
    return found;
  }
}
