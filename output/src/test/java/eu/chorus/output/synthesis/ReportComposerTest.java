package eu.chorus.output.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.output.synthesis.RunFacts.Corrected;
import eu.chorus.output.synthesis.RunFacts.Told;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports cover what they must, in order, and show tables exactly as they were protected. */
class ReportComposerTest {
  private static final List<String> OPTIONS = List.of("No", "Undecided", "Yes");
  private final ReportComposer composer = new ReportComposer(Frames.of("en"));

  @Test
  void theResultsReportCoversEverythingOnce() {
    var report = composer.results(findings());
    assertThat(headings(report))
        .containsExactly(
            "At a glance",
            "Where answers were clearest",
            "Widest theme by topic",
            "Who took part",
            "Stakeholder type",
            "WG1 · One",
            "First?",
            "What open answers are about",
            "Topic of one",
            "WG2 · Two",
            "Matrix?",
            "Cross-cutting questions",
            "For both?",
            "Limits of these figures",
            "What is merged or withheld",
            "How this was made",
            "The promise to respondents");
    assertThat(report.tables()).isEqualTo(findings().tables());
  }

  @Test
  void tablesAreShownAsTheyWereProtected() {
    var findings = findings();
    assertThat(composer.results(findings).blocks().stream().flatMap(Report::tablesOf))
        .allMatch(findings.tables()::contains);
  }

  @Test
  void ofFewOnlyHowManyTheyAreIsSaidRoughly() {
    assertThat(ofFew(5)).contains("about 5", "With so few contributions (about 5), nothing else");
    assertThat(ofFew(0)).contains("fewer than 5").doesNotContain("about 0");
  }

  private String ofFew(long total) {
    var facts = findings().facts();
    var told = new Told(OptionalLong.of(total), OptionalInt.empty());
    var about =
        new RunFacts(
            "0.1.0",
            "abc",
            Told.NOTHING,
            told,
            facts.minimums(),
            Corrected.NOTHING,
            RunFacts.Terms.NOTHING);
    return composer.results(few(List.of(), about)).blocks().toString();
  }

  private static Findings few(List<Table> tables, RunFacts facts) {
    return new Findings(
        "Few",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        tables,
        facts,
        Optional.empty());
  }

  @Test
  void aBriefCoversOneGroupAndRound() {
    var report = composer.brief(findings(), "WG2", "draft2");
    assertThat(headings(report)).contains("Matrix?", "For both?").doesNotContain("First?");
    assertThat(report.title()).isEqualTo("Brief for Two, round draft2");
    assertThat(report.tables().stream().map(t -> t.spec().id()))
        .contains("closed:m1", "closed:both", "participation:stakeholder")
        .doesNotContain("closed:first", "themes:t1");
    assertThat(headings(composer.brief(findings(), "WG2", "draft1"))).doesNotContain("Matrix?");
  }

  /** Totals of two times must not stand side by side, nor one that is old where there is a new. */
  @Test
  void totalsAreOfOneTimeAndRatherOfNow() {
    var type = "participation:stakeholder";
    var channel = "participation:channel";
    var kind = TableKind.PARTICIPATION;
    var old = table(type, kind, "Type", Population.ALL, 346, 90, 60, 50);
    var marked = new Table(old.spec(), old.population(), old.cells(), OptionalInt.of(1));
    var now = table(channel, kind, "Channel", Population.ALL, 371, 90, 60, 50);
    var without = table(channel, kind, "Channel", Population.WITHOUT_CAMPAIGNS, 351, 90, 60, 50);
    var facts = findings().facts();
    assertThat(prose(composer.results(few(List.of(marked, now, without), facts))))
        .contains("371 contributions were received. 20 of them belong to campaigns");
    assertThat(prose(composer.results(few(List.of(marked), facts))))
        .contains("346 contributions were received", "figures of release 1");
  }

  @Test
  void ofGroupsAndThemesThatAreAsLargeNoneIsToldAsTheLargest() {
    var types =
        table(
            "participation:stakeholder",
            TableKind.PARTICIPATION,
            "Type",
            Population.ALL,
            200,
            80,
            80,
            40);
    var told = prose(composer.results(with(List.of(types, themes(40)), findings().facts())));
    assertThat(told.replace('\u00a0', ' '))
        .contains("The largest groups of respondents are “No” and “Undecided” (40.0 % each).")
        .contains("The largest groups that can be shown are “No” and “Undecided” (40.0 % each).")
        .contains("Topic of one: “narrow theme” and “wide theme” (40.0 % each).");
  }

  @Test
  void whatAnalystsDecidedIsTold() {
    var all = findings();
    assertThat(prose(composer.results(all))).doesNotContain("Analysts");
    var given = Map.of("t1", Set.of("wide theme", "shown nowhere"));
    var facts =
        new RunFacts(
            "0.1.0",
            "abc",
            all.facts().documents(),
            Told.NOTHING,
            all.facts().minimums(),
            new Corrected(2, given),
            RunFacts.Terms.NOTHING);
    assertThat(prose(composer.results(with(all.tables(), facts))))
        .contains("Analysts, not the method, chose the wording of “wide theme”.")
        .contains("Analysts corrected 2 findings")
        .doesNotContain("shown nowhere");
    assertThat(facts.corrected().toString()).doesNotContain("wide");
  }

  @Test
  void campaignsStandApart() {
    var text = prose(composer.results(findings()));
    assertThat(text).contains("200 contributions were received. 40 of them belong to campaigns");
    assertThat(text).contains("Without campaigns, the share of “Yes” is");
  }

  @Test
  void everythingMergedOrWithheldIsListed() {
    assertThat(prose(composer.results(findings()))).contains("For both?: 1 figure withheld.");
  }

  @Test
  void themesAreShownWidestFirstAndTheRestLast() {
    var report = composer.results(findings());
    var themes =
        report.blocks().stream()
            .filter(Report.TableBlock.class::isInstance)
            .map(Report.TableBlock.class::cast)
            .filter(b -> b.table().spec().kind() == TableKind.THEMES)
            .findFirst()
            .orElseThrow();
    assertThat(themes.cells().stream().map(Cell::row))
        .containsExactly("wide theme", "narrow theme", TableCatalogue.NONE_OF_THESE);
  }

  /** Charts of a matrix by stakeholder type follow one another: the text says of which row. */
  @Test
  void whoAnswersARowOfAMatrixHowIsToldWithTheRow() {
    var all = findings();
    var tables = new ArrayList<>(all.tables());
    tables.add(cross("m1"));
    tables.add(cross("first"));
    var told = prose(composer.results(with(tables, all.facts())));
    assertThat(told.lines())
        .anyMatch(line -> line.startsWith("a — Here, groups stand far apart"))
        .anyMatch(line -> line.startsWith("Groups stand far apart"));
  }

  private static Table cross(String question) {
    var columns = List.of("Academia", "Civil society organisation");
    var id = TableCatalogue.byStakeholderId(question);
    var spec = new TableSpec(id, TableKind.CROSS, "Q", OPTIONS, columns, false, true);
    var cells = new ArrayList<Cell>();
    for (int row = 0; row < OPTIONS.size(); row++) {
      var counts = List.of(List.of(60L, 20L, 20L), List.of(10L, 20L, 70L));
      for (int column = 0; column < columns.size(); column++) {
        var count = OptionalLong.of(counts.get(column).get(row));
        var base = OptionalLong.of(100);
        cells.add(
            new Cell(OPTIONS.get(row), columns.get(column), count, base, CellStatus.PUBLISHED));
      }
    }
    return new Table(spec, Population.ALL, cells);
  }

  private static List<String> headings(Report report) {
    return report.blocks().stream()
        .filter(Report.Heading.class::isInstance)
        .map(b -> ((Report.Heading) b).text())
        .toList();
  }

  private static String prose(Report report) {
    return String.join(
        "\n",
        report.blocks().stream()
            .flatMap(
                b ->
                    b instanceof Report.Paragraph p
                        ? Stream.of(p.text())
                        : b instanceof Report.Items i ? i.items().stream() : Stream.of())
            .toList());
  }

  /** The findings of all tests, with other tables and facts. */
  private static Findings with(List<Table> tables, RunFacts facts) {
    var all = findings();
    return new Findings(
        all.title(),
        all.workingGroups(),
        all.sections(),
        all.topics(),
        all.questions(),
        all.rounds(),
        tables,
        facts,
        all.since());
  }

  private static Findings findings() {
    return new Findings(
        "A consultation",
        List.of(new WorkingGroup("WG1", "One", ""), new WorkingGroup("WG2", "Two", "")),
        List.of(),
        List.of(new Topic("t1", "Topic of one", "", List.of(), List.of("WG1"))),
        List.of(
            question("first", QuestionKind.SINGLE, "First?", Optional.empty(), "WG1"),
            question("m1", QuestionKind.MATRIX_ROW, "Matrix?", Optional.of("a"), "WG2"),
            question("m2", QuestionKind.MATRIX_ROW, "Matrix?", Optional.of("b"), "WG2"),
            question("both", QuestionKind.SINGLE, "For both?", Optional.empty(), "WG1", "WG2")),
        Map.of("s", "draft2"),
        List.of(
            table(
                "participation:stakeholder",
                TableKind.PARTICIPATION,
                "Stakeholder type",
                Population.ALL,
                200,
                90,
                60,
                50),
            table(
                "participation:stakeholder",
                TableKind.PARTICIPATION,
                "Stakeholder type",
                Population.WITHOUT_CAMPAIGNS,
                160,
                50,
                60,
                50),
            table("closed:first", TableKind.CLOSED, "First?", Population.ALL, 200, 40, 30, 130),
            table(
                "closed:first",
                TableKind.CLOSED,
                "First?",
                Population.WITHOUT_CAMPAIGNS,
                160,
                40,
                30,
                90),
            table("closed:m1", TableKind.CLOSED, "Matrix?: a", Population.ALL, 200, 60, 60, 80),
            table("closed:m2", TableKind.CLOSED, "Matrix?: b", Population.ALL, 200, 80, 60, 60),
            table("closed:both", TableKind.CLOSED, "For both?", Population.ALL, 200, 60, -1, 80),
            themes(20)),
        new RunFacts("0.1.0", "abc", OptionalLong.of(20), new Minimums(10, 5, 5, 10, 5)),
        Optional.empty());
  }

  private static Question question(
      String id, QuestionKind kind, String title, Optional<String> row, String... groups) {
    return new Question(
        id, "s", kind, title, row, OPTIONS, false, "", List.of(groups), "", Optional.empty());
  }

  private static Table themes(long narrow) {
    var rows = List.of("narrow theme", TableCatalogue.NONE_OF_THESE, "wide theme");
    var spec =
        new TableSpec("themes:t1", TableKind.THEMES, "Topic of one", rows, List.of(), false, false);
    return new Table(
        spec,
        Population.ALL,
        List.of(
            cell(rows.get(0), narrow, 100),
            cell(rows.get(1), 60, 100),
            cell(rows.get(2), 40, 100)));
  }

  private static Table table(
      String id, TableKind kind, String title, Population population, long base, long... counts) {
    var spec = new TableSpec(id, kind, title, OPTIONS, List.of(), false, true);
    return new Table(
        spec,
        population,
        List.of(
            cell(OPTIONS.get(0), counts[0], base),
            cell(OPTIONS.get(1), counts[1], base),
            cell(OPTIONS.get(2), counts[2], base)));
  }

  private static Cell cell(String row, long count, long base) {
    return count < 0
        ? new Cell(row, "", OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD)
        : new Cell(row, "", OptionalLong.of(count), OptionalLong.of(base), CellStatus.PUBLISHED);
  }
}
