package eu.chorus.ingest.draft;

import eu.chorus.ingest.draft.Crosswalk.Stated;
import eu.chorus.model.Provision;
import eu.chorus.model.Succession;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a crosswalk, each into a line for every pair of provisions that it names. */
final class CrosswalkRow {
  private final String file;
  private final List<String> rounds;
  private final List<Provision> drafts;
  private final List<Problem> problems;

  /**
   * A reader of rows.
   *
   * @param file what messages call the crosswalk
   * @param rounds the rounds that have drafts, in their order
   * @param drafts the provisions of all of them
   * @param problems where faults go
   */
  CrosswalkRow(String file, List<String> rounds, List<Provision> drafts, List<Problem> problems) {
    this.file = file;
    this.rounds = rounds;
    this.drafts = drafts;
    this.problems = problems;
  }

  List<Stated> read(Table.Row row) {
    int faultsBefore = problems.size();
    String fromRound = round(row, "from_draft");
    String toRound = round(row, "to_draft");
    var kind = Crosswalk.kind(row.cell("kind"));
    if (kind.isEmpty()) {
      add(ProblemKind.CONFIG_BAD_VALUE, row, "kind", "allowed: " + Crosswalk.kinds());
    }
    var from = provisions(row, "from", fromRound);
    var to = provisions(row, "to", toRound);
    if (problems.size() > faultsBefore || kind.isEmpty()) {
      return List.of();
    }
    if (rounds.indexOf(fromRound) >= rounds.indexOf(toRound)) {
      add(
          ProblemKind.CROSSWALK_CONTRADICTION,
          row,
          "to_draft",
          toRound + " is not the later draft");
      return List.of();
    }
    String shape = shape(kind.get(), from.isEmpty(), to.isEmpty());
    if (!shape.isEmpty()) {
      add(ProblemKind.CROSSWALK_CONTRADICTION, row, "kind", shape);
      return List.of();
    }
    var stated = new ArrayList<Stated>();
    for (String one : from.isEmpty() ? List.of("") : from) {
      for (String other : to.isEmpty() ? List.of("") : to) {
        stated.add(
            new Stated(row.number(), new Succession(fromRound, one, toRound, other, kind.get())));
      }
    }
    return stated;
  }

  private static String shape(Succession.Kind kind, boolean noFrom, boolean noTo) {
    return switch (kind) {
      case NEW -> noFrom && !noTo ? "" : "new names the later provision alone";
      case DELETED -> noTo && !noFrom ? "" : "deleted names the earlier provision alone";
      default -> noFrom || noTo ? "names provisions of both drafts" : "";
    };
  }

  private String round(Table.Row row, String column) {
    String round = row.cell(column);
    if (!rounds.contains(round)) {
      add(ProblemKind.CONFIG_DANGLING_REFERENCE, row, column, round);
    }
    return round;
  }

  private List<String> provisions(Table.Row row, String column, String round) {
    String reference = row.cell(column);
    if (reference.isEmpty() || !rounds.contains(round)) {
      return List.of();
    }
    var found = Provisions.of(round, drafts).find(reference);
    if (found.isEmpty()) {
      add(ProblemKind.CONFIG_DANGLING_REFERENCE, row, column, reference + " of " + round);
    }
    return found.stream().map(Provision::id).toList();
  }

  private void add(ProblemKind kind, Table.Row row, String column, String detail) {
    problems.add(new Problem(kind, new Place(file, "", row.number(), column), detail));
  }
}
