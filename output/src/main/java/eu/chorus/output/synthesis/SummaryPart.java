package eu.chorus.output.synthesis;

import eu.chorus.model.Question;
import eu.chorus.model.Topic;
import eu.chorus.nlp.stance.Stance;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.synthesis.Wishes.Act;
import eu.chorus.output.synthesis.Wishes.Wish;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first page: what came in, where answers were clear or divided, what was talked about. */
final class SummaryPart {
  private static final int CLEAR = 5;
  private static final int DIVIDED = 3;
  private static final int PARTED = 5;
  private static final int AGREED = 3;

  /** A question is clear from a share of six tenths on, in tenths of a percent. */
  private static final long CLEAR_FROM = 600;

  /** In tenths of a percent. */
  private static final long HALF = 500;

  private SummaryPart() {}

  static void write(Draft draft) {
    var frames = draft.frames();
    draft.heading(2, "summary", frames.say("summary.heading"));
    draft.add(ParticipationPart.figures(draft));
    draft.paragraph(received(draft));
    clear(draft);
    divided(draft);
    sides(draft);
    themes(draft);
    requests(draft);
    SincePart.summary(draft);
    draft.add(new Report.Callout(frames.say("summary.caveat.title"), frames.say("summary.caveat")));
  }

  private static List<String> received(Draft draft) {
    var frames = draft.frames();
    var total = ParticipationPart.total(draft, Population.ALL);
    var all = total.number();
    var without = ParticipationPart.total(draft, Population.WITHOUT_CAMPAIGNS).number();
    var sentences = new ArrayList<String>();
    all.ifPresent(n -> sentences.add(frames.count("summary.received", n)));
    if (draft.findings().facts().about().number().isPresent()) {
      sentences.add(
          frames.say("summary.few", ParticipationPart.about(draft.findings().facts(), frames)));
    }
    if (all.isPresent() && without.isPresent()) {
      long campaigns = all.getAsLong() - without.getAsLong();
      sentences.add(
          campaigns > 0
              ? frames.count("summary.campaigns", campaigns)
              : frames.say("summary.noCampaigns"));
    }
    draft
        .findings()
        .table(TableCatalogue.STAKEHOLDERS)
        .map(Reading::new)
        .map(ParticipationPart::groups)
        .filter(groups -> !groups.isEmpty())
        .ifPresent(groups -> sentences.add(largest(groups, frames)));
    Captions.frozen(total, frames).ifPresent(sentences::add);
    return sentences;
  }

  private static String largest(List<Cell> groups, Frames frames) {
    var largest = groups.subList(0, Reading.tied(groups));
    return frames.say(
        largest.size() > 1 ? "summary.typesTied" : "summary.types",
        Reading.names(largest.stream().map(Cell::row).toList(), frames),
        Reading.share(largest.get(0), frames));
  }

  private static void clear(Draft draft) {
    var lines =
        answered(draft)
            .filter(a -> a.reading().table().spec().exclusive() && top(a) >= CLEAR_FROM)
            .sorted(Comparator.comparingLong(a -> -top(a)))
            .limit(CLEAR)
            .map(a -> line(a, draft))
            .toList();
    list("summary.clear", lines, draft);
  }

  private static void divided(Draft draft) {
    var lines =
        answered(draft)
            .filter(a -> distance(a, draft).filter(d -> d < 100).isPresent())
            .sorted(Comparator.comparingLong(a -> distance(a, draft).orElse(0L)))
            .limit(DIVIDED)
            .map(a -> line(a, draft))
            .toList();
    list("summary.divided", lines, draft);
  }

  /** Where groups of respondents part, the furthest first; and where all of them agree. */
  private static void sides(Draft draft) {
    var all = Agreement.of(draft.findings());
    var parted =
        all.stream()
            .sorted(
                Comparator.comparing(Agreement::isContested)
                    .reversed()
                    .thenComparingDouble(a -> -effect(a)))
            .flatMap(a -> line(a, account(a, draft).parted(), draft).stream())
            .limit(PARTED)
            .toList();
    sayings("summary.parted", List.of(), parted, draft);
    var agreed =
        all.stream()
            .filter(a -> least(a) > HALF && account(a, draft).parted().isEmpty())
            .sorted(Comparator.comparingLong(a -> -least(a)))
            .flatMap(a -> line(a, account(a, draft).agreed(), draft).stream())
            .limit(AGREED)
            .toList();
    sayings("summary.agreed", List.of(), agreed, draft);
  }

  private static double effect(Agreement agreement) {
    return agreement
        .opposed()
        .or(() -> agreement.contrast(Stance.FOR))
        .map(Contrast::effect)
        .orElse(0.0);
  }

  /** The smallest share of any group that takes the side of all, in tenths of a percent. */
  private static long least(Agreement agreement) {
    return agreement
        .common()
        .map(side -> agreement.positions().stream().mapToLong(p -> Agreement.least(p, side)))
        .flatMap(shares -> shares.boxed().min(Comparator.naturalOrder()))
        .orElse(0L);
  }

  private static SidesAccount account(Agreement agreement, Draft draft) {
    return new SidesAccount(agreement, draft.frames(), draft.frames().prose());
  }

  private static Optional<Saying> line(Agreement agreement, Optional<Saying> said, Draft draft) {
    var frames = draft.frames();
    return said.map(
        saying ->
            saying.within(
                sentence ->
                    frames.say(
                        "summary.answer",
                        Draft.brief(agreement.question().fullText()),
                        Captions.dated(sentence, agreement.cross(), frames))));
  }

  private static void themes(Draft draft) {
    var frames = draft.frames();
    var lines = new ArrayList<String>();
    for (var topic : draft.findings().topics()) {
      draft
          .findings()
          .table("themes:" + topic.id())
          .filter(t -> !ThemePart.themes(t).isEmpty())
          .map(t -> Captions.dated(widest(topic, t, frames), t, frames))
          .ifPresent(lines::add);
    }
    list("summary.themes", List.of(frames.say("summary.themesOf")), lines, draft);
  }

  /** The widest theme of a topic, or all that are as wide. */
  private static String widest(Topic topic, Table table, Frames frames) {
    var themes = ThemePart.themes(table);
    var widest = themes.subList(0, Reading.tied(themes));
    var names = widest.stream().map(c -> new Reading(table).name(c, frames)).toList();
    var share = Reading.share(widest.get(0), frames);
    return names.size() > 1
        ? frames.say("summary.themesTied", topic.title(), frames.join(names), share)
        : frames.say(
            "summary.theme",
            topic.title(),
            names.get(0),
            share,
            frames.number(widest.get(0).count().orElseThrow()));
  }

  /** What most ask for on a topic. */
  private record Asked(Topic topic, Table table, List<Wish> wishes) {
    /** What is to be done with all of it, if that is one thing. */
    Optional<Act> act() {
      var act = wishes.get(0).act();
      return Optional.of(act).filter(one -> wishes.stream().allMatch(w -> w.act().equals(one)));
    }
  }

  /** What is wanted on most topics is said once, before them. */
  private static void requests(Draft draft) {
    var frames = draft.frames();
    var asked = asked(draft);
    var common = common(asked);
    var before = new ArrayList<>(List.of(frames.say("summary.requestsOf")));
    common.ifPresent(
        act ->
            before.add(
                frames.say("summary.requestsSame", new Wishes(frames, frames.prose()).told(act))));
    var lines =
        asked.stream()
            .map(one -> line(one, common.isPresent() && one.act().equals(common), draft))
            .toList();
    list("summary.requests", before, lines, draft);
  }

  private static String line(Asked asked, boolean said, Draft draft) {
    var frames = draft.frames();
    var wishes = new Wishes(frames, frames.prose());
    var told = said ? wishes.things(asked.wishes()) : wishes.told(asked.wishes());
    return Captions.dated(
        frames.say("summary.request", asked.topic().title(), told), asked.table(), frames);
  }

  /** The act of more than half of several topics. */
  private static Optional<Act> common(List<Asked> asked) {
    return asked.stream()
        .flatMap(one -> one.act().stream())
        .filter(
            act ->
                asked.stream().flatMap(a -> a.act().stream()).filter(act::equals).count() * 2
                    > asked.size())
        .findFirst()
        .filter(act -> asked.size() > 1);
  }

  private static List<Asked> asked(Draft draft) {
    var frames = draft.frames();
    return draft.findings().topics().stream()
        .flatMap(
            topic ->
                draft.findings().table(RequestTables.requestsId(topic.id())).stream()
                    .map(
                        t ->
                            new Asked(
                                topic,
                                t,
                                new RequestAccount(t, frames, frames.prose()).foremost())))
        .filter(asked -> !asked.wishes().isEmpty())
        .toList();
  }

  private static void list(String title, List<String> lines, Draft draft) {
    list(title, List.of(), lines, draft);
  }

  private static void list(String title, List<String> before, List<String> lines, Draft draft) {
    sayings(title, before, lines.stream().map(Saying::of).toList(), draft);
  }

  private static void sayings(String title, List<String> before, List<Saying> lines, Draft draft) {
    if (!lines.isEmpty()) {
      draft.heading(3, title, draft.frames().say(title));
      draft.paragraph(before);
      draft.list(lines);
    }
  }

  private static Stream<Answered> answered(Draft draft) {
    return draft.findings().questions().stream()
        .flatMap(
            q ->
                draft.findings().table("closed:" + q.id()).filter(Table::showsAnything).stream()
                    .map(t -> new Answered(q, new Reading(t))));
  }

  private static String line(Answered answered, Draft draft) {
    var frames = draft.frames();
    var reading = answered.reading();
    var sentence = ScaleReading.first(reading, frames).orElseThrow();
    return frames.say(
        "summary.answer",
        Draft.brief(answered.question().fullText()),
        Captions.dated(sentence, reading.table(), frames));
  }

  private static long top(Answered answered) {
    return answered.reading().ranked().get(0).shareInTenths().orElse(0);
  }

  private static Optional<Long> distance(Answered answered, Draft draft) {
    return ScaleReading.distance(answered.reading(), draft.frames());
  }

  private record Answered(Question question, Reading reading) {}
}
