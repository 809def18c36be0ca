package eu.chorus.output.synthesis;

import eu.chorus.nlp.request.FrameKey;
import eu.chorus.output.prose.Phrasebook;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.prose.Slot;
import eu.chorus.output.synthesis.Wishes.Wish;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.RequestTables.Ask;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wanted most with single provisions, and where respondents want the contrary. */
final class AimAccount {
  private static final int MOST = 3;

  private final Table table;
  private final Frames frames;
  private final Phrasebook book;
  private final Wishes wishes;

  AimAccount(Table provisions, Frames frames, Phrasebook book) {
    this.table = provisions;
    this.frames = frames;
    this.book = book;
    this.wishes = new Wishes(frames, book);
  }

  /** Something that is wanted with a provision, and shown. */
  private record Wanted(String provision, Ask ask, Cell cell) {
    private FrameKey key() {
      var key = ask.key();
      return new FrameKey(key.kind(), key.polarity(), key.object(), List.of(provision));
    }
  }

  /**
   * What is wanted most, then what is contested; nothing where no row tells any.
   *
   * @param place how many tables were told of before
   */
  List<Saying> sayings(int place) {
    var wanted = wanted();
    var sayings = new ArrayList<Saying>();
    if (!wanted.isEmpty()) {
      var most = wishes.told(wanted.stream().limit(MOST).map(this::wish).toList());
      var key = isCutWithin(wanted) ? "aimedAmong" : "aimed";
      sayings.add(book.say(key, Map.of("wishes", Slot.of(most))).turned(place));
    }
    sayings.addAll(Contest.sayings(wanted.stream().map(this::side).toList(), book, place));
    return sayings;
  }

  /** Whether something that is left out is wanted as often as what is named last. */
  private static boolean isCutWithin(List<Wanted> wanted) {
    return wanted.size() > MOST
        && Reading.isTied(wanted.get(MOST - 1).cell(), wanted.get(MOST).cell());
  }

  private List<Wanted> wanted() {
    return new Reading(table)
        .ranked().stream()
            .flatMap(
                cell ->
                    ProvisionTables.ask(cell.row())
                        .map(ask -> new Wanted(ProvisionTables.provision(cell.row()), ask, cell))
                        .stream())
            .toList();
  }

  private Contest.Side side(Wanted wanted) {
    return new Contest.Side(
        wanted.key(), wanted.provision(), wishes.done(wanted.ask()), count(wanted.cell()));
  }

  private Wish wish(Wanted wanted) {
    return wishes.done(wanted.provision(), wanted.ask(), count(wanted.cell()));
  }

  private String count(Cell cell) {
    return frames.count("provisions.contributions", cell.count().orElseThrow());
  }
}
