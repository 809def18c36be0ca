package eu.chorus.output.synthesis;

import eu.chorus.output.prose.Phrasebook;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.prose.Slot;
import eu.chorus.output.synthesis.Contrast.Degree;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where groups of respondents differ, how much, and where they do not. */
final class GroupAccount {
  /** More would be a list. */
  private static final int MOST = 2;

  private static final int MOST_NAMED = 3;

  /** From so many groups on it is worth saying that they agree. */
  private static final int SEVERAL = 3;

  private final Table table;
  private final Reading reading;
  private final Frames frames;
  private final Phrasebook book;

  GroupAccount(Table cross, Frames frames, Phrasebook book) {
    this.table = cross;
    this.reading = new Reading(cross);
    this.frames = frames;
    this.book = book;
  }

  /**
   * The contrasts that are worth telling, then the rows without one.
   *
   * @param place how many tables were told of before
   */
  List<Saying> sayings(int place) {
    var contrasts = Contrast.of(table).stream().filter(c -> isTold(c.high())).toList();
    var told =
        contrasts.stream()
            .filter(c -> c.degree() != Degree.HARDLY && c.evident())
            .limit(MOST)
            .toList();
    var sayings = new ArrayList<Saying>();
    for (int i = 0; i < told.size(); i++) {
      sayings.add(contrast(told.get(i)).turned(place + i));
    }
    if (told.stream().anyMatch(Contrast::small)) {
      sayings.add(book.say("small", Map.of()).turned(place));
    }
    var alike =
        contrasts.stream()
            .filter(c -> c.degree() == Degree.HARDLY && !c.small() && c.groups() >= SEVERAL)
            .limit(MOST)
            .map(Contrast::high)
            .toList();
    if (!alike.isEmpty()) {
      sayings.add(alike(alike).turned(place));
    }
    return sayings;
  }

  private Saying alike(List<Cell> rows) {
    return asked()
        ? book.say("agreementAsked", Map.of("rows", Slot.of(wished(rows))))
        : book.say("agreement", Map.of("rows", Slot.of(rows.stream().map(this::name).toList())));
  }

  /** What is asked for in rows of requests. */
  private String wished(List<Cell> rows) {
    var wishes = new Wishes(frames, book);
    return wishes.told(
        rows.stream()
            .flatMap(cell -> RequestTables.ask(cell.row()).stream())
            .map(ask -> wishes.of(ask, table, ""))
            .toList());
  }

  private boolean asked() {
    return table.spec().kind() == TableKind.REQUESTS_CROSS;
  }

  /** What a row is called; of a request what is asked for. */
  private String name(Cell cell) {
    return asked() ? wished(List.of(cell)) : reading.name(cell, frames);
  }

  private boolean isTold(Cell cell) {
    return ThemePart.isTheme(cell);
  }

  private Saying contrast(Contrast contrast) {
    var degree =
        switch (contrast.degree()) {
          case FAR -> "word.farMore";
          case CLEARLY -> "word.clearlyMore";
          case SOMEWHAT, HARDLY -> "word.somewhatMore";
        };
    var high = contrast.high();
    return book.say(
        asked() ? "contrastAsked" : table.spec().kind() == TableKind.CROSS ? "choice" : "contrast",
        Map.of(
            "row", new Slot.Words(name(high), reading.parts(high).size() > 1),
            "degree", Slot.of(book.word(degree)),
            "high", Slot.of(group(contrast.high().column(), table.spec(), frames, book)),
            "highShare", Slot.of(Reading.share(contrast.high(), frames)),
            "low", Slot.of(group(contrast.low().column(), table.spec(), frames, book)),
            "lowShare", Slot.of(Reading.share(contrast.low(), frames))));
  }

  /** A group as running text calls it; of many that are counted together, the first. */
  static String group(String column, TableSpec cross, Frames frames, Phrasebook book) {
    var names =
        Grouping.parts(cross.columns(), column).stream()
            .map(title -> book.group(title).orElseGet(() -> frames.say("quote", title)))
            .toList();
    if (names.size() == 1) {
      return names.get(0);
    }
    return names.size() > MOST_NAMED
        ? frames.count("reading.othersTogether", names.size() - 1L, names.get(0))
        : frames.say("reading.together", frames.join(names));
  }
}
