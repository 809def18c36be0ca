package eu.chorus.jobs;

import eu.chorus.output.disclosure.Collisions;
import eu.chorus.output.disclosure.SealedIndex;
import eu.chorus.output.synthesis.Phrasing;
import eu.chorus.output.synthesis.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Composes a report whose sentences are nobody's by chance: what collides with the corpus is said
 * otherwise, or not at all. What the gate then refuses is a fault of Chorus.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** The report that may be written, as it was composed last. */
  static Report report(JobContext context, SealedIndex index, Function<Phrasing, Report> compose)
      throws IOException {
    var collisions = new Collisions(index);
    var phrasing = Phrasing.preferred();
    var report = compose.apply(phrasing);
    var texts = new ArrayList<List<String>>();
    phrasing.offered().forEach(sentence -> texts.add(List.of(sentence)));
    texts.add(List.copyOf(phrasing.chosen()));
    var avoided = new HashSet<>(collisions.in(texts));
    for (boolean more = !avoided.isEmpty(); more; ) { // each time there are fewer ways left
      phrasing = Phrasing.avoiding(avoided);
      report = compose.apply(phrasing);
      more = avoided.addAll(collisions.in(List.of(List.copyOf(phrasing.chosen()))));
    }
    context
        .progress()
        .say(
            String.format(
                Locale.ROOT,
                "%d sentences, of which %d are reworded; %d withheld",
                phrasing.chosen().size(),
                phrasing.reworded(),
                phrasing.withheld()));
    return report;
  }
}
