package eu.chorus.output.synthesis;

import static java.util.Objects.requireNonNull;

import eu.chorus.output.prose.Phrasebook;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.prose.Slot;
import eu.chorus.output.synthesis.Wishes.Wish;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.RequestTables.Ask;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a topic's requests say, most important first: what most ask for, what comes next, what
 * stands against one another, what is asked for of many things, what campaigns change.
 */
final class RequestAccount {
  /** More would be the table once more. */
  private static final int MOST = 7;

  private static final int MOST_IN_SUMMARY = 3;

  /** From this part on it is worth saying whose request it is. */
  private static final double HALF = 0.5;

  private final Table table;
  private final Frames frames;
  private final Phrasebook book;
  private final Wishes wishes;

  RequestAccount(Table requests, Frames frames, Phrasebook book) {
    this.table = requests;
    this.frames = frames;
    this.book = book;
    this.wishes = new Wishes(frames, book);
  }

  /** A request that is shown. */
  private record Shown(Ask ask, Cell cell) {}

  /**
   * What is said of the requests.
   *
   * @param compared the same without campaigns, where that differs
   * @param place how many topics were told of before
   */
  List<Saying> sayings(Optional<Table> compared, int place) {
    var requests = telling();
    var sayings = new ArrayList<Saying>();
    if (!requests.isEmpty()) {
      var most = Reading.foremost(requests, MOST, (a, b) -> Reading.isTied(a.cell(), b.cell()));
      int tied = tied(most);
      (tied > 1 ? level(most, tied) : led(most)).forEach(s -> sayings.add(s.turned(place)));
    }
    sayings.addAll(Contest.sayings(sides(requests), book, place));
    scattered().ifPresent(s -> sayings.add(s.turned(place)));
    compared.flatMap(this::campaigns).ifPresent(s -> sayings.add(s.turned(place)));
    others().ifPresent(s -> sayings.add(s.turned(place)));
    return sayings;
  }

  /** How many requests as many ask for as for the first. */
  private static int tied(List<Shown> requests) {
    return Reading.tied(requests.stream().map(Shown::cell).toList());
  }

  /** What most ask for, alone, and what comes after it. */
  private List<Saying> led(List<Shown> requests) {
    var acts = Wishes.byAct(requests.stream().map(this::sized).toList());
    int named = acts.get(0).size() > 1 ? 1 : 1 + next(acts);
    return Stream.concat(
            Stream.of(widest(requests.get(0), acts.subList(0, named))),
            further(acts.subList(named, acts.size())).stream())
        .toList();
  }

  /** How many acts come next: those of which as much is wanted as of the second. */
  private static int next(List<List<Wish>> acts) {
    return (int)
        acts.stream()
            .skip(1)
            .takeWhile(act -> act.get(0).size().equals(acts.get(1).get(0).size()))
            .count();
  }

  /** What equally many ask for, and what comes after it. */
  private List<Saying> level(List<Shown> requests, int tied) {
    var cell = requests.get(0).cell();
    var wanted =
        requests.subList(0, tied).stream().map(one -> wishes.of(one.ask(), table, "")).toList();
    var said =
        book.say(
            "askedTied",
            Map.of(
                "first", Slot.of(wishes.told(wanted)),
                "share", Slot.of(Reading.share(cell, frames)),
                "base", contributions(cell.base().orElseThrow())));
    var rest = requests.subList(tied, requests.size()).stream().map(this::sized).toList();
    return Stream.concat(Stream.of(said), further(Wishes.byAct(rest)).stream()).toList();
  }

  /**
   * What most ask for and about what else the same is wanted, widest first, or else what equally
   * many ask for; empty where no request is shown that says of what, for that most ask for
   * "additions" tells a reader in a hurry nothing.
   */
  List<Wish> foremost() {
    var requests = telling();
    if (requests.isEmpty()) {
      return List.of();
    }
    var sized = requests.stream().map(this::sized).toList();
    var level = sized.subList(0, tied(requests));
    var most = Wishes.byAct(level).size() > 1 ? level : Wishes.byAct(sized).get(0);
    return headed(
        "summary.requestSize",
        Reading.foremost(most, MOST_IN_SUMMARY, (a, b) -> a.size().equals(b.size())));
  }

  /** Wishes, of the first of which more is told than its share. */
  private List<Wish> headed(String frame, List<Wish> act) {
    var first = telling().get(0).cell();
    var size =
        frames.say(
            frame,
            frames.number(first.count().orElseThrow()),
            frames.number(first.base().orElseThrow()),
            Reading.share(first, frames));
    return Stream.concat(Stream.of(act.get(0).sized(size)), act.stream().skip(1)).toList();
  }

  /** The requests that are shown and say of what, widest first. */
  private List<Shown> telling() {
    return shown(table).stream().filter(one -> one.ask().telling()).toList();
  }

  /** The requests that are shown alone, widest first. */
  private static List<Shown> shown(Table table) {
    return new Reading(table)
        .ranked().stream()
            .filter(c -> table.spec().rows().contains(c.row()))
            .flatMap(c -> RequestTables.ask(c.row()).map(ask -> new Shown(ask, c)).stream())
            .filter(one -> one.cell().count().orElse(0) > 0)
            .toList();
  }

  /** What most want and about what else the same is wanted, or else what comes next. */
  private Saying widest(Shown first, List<List<Wish>> acts) {
    var cell = first.cell();
    var act = acts.get(0);
    var share = Reading.share(cell, frames);
    var count = frames.number(cell.count().orElseThrow());
    var slots =
        new HashMap<String, Slot>(
            Map.of(
                "first", Slot.of(unsized(first.ask())),
                "share", Slot.of(share),
                "portion", Slot.of(portion(cell)),
                "count", Slot.of(count),
                "base", contributions(cell.base().orElseThrow())));
    if (act.size() > 1) {
      slots.put("next", new Slot.Words(wishes.things(act.subList(1, act.size())), act.size() > 2));
      slots.put("all", Slot.of(wishes.told(headed("requests.size", act))));
      return book.say("askedSame", slots);
    }
    if (acts.size() == 1) {
      return book.say("askedAlone", slots);
    }
    slots.put("next", Slot.of(wishes.told(acts.stream().skip(1).flatMap(List::stream).toList())));
    return book.say("asked", slots);
  }

  private Optional<Saying> further(List<List<Wish>> acts) {
    var told = acts.stream().flatMap(List::stream).toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(book.say("askedFurther", Map.of("requests", Slot.of(wishes.told(told)))));
  }

  /** What is asked for of so many things that only what is to be done can be told. */
  private Optional<Saying> scattered() {
    var rest = shown(table).stream().filter(one -> !one.ask().telling()).map(this::sized).toList();
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(book.say("askedScattered", Map.of("requests", Slot.of(wishes.told(rest)))));
  }

  /** What can stand against one another: a theme is no thing that is to be dealt with. */
  private List<Contest.Side> sides(List<Shown> requests) {
    return requests.stream()
        .filter(one -> !one.ask().subject().isEmpty())
        .map(
            one ->
                new Contest.Side(
                    one.ask().key(),
                    frames.say("quote", one.ask().subject()),
                    wishes.done(one.ask()),
                    Reading.share(one.cell(), frames)))
        .toList();
  }

  /**
   * The request of which campaigns make most, if they make half of it; else what leaving them out
   * changes.
   */
  private Optional<Saying> campaigns(Table without) {
    var rest =
        new Reading(without)
            .shown().stream()
                .filter(c -> c.count().isPresent())
                .collect(Collectors.toMap(Cell::row, c -> c, (one, same) -> one));
    return shown(table).stream()
        .filter(one -> rest.containsKey(one.cell().row()))
        .map(one -> new Lent(one, requireNonNull(rest.get(one.cell().row()))))
        .max(Comparator.comparing(Lent::part))
        .filter(most -> most.part() >= HALF)
        .map(this::lent)
        .or(
            () ->
                new ThemeAccount(table, frames, book)
                    .campaigns(without, "campaignWanted", this::named));
  }

  /** A request with and without campaigns. */
  private record Lent(Shown request, Cell without) {
    long made() {
      return request.cell().count().orElseThrow() - without.count().orElseThrow();
    }

    double part() {
      return (double) made() / request.cell().count().orElseThrow();
    }
  }

  private Saying lent(Lent most) {
    var cell = most.request().cell();
    return book.say(
        "campaignAsked",
        Map.of(
            "request", Slot.of(unsized(most.request().ask())),
            "made", Slot.of(frames.number(most.made())),
            "all", Slot.of(frames.number(cell.count().orElseThrow())),
            "with", Slot.of(Reading.share(cell, frames)),
            "without", Slot.of(Reading.share(most.without(), frames))));
  }

  /** What a row asks for; of several that are counted together, their names. */
  private String named(Cell cell) {
    return RequestTables.ask(cell.row())
        .map(this::unsized)
        .orElseGet(() -> new Reading(table).name(cell, frames));
  }

  private Optional<Saying> others() {
    return new Reading(table)
        .shown().stream()
            .filter(c -> c.row().equals(RequestTables.OTHER) && c.count().orElse(0) > 0)
            .findFirst()
            .map(
                c ->
                    book.say(
                        "askedOther",
                        Map.of(
                            "portion", Slot.of(portion(c)),
                            "share", Slot.of(Reading.share(c, frames)))));
  }

  /** With its share. */
  private Wish sized(Shown shown) {
    return wishes.of(shown.ask(), table, Reading.share(shown.cell(), frames));
  }

  /** With nothing about how many. */
  private String unsized(Ask ask) {
    return wishes.told(List.of(wishes.of(ask, table, "")));
  }

  /** A share in words where there are good ones, else the number of contributions. */
  private String portion(Cell cell) {
    var words = book.portion(cell.shareInTenths().orElseThrow());
    return words.isEmpty() ? frames.number(cell.count().orElseThrow()) : words;
  }

  private Slot contributions(long number) {
    return new Slot.Count(number, frames.number(number), book.word("word.contribution"));
  }
}
