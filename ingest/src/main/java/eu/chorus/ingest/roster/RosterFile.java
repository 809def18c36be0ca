package eu.chorus.ingest.roster;

import eu.chorus.ingest.survey.Label;
import eu.chorus.ingest.survey.PlainSheet;
import eu.chorus.model.Consultation;
import eu.chorus.model.RosterSource;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.model.WorkingGroup;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the roster's file against what the consultation declares. */
public final class RosterFile {
  private final Consultation consultation;
  private final RosterSource source;
  private final PlainSheet sheet;
  private final List<Problem> problems;

  private RosterFile(
      Consultation consultation, RosterSource source, PlainSheet sheet, List<Problem> problems) {
    this.problems = problems;
    this.consultation = consultation;
    this.source = source;
    this.sheet = sheet;
  }

  /**
   * The roster of a consultation; empty when it has none.
   *
   * @throws UserException with everything that is wrong with the file
   */
  public static Optional<Roster> read(Consultation consultation, Path dataFolder) {
    return consultation
        .plenary()
        .roster()
        .map(
            source -> {
              var problems = new ArrayList<Problem>();
              var roster = read(consultation, source, dataFolder, problems);
              if (problems.stream().anyMatch(p -> !p.notice())) {
                throw new UserException(problems);
              }
              return roster;
            });
  }

  /** Everything that is to be said about the roster, whether it stops a run or not. */
  public static List<Problem> check(Consultation consultation, Path dataFolder) {
    var problems = new ArrayList<Problem>();
    consultation
        .plenary()
        .roster()
        .ifPresent(source -> read(consultation, source, dataFolder, problems));
    return problems;
  }

  private static Roster read(
      Consultation consultation, RosterSource source, Path dataFolder, List<Problem> problems) {
    try {
      var sheet = PlainSheet.read(dataFolder.resolve(source.file()), source.file());
      problems.addAll(sheet.notices());
      return new RosterFile(consultation, source, sheet, problems).roster();
    } catch (IOException e) {
      problems.add(PlainSheet.unreadable(ProblemKind.PLENARY_FILE_UNREADABLE, source.file(), e));
      return new Roster(List.of(), List.of());
    }
  }

  private Roster roster() {
    int organisation = column(Optional.of(source.organisation()));
    int person = column(source.person());
    int register = column(source.register());
    int stakeholder = column(source.stakeholder());
    int groups = column(source.workingGroups());
    int observer = column(source.observer());
    boolean columnsFound = problems.stream().allMatch(Problem::notice); // else none has a name
    var seen = new HashSet<String>();
    var participants = new ArrayList<Participant>();
    for (PlainSheet.Line line : sheet.rows()) {
      var participant =
          new Participant(
              line.number(),
              name(line, organisation),
              name(line, person),
              name(line, register),
              type(line, stakeholder),
              groups(line, groups),
              observer >= 0 && observes(line.cells().get(observer)));
      if (columnsFound && participant.organisation().isEmpty() && participant.person().isEmpty()) {
        add(ProblemKind.ROSTER_ROW_NAMELESS, line, -1);
      }
      if (!participant.sameAs().map(seen::add).orElse(true)) {
        add(ProblemKind.ROSTER_ROW_REPEATED, line, -1);
      }
      participants.add(participant);
    }
    return new Roster(participants, consultation.identities().decisions());
  }

  /** The index of a column, or -1 with a problem unless none was named. */
  private int column(Optional<String> name) {
    if (name.isEmpty() || name.get().isEmpty()) {
      return -1;
    }
    var found = new ArrayList<Integer>();
    for (int i = 0; i < sheet.headers().size(); i++) {
      if (Label.matches(name.get(), sheet.headers().get(i))) {
        found.add(i);
      }
    }
    if (found.size() != 1) {
      var kind =
          found.isEmpty() ? ProblemKind.CONFIG_COLUMN_UNKNOWN : ProblemKind.CONFIG_COLUMN_AMBIGUOUS;
      problems.add(new Problem(kind, Place.of(source.file()), name.get()));
      return -1;
    }
    return found.get(0);
  }

  private static Optional<Verbatim> name(PlainSheet.Line line, int column) {
    return column < 0 || line.cells().get(column).isBlank()
        ? Optional.empty()
        : Optional.of(new Verbatim(line.cells().get(column)));
  }

  private StakeholderType type(PlainSheet.Line line, int column) {
    if (column < 0 || line.cells().get(column).isBlank()) {
      return StakeholderType.UNKNOWN;
    }
    String label = line.cells().get(column);
    var type =
        consultation.stakeholders().entrySet().stream()
            .filter(e -> Label.matches(e.getKey(), label))
            .map(java.util.Map.Entry::getValue)
            .findFirst();
    if (type.isEmpty()) {
      add(ProblemKind.EXPORT_STAKEHOLDER_UNMAPPED, line, column);
    }
    return type.orElse(StakeholderType.UNKNOWN);
  }

  /** Ids or titles; the id of a group with sub-groups means all of them. */
  private List<String> groups(PlainSheet.Line line, int column) {
    var chosen = new TreeSet<String>();
    String cell = column < 0 ? "" : line.cells().get(column);
    for (String piece : cell.split("[;\\n|]", -1)) {
      var whole = group(piece);
      var parts = whole.isEmpty() ? Stream.of(piece.split(",", -1)) : Stream.of(piece);
      parts
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .forEach(
              part -> {
                var groups = group(part);
                if (groups.isEmpty()) {
                  add(ProblemKind.ROSTER_GROUP_UNKNOWN, line, column);
                }
                chosen.addAll(groups);
              });
    }
    return List.copyOf(chosen);
  }

  private List<String> group(String written) {
    return consultation.workingGroups().stream()
        .filter(
            g ->
                Label.key(g.id()).equalsIgnoreCase(Label.key(written))
                    || Label.key(g.title()).equalsIgnoreCase(Label.key(written))
                    || g.id().startsWith(written.strip() + "-"))
        .map(WorkingGroup::id)
        .toList();
  }

  private boolean observes(String cell) {
    return source.observes().stream().anyMatch(value -> Label.matches(value, cell));
  }

  private void add(ProblemKind kind, PlainSheet.Line line, int column) {
    String header = column < 0 ? "" : sheet.headers().get(column);
    problems.add(new Problem(kind, new Place(source.file(), "", line.number(), header), ""));
  }
}
