package eu.chorus.output.synthesis;

import static java.util.Objects.requireNonNull;

import eu.chorus.output.prose.Phrasebook;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.prose.Slot;
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
  private static final int MOST_BESIDE = 2;
  private static final int MOST_FURTHER = 4;

  /** From this part on it is worth saying whose request it is. */
  private static final double HALF = 0.5;

  private final Table table;
  private final Frames frames;
  private final Phrasebook book;

  RequestAccount(Table requests, Frames frames, Phrasebook book) {
    this.table = requests;
    this.frames = frames;
    this.book = book;
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
    var requests = shown(table).stream().filter(one -> one.ask().telling()).toList();
    var sayings = new ArrayList<Saying>();
    if (!requests.isEmpty()) {
      int named = Math.min(1 + MOST_BESIDE, requests.size());
      sayings.add(widest(requests.subList(0, named)).turned(place));
      further(requests.subList(named, requests.size()))
          .ifPresent(s -> sayings.add(s.turned(place)));
    }
    sayings.addAll(Contest.sayings(requests.stream().map(this::side).toList(), book, place));
    scattered().ifPresent(s -> sayings.add(s.turned(place)));
    compared.flatMap(this::campaigns).ifPresent(s -> sayings.add(s.turned(place)));
    others().ifPresent(s -> sayings.add(s.turned(place)));
    return sayings;
  }

  /**
   * One line about the request that most make and that says of what; empty where none is shown, for
   * that most ask for "additions" tells a reader in a hurry nothing.
   */
  static Optional<String> summary(String topic, Table requests, Frames frames) {
    var account = new RequestAccount(requests, frames, frames.prose());
    return shown(requests).stream()
        .filter(one -> one.ask().telling())
        .findFirst()
        .map(
            first ->
                Captions.dated(
                    frames.say(
                        "summary.request",
                        topic,
                        account.wish(first.ask()),
                        Reading.share(first.cell(), frames),
                        frames.number(first.cell().count().orElseThrow())),
                    requests,
                    frames));
  }

  /** The requests that are shown alone, widest first. */
  private static List<Shown> shown(Table table) {
    return new Reading(table)
        .ranked().stream()
            .flatMap(c -> RequestTables.ask(c.row()).map(ask -> new Shown(ask, c)).stream())
            .filter(one -> one.cell().count().orElse(0) > 0)
            .toList();
  }

  private Saying widest(List<Shown> requests) {
    var first = requests.get(0).cell();
    var next = requests.stream().skip(1).map(this::sized).toList();
    var slots =
        new HashMap<String, Slot>(
            Map.of(
                "first", Slot.of(wish(requests.get(0).ask())),
                "share", Slot.of(Reading.share(first, frames)),
                "portion", Slot.of(portion(first)),
                "count", Slot.of(frames.number(first.count().orElseThrow())),
                "base", contributions(first.base().orElseThrow())));
    if (next.isEmpty()) {
      return book.say("askedAlone", slots);
    }
    slots.put("next", Slot.of(next));
    return book.say("asked", slots);
  }

  private Optional<Saying> further(List<Shown> requests) {
    var named = requests.stream().limit(MOST_FURTHER).toList();
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            book.say(
                "askedFurther",
                Map.of("requests", Slot.of(named.stream().map(this::sized).toList()))));
  }

  /** What is asked for of so many things that only what is to be done can be told. */
  private Optional<Saying> scattered() {
    var rest = shown(table).stream().filter(one -> !one.ask().telling()).map(this::sized).toList();
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(book.say("askedScattered", Map.of("requests", Slot.of(rest))));
  }

  private Contest.Side side(Shown shown) {
    return new Contest.Side(
        shown.ask().key(),
        frames.say("quote", shown.ask().subject()),
        done(shown.ask(), book),
        Reading.share(shown.cell(), frames));
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
        .or(() -> new ThemeAccount(table, frames, book).campaigns(without));
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
            "request", Slot.of(wish(most.request().ask())),
            "made", Slot.of(frames.number(most.made())),
            "all", Slot.of(frames.number(cell.count().orElseThrow())),
            "with", Slot.of(Reading.share(cell, frames)),
            "without", Slot.of(Reading.share(most.without(), frames))));
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

  private String sized(Shown shown) {
    return wish(shown.ask()) + " (" + Reading.share(shown.cell(), frames) + ")";
  }

  /** As {@link #wish(Ask, Table, Frames, Phrasebook)}. */
  private String wish(Ask ask) {
    return wish(ask, table, frames, book);
  }

  /**
   * What a row of a table asks for, behind "want" or "calls for": "“risk assessment” to be
   * clarified"; "clarification on human oversight" where a theme alone tells what it is about;
   * "other clarification" of whatever has no row of its own.
   */
  static String wish(Ask ask, Table table, Frames frames, Phrasebook book) {
    if (!ask.subject().isEmpty()) {
      return frames.say("quote", ask.subject()) + " " + done(ask, book);
    }
    if (!ask.theme().isEmpty()) {
      var on = book.word("on." + ask.kind()) + " " + ask.theme();
      return ask.against() ? book.word("word.no") + " " + on : on;
    }
    boolean rest =
        table.spec().rows().stream()
            .flatMap(row -> RequestTables.ask(row).stream())
            .anyMatch(
                other ->
                    other.telling()
                        && other.kind().equals(ask.kind())
                        && other.against() == ask.against());
    return Stream.of(
            ask.against() ? book.word("word.no") : "",
            rest ? book.word("word.other") : "",
            book.word("any." + ask.kind()))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** "to be clarified". */
  static String done(Ask ask, Phrasebook book) {
    var done = book.word("done." + ask.kind());
    return ask.against() ? book.word("word.not") + " " + done : done;
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
