package eu.chorus.output.synthesis;

import eu.chorus.output.prose.Phrasebook;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.prose.Slot;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What kinds of evidence are brought on a topic, the most frequent first. */
final class EvidenceAccount {
  private final Reading reading;
  private final Frames frames;
  private final Phrasebook book;

  EvidenceAccount(Table evidence, Frames frames, Phrasebook book) {
    this.reading = new Reading(evidence);
    this.frames = frames;
    this.book = book;
  }

  /**
   * What is said of the evidence; nothing where no kind is shown by itself.
   *
   * @param place how many topics were told of before
   */
  List<Saying> sayings(int place) {
    var kinds =
        reading.ranked().stream()
            .filter(c -> c.count().orElse(0) > 0 && reading.parts(c).size() == 1)
            .map(this::kind)
            .toList();
    if (kinds.isEmpty()) {
      return List.of();
    }
    long base = reading.base().orElseThrow();
    var bringing = new Slot.Count(base, frames.number(base), book.word("word.contribution"));
    return List.of(
        book.say("evidence", Map.of("bringing", bringing, "kinds", Slot.of(kinds))).turned(place));
  }

  private String kind(Cell cell) {
    return cell.row().toLowerCase(Locale.ROOT) + " (" + Reading.share(cell, frames) + ")";
  }
}
