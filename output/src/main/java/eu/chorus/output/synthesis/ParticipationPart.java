package eu.chorus.output.synthesis;

import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.Figure;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.synthesis.RunFacts.Told;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who took part: headline figures, then one chart each for stakeholder type, country and so on. */
final class ParticipationPart {
  /** Rows that are no group of their own. */
  private static final List<String> NO_GROUP =
      List.of(TableCatalogue.OTHERS, TableCatalogue.NOT_STATED);

  private ParticipationPart() {}

  static void write(Draft draft) {
    var frames = draft.frames();
    draft.heading(2, "participation", frames.say("participation.heading"));
    var sentences = new ArrayList<String>();
    var all = total(draft, Population.ALL);
    all.number().ifPresent(n -> sentences.add(frames.count("participation.intro", n)));
    var without = total(draft, Population.WITHOUT_CAMPAIGNS).number();
    if (without.isPresent() && !without.equals(all.number())) {
      sentences.add(frames.say("participation.without", frames.number(without.getAsLong())));
    }
    Captions.frozen(all, frames).ifPresent(sentences::add);
    draft.paragraph(sentences);
    tables(draft).stream()
        .filter(t -> !t.spec().id().equals(Timeline.ID))
        .forEach(t -> table(t, draft));
    TimelinePart.write(draft);
  }

  /** The headline figures; each is a published figure or a number of published categories. */
  static Report.Figures figures(Draft draft) {
    var frames = draft.frames();
    var figures = new ArrayList<Figure>();
    var all = total(draft, Population.ALL);
    told(all, "figure.contributions", frames).ifPresent(figures::add);
    var without = total(draft, Population.WITHOUT_CAMPAIGNS);
    if (all.number().isPresent() && !without.number().equals(all.number())) {
      told(without, "figure.withoutCampaigns", frames).ifPresent(figures::add);
    }
    var facts = draft.findings().facts();
    told(facts.about(), "figure.contributions", frames)
        .map(n -> new Figure(about(facts, frames), n.caption()))
        .ifPresent(figures::add);
    told(facts.documents(), "figure.documents", frames).ifPresent(figures::add);
    long closed = ofKind(draft, TableKind.CLOSED).stream().filter(Table::showsAnything).count();
    long themes =
        ofKind(draft, TableKind.THEMES).stream().mapToLong(t -> ThemePart.themes(t).size()).sum();
    if (closed > 0) {
      figures.add(figure(closed, "figure.questions", frames));
    }
    if (themes > 0) {
      figures.add(figure(themes, "figure.themes", frames));
    }
    return new Report.Figures(figures);
  }

  private static Optional<Figure> told(Told told, String caption, Frames frames) {
    return told.number().stream()
        .mapToObj(
            n ->
                new Figure(
                    frames.number(n), Captions.dated(frames.say(caption), told.asOf(), frames)))
        .findFirst();
  }

  /** How many took part, roughly; less than half of what is rounded to is no number. */
  static String about(RunFacts facts, Frames frames) {
    long number = facts.about().number().orElse(0);
    return number > 0
        ? frames.say("figure.about", frames.number(number))
        : frames.say("figure.under", frames.number(facts.minimums().rounding()));
  }

  /**
   * Number of contributions: the base of a table of participation that shows any, rather of one of
   * now. Both populations are told by the same table, so that they are of one time.
   */
  static Told total(Draft draft, Population population) {
    return ofKind(draft, TableKind.PARTICIPATION).stream()
        .filter(t -> new Reading(t).base().isPresent())
        .min(
            Comparator.comparing((Table t) -> t.asOf().isPresent())
                .thenComparing(t -> !t.spec().id().equals(TableCatalogue.STAKEHOLDERS)))
        .flatMap(t -> draft.findings().table(t.spec().id(), population))
        .map(t -> new Told(new Reading(t).base(), t.asOf()))
        .orElse(Told.NOTHING);
  }

  private static List<Table> tables(Draft draft) {
    return ofKind(draft, TableKind.PARTICIPATION);
  }

  private static List<Table> ofKind(Draft draft, TableKind kind) {
    return draft.findings().tables().stream()
        .filter(t -> t.spec().kind() == kind && t.population() == Population.ALL)
        .toList();
  }

  private static void table(Table table, Draft draft) {
    var frames = draft.frames();
    draft.heading(3, table.spec().id(), table.spec().title());
    var reading = new Reading(table);
    if (reading.shown().isEmpty()) {
      draft.paragraph(List.of(frames.say("reading.nothing")));
      return;
    }
    draft.paragraph(sentences(reading, frames));
    draft.add(
        new TableBlock(
            table,
            draft.findings().compared(table.spec().id()),
            ChartKind.BARS,
            Captions.caption(table, frames),
            frames.say("alt.bars", Captions.cells(table, frames))));
  }

  /** The groups of respondents that are shown alone, largest first. */
  static List<Cell> groups(Reading reading) {
    return reading.ranked().stream()
        .filter(c -> reading.parts(c).size() == 1)
        .filter(c -> !NO_GROUP.contains(c.row()))
        .toList();
  }

  private static List<String> sentences(Reading reading, Frames frames) {
    var ranked = groups(reading);
    var sentences = new ArrayList<String>();
    if (ranked.isEmpty()) {
      Captions.frozen(reading.table(), frames).ifPresent(sentences::add);
      return sentences;
    }
    sentences.add(largest(ranked, reading, frames));
    if (reading.withheld() > 0) {
      sentences.add(frames.count("reading.withheld", reading.withheld()));
    }
    Captions.frozen(reading.table(), frames).ifPresent(sentences::add);
    return sentences;
  }

  private static String largest(List<Cell> ranked, Reading reading, Frames frames) {
    var top = ranked.get(0);
    var share = Reading.share(top, frames);
    int tied = Reading.tied(ranked);
    if (tied > 1) {
      var names = ranked.stream().limit(tied).map(c -> reading.name(c, frames)).toList();
      return frames.say("participation.topTied", frames.join(names), share);
    }
    if (ranked.size() == 1 || Reading.tied(ranked.subList(1, ranked.size())) > 1) {
      return frames.say("participation.top", reading.name(top, frames), share);
    }
    return frames.say(
        "participation.topTwo",
        reading.name(top, frames),
        share,
        reading.name(ranked.get(1), frames),
        Reading.share(ranked.get(1), frames));
  }

  private static Figure figure(long number, String caption, Frames frames) {
    return new Figure(frames.number(number), frames.say(caption));
  }
}
