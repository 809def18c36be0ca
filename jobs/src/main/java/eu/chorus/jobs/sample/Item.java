package eu.chorus.jobs.sample;

import eu.chorus.model.QuestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One column of the synthetic questionnaire.
 *
 * @param id the question's id in consultation.yaml
 * @param section the section it stands in
 * @param kind how it is answered
 * @param header the column's header
 * @param ordinal whether the options form a scale
 * @param options with their weights; empty for open questions
 */
record Item(
    String id,
    String section,
    QuestionKind kind,
    String header,
    boolean ordinal,
    List<Option> options) {
  Item {
    options = List.copyOf(options);
  }

  /**
   * An option.
   *
   * @param label as printed
   * @param weight percentage of its takers if several may be chosen, else a share of the draw
   */
  record Option(String label, Lean weight) {}

  boolean open() {
    return kind == QuestionKind.OPEN;
  }

  /** The labels an author ticks; none if several could have been, and none was. */
  List<String> tick(Author author, Random random) {
    var ticked = new ArrayList<String>();
    if (kind == QuestionKind.MULTIPLE) {
      for (Option option : options) {
        if (random.nextInt(100) < option.weight().of(author)) {
          ticked.add(option.label());
        }
      }
      return ticked;
    }
    int left = random.nextInt(options.stream().mapToInt(o -> o.weight().of(author)).sum());
    for (Option option : options) {
      left -= option.weight().of(author);
      if (left < 0) {
        ticked.add(option.label());
        break;
      }
    }
    return ticked;
  }
}
