package eu.chorus.output.synthesis;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names what was chosen most, among what is shown. */
final class TopReading {
  /** Populations that differ by less, in tenths of a percent, are not worth a sentence. */
  private static final long NOTEWORTHY = 10;

  private TopReading() {}

  /** One or two sentences on the most frequent answers; none if nothing is shown. */
  static List<String> of(Reading reading, Frames frames) {
    var ranked = reading.ranked();
    if (ranked.isEmpty() || ranked.get(0).count().orElse(0) == 0) {
      return List.of();
    }
    var sentences = new ArrayList<String>();
    var top = ranked.get(0);
    var ties = ranked.stream().filter(c -> c.count().equals(top.count())).toList();
    sentences.add(ties.size() > 1 ? tie(ties, reading, frames) : lead(ranked, reading, frames));
    if (reading.withheld() > 0) {
      sentences.add(frames.say("reading.ofShown"));
    }
    return sentences;
  }

  /** How the most frequent answer fares without campaigns, if it differs. */
  static Optional<String> without(Reading reading, Optional<Table> compared, Frames frames) {
    return reading.ranked().stream()
        .findFirst()
        .flatMap(
            top ->
                compared.stream()
                    .flatMap(t -> new Reading(t).shown().stream())
                    .filter(c -> c.row().equals(top.row()))
                    .filter(c -> Math.abs(tenths(c) - tenths(top)) >= NOTEWORTHY)
                    .map(
                        c ->
                            frames.say(
                                "reading.without",
                                reading.name(top, frames),
                                Reading.share(c, frames),
                                Reading.share(top, frames)))
                    .findFirst());
  }

  private static long tenths(Cell cell) {
    return cell.shareInTenths().orElseThrow();
  }

  private static String tie(List<Cell> ties, Reading reading, Frames frames) {
    var top = ties.get(0);
    return frames.say(
        "reading.tie",
        frames.join(ties.stream().map(c -> reading.name(c, frames)).toList()),
        Reading.share(top, frames),
        frames.number(top.count().orElseThrow()),
        frames.number(top.base().orElseThrow()));
  }

  private static String lead(List<Cell> ranked, Reading reading, Frames frames) {
    var top = ranked.get(0);
    var arguments = new ArrayList<Object>();
    arguments.add(reading.name(top, frames));
    arguments.add(Reading.share(top, frames));
    arguments.add(frames.number(top.count().orElseThrow()));
    arguments.add(frames.number(top.base().orElseThrow()));
    boolean followed =
        ranked.size() > 1
            && ranked.get(1).count().orElse(0) > 0
            && Reading.tied(ranked) == 1
            && Reading.tied(ranked.subList(1, ranked.size())) == 1;
    if (followed) {
      arguments.add(reading.name(ranked.get(1), frames));
      arguments.add(Reading.share(ranked.get(1), frames));
    }
    return frames.say(key(top, reading, followed), arguments.toArray());
  }

  private static String key(Cell top, Reading reading, boolean followed) {
    if (!reading.table().spec().exclusive()) {
      return followed ? "reading.multipleFollowed" : "reading.multipleTop";
    }
    boolean majority = 2 * top.count().orElse(0) > top.base().orElse(0);
    var stem = majority ? "reading.majority" : "reading.top";
    return followed ? stem + "Followed" : stem;
  }
}
