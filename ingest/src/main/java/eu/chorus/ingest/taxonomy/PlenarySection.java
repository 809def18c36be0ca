package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.draft.Crosswalk;
import eu.chorus.ingest.roster.RosterFile;
import eu.chorus.model.Consultation;
import eu.chorus.model.Period;
import eu.chorus.model.Plenary;
import eu.chorus.model.RosterSource;
import eu.chorus.model.Succession;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code crosswalk}, the {@code calendar} and the {@code roster}.
 *
 * @param dataFolder where the files lie
 */
record PlenarySection(Path dataFolder, Faults faults) {
  Plenary read(Fields top, List<DraftSection.Round> drafts) {
    var rounds = drafts.stream().map(DraftSection.Round::id).distinct().toList();
    return new Plenary(
        top.text("crosswalk").map(name -> crosswalk(name, rounds, drafts)).orElse(List.of()),
        calendar(top, rounds),
        top.node("roster").map(this::roster));
  }

  private List<Succession> crosswalk(
      String name, List<String> rounds, List<DraftSection.Round> drafts) {
    var provisions = drafts.stream().flatMap(d -> d.provisions().stream()).toList();
    var crosswalk = Crosswalk.read(dataFolder.resolve(name), name, rounds, provisions);
    crosswalk.problems().forEach(faults::add);
    return crosswalk.successions();
  }

  private List<Period> calendar(Fields top, List<String> rounds) {
    var known = new HashSet<>(rounds);
    known.add("consultation");
    var periods = top.records("calendar", fields -> period(fields, known));
    top.node("calendar").ifPresent(n -> Ids.unique(periods, Period::round, n, faults));
    return periods;
  }

  private Period period(Fields fields, Set<String> rounds) {
    String round = fields.requiredText("round");
    Ids.check(List.of(round), rounds, fields, "round", faults);
    var opens = fields.node("opens").flatMap(this::day);
    var closes = fields.required("closes").flatMap(this::day);
    if (opens.isPresent() && closes.isPresent() && closes.get().isBefore(opens.get())) {
      faults.add(ProblemKind.CONFIG_BAD_VALUE, fields.node(), "it closes before it opens");
    }
    return new Period(round, opens, closes.orElse(LocalDate.MAX));
  }

  private Optional<LocalDate> day(YamlNode node) {
    try {
      return Optional.of(LocalDate.parse(node.text()));
    } catch (DateTimeException e) {
      faults.add(ProblemKind.CONFIG_BAD_VALUE, node, "expected a day such as 2025-01-15");
      return Optional.empty();
    }
  }

  /** Reads the roster once, so that its faults are told with all others. */
  static void checkRoster(Consultation consultation, Path dataFolder, Faults faults) {
    try {
      RosterFile.read(consultation, dataFolder);
    } catch (UserException e) {
      faults.addAll(e);
    }
  }

  private RosterSource roster(YamlNode node) {
    var fields = new Fields(node, faults);
    var columns =
        new Fields(
            fields.required("columns").orElse(YamlNode.empty("columns", node.line())), faults);
    var observer = columns.node("observer").map(n -> new Fields(n, faults));
    var roster =
        new RosterSource(
            fields.requiredText("file"),
            columns.requiredText("organisation"),
            columns.text("person"),
            columns.text("stakeholder"),
            columns.text("register"),
            columns.text("working_groups"),
            observer.map(f -> f.requiredText("column")),
            observer.map(f -> f.texts("observes")).orElse(List.of()));
    observer.ifPresent(Fields::done);
    columns.done();
    fields.done();
    return roster;
  }
}
