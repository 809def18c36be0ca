package eu.chorus.output.synthesis;

import eu.chorus.model.Topic;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.prose.Slot;
import eu.chorus.output.synthesis.Report.Moved;
import eu.chorus.output.synthesis.Report.RoundsBlock;
import eu.chorus.output.synthesis.ShiftAccount.Pair;
import eu.chorus.output.synthesis.Since.OfRound;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What changed since the last round: who takes part, and topic by topic the themes and the
 * requests. All of it is read off tables that were released of each round by itself.
 */
final class SincePart {
  private static final int MOST = 5;

  private final Draft draft;
  private final Since since;
  private final Frames frames;
  private final List<Told> told;

  private SincePart(Draft draft, Since since) {
    this.draft = draft;
    this.since = since;
    this.frames = draft.frames();
    this.told = told();
  }

  /** The chapter; nothing where nothing can be compared. */
  static void write(Draft draft) {
    of(draft).ifPresent(SincePart::chapter);
  }

  /** What moved most, for the first page; nothing where nothing moved beyond chance. */
  static void summary(Draft draft) {
    of(draft).ifPresent(SincePart::list);
  }

  private static Optional<SincePart> of(Draft draft) {
    return draft
        .findings()
        .since()
        .map(since -> new SincePart(draft, since))
        .filter(part -> !part.told.isEmpty());
  }

  /** What is said of a topic's themes, or of its requests. */
  private record Told(Topic topic, Pair pair, ShiftAccount account, List<Saying> sayings) {}

  private List<Told> told() {
    var told = new ArrayList<Told>();
    for (var topic : draft.findings().topics()) {
      for (var id :
          List.of(TableCatalogue.themesId(topic.id()), RequestTables.requestsId(topic.id()))) {
        pair(id, Population.ALL)
            .map(all -> told(topic, id, all, told.size()))
            .filter(one -> !one.sayings().isEmpty())
            .ifPresent(told::add);
      }
    }
    return List.copyOf(told);
  }

  private Told told(Topic topic, String id, Pair all, int place) {
    var account = account(id, all);
    return new Told(topic, all, account, account.sayings(place));
  }

  private ShiftAccount account(String id, Pair all) {
    return new ShiftAccount(all, pair(id, Population.WITHOUT_CAMPAIGNS), frames);
  }

  private Optional<Pair> pair(String id, Population population) {
    return since
        .before()
        .table(id, population)
        .flatMap(before -> since.now().table(id, population).map(now -> new Pair(before, now)));
  }

  private void list() {
    record Far(Told told, Shift shift) {}
    var furthest =
        told.stream()
            .flatMap(one -> one.account().evident().stream().map(s -> new Far(one, s)))
            .sorted(Comparator.comparingDouble(m -> -m.shift().contrast().effect()))
            .toList();
    var moved =
        Reading.foremost(furthest, MOST, (a, b) -> a.shift().isAsFar(b.shift())).stream()
            .map(
                m ->
                    m.told()
                        .account()
                        .moved(m.shift())
                        .within(
                            said -> frames.say("summary.answer", m.told().topic().title(), said)))
            .toList();
    if (!moved.isEmpty()) {
      draft.heading(3, "summary.since", title());
      draft.list(moved);
    }
  }

  private void chapter() {
    draft.heading(2, "since", title());
    draft.paragraph(
        List.of(frames.say("since.intro", name(since.now()), name(since.before()), dates())));
    draft.say(respondents());
    var last = Optional.<Topic>empty();
    for (var one : told) {
      if (last.filter(one.topic()::equals).isEmpty()) {
        draft.heading(3, "since-" + one.topic().id(), one.topic().title());
        last = Optional.of(one.topic());
      }
      draft.say(one.sayings());
      chart(one.pair());
    }
  }

  /** The rows of both rounds as lines; a single one is told by its sentence. */
  private void chart(Pair pair) {
    var bases =
        frames.say(
            "rounds.caption",
            name(since.before()),
            base(pair.before()),
            name(since.now()),
            base(pair.now()));
    var caption = frames.say("caption.joint", bases, frames.say("caption.population"));
    var rows = RoundsBlock.rows(pair.before(), pair.now());
    if (rows.size() > 1) {
      draft.add(
          new RoundsBlock(
              pair.before(),
              pair.now(),
              name(since.before()),
              name(since.now()),
              caption,
              alternative(rows)));
    }
  }

  private String base(Table table) {
    return frames.number(new Reading(table).base().orElseThrow());
  }

  private String alternative(List<Moved> moved) {
    var rows =
        moved.stream()
            .map(
                row ->
                    frames.say(
                        "alt.moved",
                        row.now().row(),
                        Reading.share(row.before(), frames),
                        Reading.share(row.now(), frames)))
            .collect(Collectors.joining("; "));
    return frames.say("alt.rounds", name(since.before()), name(since.now()), rows);
  }

  private String title() {
    return frames.say("since.heading", name(since.before()), name(since.now()));
  }

  private String name(OfRound round) {
    return ProvisionTables.number(round.round())
        .map(number -> frames.say("since.draft", number))
        .orElseGet(() -> frames.say("since.round", round.round()));
  }

  /** Which releases told the figures of the earlier round. */
  private String dates() {
    return frames.join(
        since.before().tables().stream()
            .flatMap(table -> Captions.asOf(table, frames).stream())
            .distinct()
            .toList());
  }

  /** How many took part in each round, and who; nothing where either is not shown. */
  private List<Saying> respondents() {
    return pair(TableCatalogue.STAKEHOLDERS, Population.ALL).stream()
        .flatMap(pair -> respondents(pair.before(), pair.now()).stream())
        .toList();
  }

  private List<Saying> respondents(Table before, Table now) {
    var sayings = new ArrayList<Saying>();
    sayings.add(
        Saying.of(
            frames.say(
                "since.respondents",
                base(now),
                name(since.now()),
                base(before),
                name(since.before()))));
    var groups = Shift.of(before, now).stream().filter(Shift::evident).map(this::group).toList();
    sayings.add(
        groups.isEmpty()
            ? frames.prose().say("sameGroups", Map.of())
            : frames.prose().say("otherGroups", Map.of("groups", Slot.of(groups))));
    return sayings;
  }

  private String group(Shift shift) {
    var column = shift.now().row();
    return frames.say(
        "since.group",
        frames.prose().group(column).orElseGet(() -> frames.say("quote", column)),
        Reading.share(shift.now(), frames),
        Reading.share(shift.before(), frames));
  }
}
