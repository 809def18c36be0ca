package eu.chorus.ingest.taxonomy;

import eu.chorus.model.Question;
import java.util.ArrayList;
import java.util.List;

/** One question as several exports of a survey show it. */
final class SeveralExports {
  private SeveralExports() {}

  /**
   * The question as the first export shows it, with the options of both: an option that is named by
   * its digest shows its text only where somebody chose it.
   */
  static Question both(Question first, Question later) {
    return new Question(
        first.id(),
        first.source(),
        first.kind(),
        first.title(),
        first.row(),
        merged(first.options(), later.options()),
        first.ordinal(),
        first.section(),
        first.workingGroups(),
        first.topic(),
        first.provision());
  }

  /**
   * Both are parts of one list, in its order: what only the second has goes behind what it follows.
   */
  private static List<String> merged(List<String> first, List<String> second) {
    var merged = new ArrayList<>(first);
    int at = 0;
    for (String option : second) {
      int known = merged.indexOf(option);
      if (known < 0) {
        merged.add(at++, option);
      } else {
        at = known + 1;
      }
    }
    return List.copyOf(merged);
  }
}
