package eu.chorus.output.synthesis;

import eu.chorus.output.prose.Phrasebook;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.prose.Slot;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What changed on a topic from one round to the next, in its themes or in its requests: what grew
 * and shrank, most first, and what did not.
 */
final class ShiftAccount {
  /** More would be the tables once more. */
  private static final int MOST = 3;

  private final Table before;
  private final Table now;
  private final Optional<Pair> without;
  private final Frames frames;
  private final Phrasebook book;
  private final List<Shift> shifts;

  /** The same table of two rounds. */
  record Pair(Table before, Table now) {}

  /**
   * An account of two tables.
   *
   * @param without the same without campaigns, where both rounds show it
   */
  ShiftAccount(Pair all, Optional<Pair> without, Frames frames) {
    this.before = all.before();
    this.now = all.now();
    this.without = without;
    this.frames = frames;
    this.book = frames.prose();
    this.shifts =
        Shift.of(before, now).stream().filter(shift -> ThemePart.isTheme(shift.now())).toList();
  }

  /** What moved beyond chance, most first. */
  List<Shift> evident() {
    return shifts.stream().filter(Shift::evident).toList();
  }

  /**
   * All that is said; nothing where no row is shown in both rounds.
   *
   * @param place how many tables were told of before
   */
  List<Saying> sayings(int place) {
    if (shifts.isEmpty()) {
      return List.of();
    }
    var sayings = new ArrayList<>(List.of(bases().turned(place)));
    var told = Reading.foremost(evident(), MOST, Shift::isAsFar);
    for (int i = 0; i < told.size(); i++) {
      sayings.add(moved(told.get(i)).turned(place + i));
      lent(told.get(i)).ifPresent(s -> sayings.add(s.turned(place)));
    }
    if (told.isEmpty()) {
      sayings.add(book.say("unmoved", Map.of()).turned(place));
    }
    steady().ifPresent(s -> sayings.add(s.turned(place)));
    if (told.stream().anyMatch(shift -> shift.contrast().small())) {
      sayings.add(book.say("fewMove", Map.of()).turned(place));
    }
    apart().ifPresent(sayings::add);
    return sayings;
  }

  /** What hardly moved, most raised first. */
  private Optional<Saying> steady() {
    var steady =
        shifts.stream()
            .filter(Shift::steady)
            .map(Shift::now)
            .sorted(Comparator.comparingLong(cell -> -cell.shareInTenths().orElseThrow()))
            .toList();
    var told = Reading.foremost(steady, MOST, Reading::isTied);
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            book.say(asked() ? "steadyAsked" : "steadyRaised", Map.of("rows", names(told))));
  }

  private boolean asked() {
    return now.spec().kind() == TableKind.REQUESTS;
  }

  private Saying bases() {
    long base = new Reading(now).base().orElseThrow();
    return book.say(
        asked() ? "basesAsked" : "basesRaised",
        Map.of(
            "now",
            new Slot.Count(base, frames.number(base), book.word("word.contribution")),
            "before",
            Slot.of(frames.number(new Reading(before).base().orElseThrow()))));
  }

  /** That a row moved, how far, and from where to where. */
  Saying moved(Shift shift) {
    return book.say(
        asked() ? "movedAsked" : "movedRaised",
        Map.of(
            "row", names(List.of(shift.now())),
            "degree", Slot.of(book.word(shift.degree())),
            "now", Slot.of(Reading.share(shift.now(), frames)),
            "before", Slot.of(Reading.share(shift.before(), frames))));
  }

  /** What a row does without campaigns, if it does not move so without them. */
  private Optional<Saying> lent(Shift shift) {
    return without
        .flatMap(
            pair ->
                new Reading(pair.now())
                    .shown().stream()
                        .filter(cell -> cell.row().equals(shift.now().row()))
                        .findFirst()
                        .flatMap(cell -> Shift.of(pair.before(), cell)))
        .filter(rest -> !rest.evident() || rest.grew() != shift.grew())
        .map(
            rest ->
                book.say(
                    "movedCampaign",
                    Map.of(
                        "now", Slot.of(Reading.share(rest.now(), frames)),
                        "before", Slot.of(Reading.share(rest.before(), frames)))));
  }

  private Slot names(List<Cell> cells) {
    if (!asked()) {
      return Slot.of(cells.stream().map(cell -> new Reading(now).name(cell, frames)).toList());
    }
    var wishes = new Wishes(frames, book);
    return Slot.of(
        wishes.told(
            cells.stream()
                .flatMap(cell -> RequestTables.ask(cell.row()).stream())
                .map(ask -> wishes.of(ask, now, ""))
                .toList()));
  }

  /** How many rows are shown in one of the rounds alone, of which nothing follows. */
  private Optional<Saying> apart() {
    long apart =
        Stream.of(before, now)
            .flatMap(table -> new Reading(table).shown().stream())
            .filter(ThemePart::isTheme)
            .map(Cell::row)
            .distinct()
            .filter(row -> shifts.stream().noneMatch(shift -> shift.now().row().equals(row)))
            .count();
    return apart == 0
        ? Optional.empty()
        : Optional.of(Saying.of(frames.count("since.apart", apart)));
  }
}
