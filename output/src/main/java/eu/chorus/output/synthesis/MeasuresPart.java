package eu.chorus.output.synthesis;

import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Question;
import eu.chorus.output.synthesis.Report.Measure;
import eu.chorus.output.synthesis.Report.MeasuresBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A map of the provisions of a draft: on which there is agreement, and how widely each is spoken
 * about. Both are read off published cells, and only where nothing that belongs to them is
 * withheld.
 */
final class MeasuresPart {
  /** Fewer are told by sentences. */
  private static final int LEAST = 2;

  private final String round;
  private final List<Table> tables;
  private final Draft draft;
  private final Frames frames;

  private MeasuresPart(String round, List<Table> tables, Draft draft) {
    this.round = round;
    this.tables = tables;
    this.draft = draft;
    this.frames = draft.frames();
  }

  /**
   * The map of one draft; nothing where the questionnaire asks for no sides on its provisions.
   *
   * @param tables of its provisions, which show something
   */
  static void write(String round, List<Table> tables, Draft draft) {
    new MeasuresPart(round, tables, draft).write();
  }

  /** A provision with the answers that it is read off. */
  private record Asked(Measure measure, Table answers) {}

  private void write() {
    var asked = new LinkedHashMap<ProvisionKey, Asked>();
    for (var question : draft.findings().questions()) {
      question
          .provision()
          .filter(provision -> provision.round().equals(round))
          .ifPresent(
              provision ->
                  asked(question, provision).ifPresent(one -> asked.putIfAbsent(provision, one)));
    }
    if (asked.size() >= LEAST) {
      write(List.copyOf(asked.values()));
    }
  }

  private Optional<Asked> asked(Question question, ProvisionKey provision) {
    return draft
        .findings()
        .table(TableCatalogue.closedId(question.id()))
        .flatMap(
            answers ->
                agreed(question, answers)
                    .flatMap(
                        agreed ->
                            spoken(provision)
                                .map(cell -> new Measure(provision.id(), cell, agreed)))
                    .map(measure -> new Asked(measure, answers)));
  }

  /** Those that are for it, of those that took a side; empty unless both are known exactly. */
  private static Optional<Cell> agreed(Question question, Table answers) {
    return Sides.of(question)
        .map(sides -> Position.of(answers, "", sides))
        .filter(position -> position.favour().isExact() && position.against().isExact())
        .filter(position -> position.favour().least() + position.against().least() > 0)
        .map(
            position ->
                new Cell(
                    "",
                    "",
                    OptionalLong.of(position.favour().least()),
                    OptionalLong.of(position.favour().least() + position.against().least()),
                    CellStatus.PUBLISHED));
  }

  private Optional<Cell> spoken(ProvisionKey provision) {
    return tables.stream()
        .flatMap(table -> table.cells().stream())
        .filter(cell -> cell.shareInTenths().isPresent())
        .filter(cell -> ProvisionTables.ask(cell.row()).isEmpty())
        .filter(cell -> ProvisionTables.provision(cell.row()).equals(provision.id()))
        .findFirst();
  }

  private void write(List<Asked> asked) {
    var measures = asked.stream().map(Asked::measure).toList();
    var shown = Stream.concat(tables.stream(), asked.stream().map(Asked::answers)).toList();
    var title =
        ProvisionTables.number(round)
            .map(number -> frames.say("measures.heading", number))
            .orElseGet(() -> frames.say("measures.headingNamed", round));
    draft.heading(3, "measures-" + round, title);
    var sentences = new ArrayList<>(List.of(frames.say("measures.intro")));
    ends(measures).ifPresent(sentences::add);
    draft.paragraph(sentences);
    draft.add(
        new MeasuresBlock(
            title,
            measures,
            shown,
            Captions.measures(measures, shown, frames),
            alternative(measures)));
  }

  /** On which most and fewest agree; empty where several are level at an end. */
  private Optional<String> ends(List<Measure> measures) {
    var ranked =
        measures.stream()
            .sorted(Comparator.comparingLong(m -> -m.agreed().shareInTenths().orElse(0)))
            .toList();
    var cells = ranked.stream().map(Measure::agreed).toList();
    int last = cells.size() - 1;
    return Reading.isTied(cells.get(0), cells.get(1))
            || Reading.isTied(cells.get(last), cells.get(last - 1))
        ? Optional.empty()
        : Optional.of(
            frames.say(
                "measures.ends",
                frames.say("quote", ranked.get(0).label()),
                Reading.share(cells.get(0), frames),
                frames.say("quote", ranked.get(last).label()),
                Reading.share(cells.get(last), frames)));
  }

  private String alternative(List<Measure> measures) {
    return frames.say(
        "alt.measures",
        measures.stream()
            .map(
                m ->
                    frames.say(
                        "alt.measure",
                        m.label(),
                        Reading.share(m.agreed(), frames),
                        Reading.share(m.spoken(), frames)))
            .collect(Collectors.joining("; ")));
  }
}
