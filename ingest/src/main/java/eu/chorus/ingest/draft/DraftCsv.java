package eu.chorus.ingest.draft;

import eu.chorus.model.Provision;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A draft as a list of headings. */
final class DraftCsv {
  private static final Set<String> COLUMNS = Set.of("id", "title", "working_group");

  private DraftCsv() {}

  static List<Provision> list(Path file, String name, String round, List<Problem> problems)
      throws IOException {
    return Table.read(file, name, COLUMNS, problems).stream()
        .map(
            row ->
                new Provision(
                    round, row.cell("id"), "", 0, row.cell("title"), row.cell("working_group"), ""))
        .toList();
  }

  static List<Section> read(Path file, String name, List<Problem> problems) throws IOException {
    var sections = new ArrayList<Section>();
    for (Table.Row row : Table.read(file, name, COLUMNS, problems)) {
      var heading = Heading.ofId(row.cell("id"), row.cell("title"), row.number());
      heading.ifPresentOrElse(
          h -> sections.add(new Section(h, row.cell("working_group"), List.of())),
          () ->
              problems.add(
                  new Problem(
                      ProblemKind.DRAFT_NUMBER_OTHER,
                      new Place(name, "", row.number(), "id"),
                      "expected a word and a number, such as Measure 2.3")));
    }
    return sections;
  }
}
