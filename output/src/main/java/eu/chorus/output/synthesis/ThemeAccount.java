package eu.chorus.output.synthesis;

import eu.chorus.output.prose.Phrasebook;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.prose.Slot;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a topic's themes say, most important first: which are widest, which follow, what campaigns
 * change, what falls under none. A topic with little to say is told in a sentence.
 */
final class ThemeAccount {
  /** Themes of at least this share of the widest are named with it. */
  private static final double BESIDE = 0.6;

  private static final int MOST_BESIDE = 2;
  private static final int MOST_FURTHER = 5;

  /** A full point, in tenths of a percent. */
  private static final long POINT = 10;

  private final Reading reading;
  private final Frames frames;
  private final Phrasebook book;

  ThemeAccount(Table themes, Frames frames, Phrasebook book) {
    this.reading = new Reading(themes);
    this.frames = frames;
    this.book = book;
  }

  /**
   * What is said of the themes.
   *
   * @param compared the same without campaigns, where that differs
   * @param place how many topics were told of before
   */
  List<Saying> sayings(Optional<Table> compared, int place) {
    var sayings = new ArrayList<Saying>();
    var themes = ThemePart.themes(reading.table());
    if (!themes.isEmpty()) {
      int named = named(themes);
      sayings.add(widest(themes.subList(0, named)).turned(place));
      further(themes.subList(named, themes.size())).ifPresent(s -> sayings.add(s.turned(place)));
    }
    compared
        .flatMap(without -> campaigns(without, "campaign", c -> reading.name(c, frames)))
        .ifPresent(s -> sayings.add(s.turned(place)));
    unassigned(TableCatalogue.NONE_OF_THESE, "none").ifPresent(s -> sayings.add(s.turned(place)));
    unassigned(TableCatalogue.NO_REASON, "reason").ifPresent(s -> sayings.add(s.turned(place)));
    return sayings;
  }

  /**
   * How many themes are named in one breath with the widest; of those that are tied all or none.
   */
  private static int named(List<Cell> themes) {
    long widest = tenths(themes.get(0));
    int named = Reading.tied(themes);
    while (named <= MOST_BESIDE
        && named < themes.size()
        && tenths(themes.get(named)) >= BESIDE * widest) {
      named += Reading.tied(themes.subList(named, themes.size()));
    }
    return named;
  }

  private Saying widest(List<Cell> themes) {
    var first = themes.get(0);
    int tied = Reading.tied(themes);
    var next =
        themes.subList(tied, themes.size()).stream()
            .map(c -> sized(reading.name(c, frames), Reading.share(c, frames)))
            .toList();
    var slots =
        new HashMap<String, Slot>(
            Map.of(
                "first",
                    new Slot.Words(reading.name(first, frames), reading.parts(first).size() > 1),
                "share", Slot.of(Reading.share(first, frames)),
                "portion", Slot.of(portion(first)),
                "count", Slot.of(frames.number(first.count().orElseThrow())),
                "base", contributions(first.base().orElseThrow())));
    if (tied > 1) {
      slots.put("first", Slot.of(names(themes.subList(0, tied))));
    }
    if (next.isEmpty()) {
      return book.say(tied > 1 ? "aloneTied" : "alone", slots);
    }
    slots.put("next", Slot.of(next));
    return book.say(tied > 1 ? "widestTied" : "widest", slots);
  }

  private Optional<Saying> further(List<Cell> themes) {
    var named = Reading.foremost(themes, MOST_FURTHER, Reading::isTied);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    var names = names(named);
    var high = Reading.share(named.get(0), frames);
    var low = Reading.share(named.get(named.size() - 1), frames);
    return Optional.of(
        book.say(
            high.equals(low) ? "furtherSame" : "further",
            Map.of("themes", Slot.of(names), "low", Slot.of(low), "high", Slot.of(high))));
  }

  private List<String> names(List<Cell> themes) {
    return themes.stream().map(c -> reading.name(c, frames)).toList();
  }

  /**
   * The row whose share campaigns change most, or that they change none.
   *
   * @param without the same without campaigns
   * @param key what is said of the row
   * @param name what a sentence calls it
   */
  Optional<Saying> campaigns(Table without, String key, Function<Cell, String> name) {
    record Change(Cell with, Cell without) {
      long points() {
        return Math.abs(tenths(with) - tenths(without));
      }
    }
    var changes =
        ThemePart.themes(reading.table()).stream()
            .flatMap(
                with ->
                    new Reading(without)
                        .shown().stream()
                            .filter(c -> c.row().equals(with.row()))
                            .map(c -> new Change(with, c)))
            .sorted(Comparator.comparingLong((Change c) -> -c.points()))
            .toList();
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    var most = changes.get(0);
    return Optional.of(
        most.points() < POINT
            ? book.say("steady", Map.of())
            : book.say(
                key,
                Map.of(
                    "row", Slot.of(name.apply(most.with())),
                    "with", Slot.of(Reading.share(most.with(), frames)),
                    "without", Slot.of(Reading.share(most.without(), frames)))));
  }

  private Optional<Saying> unassigned(String row, String key) {
    return reading.shown().stream()
        .filter(c -> c.row().equals(row) && c.count().orElse(0) > 0)
        .findFirst()
        .map(
            c ->
                book.say(
                    key,
                    Map.of(
                        "portion", Slot.of(portion(c)),
                        "share", Slot.of(Reading.share(c, frames)))));
  }

  /** A share in words where there are good ones, else the number of contributions. */
  private String portion(Cell cell) {
    var words = book.portion(tenths(cell));
    return words.isEmpty() ? frames.number(cell.count().orElseThrow()) : words;
  }

  private Slot contributions(long number) {
    return new Slot.Count(number, frames.number(number), book.word("word.contribution"));
  }

  private static String sized(String name, String share) {
    return name + " (" + share + ")";
  }

  private static long tenths(Cell cell) {
    return cell.shareInTenths().orElseThrow();
  }
}
