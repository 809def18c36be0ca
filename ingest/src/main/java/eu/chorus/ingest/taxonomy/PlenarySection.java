package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.draft.Crosswalk;
import eu.chorus.ingest.roster.RosterFile;
import eu.chorus.model.Consultation;
import eu.chorus.model.Plenary;
import eu.chorus.model.RosterSource;
import eu.chorus.model.Succession;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/**
 * Reads the {@code crosswalk}, the {@code calendar} and the {@code roster}.
 *
 * @param dataFolder where the files lie
 */
record PlenarySection(Path dataFolder, Faults faults) {
  Plenary read(Fields top, List<DraftSection.Round> drafts) {
    var rounds = drafts.stream().map(DraftSection.Round::id).distinct().toList();
    var known = new HashSet<>(rounds);
    known.add("consultation");
    return new Plenary(
        top.text("crosswalk").map(name -> crosswalk(name, rounds, drafts)).orElse(List.of()),
        new CalendarSection(known, faults).read(top),
        top.node("roster").map(this::roster));
  }

  private List<Succession> crosswalk(
      String name, List<String> rounds, List<DraftSection.Round> drafts) {
    var provisions = drafts.stream().flatMap(d -> d.provisions().stream()).toList();
    var crosswalk = Crosswalk.read(dataFolder.resolve(name), name, rounds, provisions);
    crosswalk.problems().forEach(faults::add);
    return crosswalk.successions();
  }

  /** Reads the roster once, so that its faults are told with all others. */
  static void checkRoster(Consultation consultation, Path dataFolder, Faults faults) {
    RosterFile.check(consultation, dataFolder).forEach(faults::add);
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
