package eu.chorus.output.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.output.synthesis.Report.Aside;
import eu.chorus.output.synthesis.Report.Block;
import eu.chorus.output.synthesis.Report.Heading;
import eu.chorus.output.synthesis.Report.Items;
import eu.chorus.output.synthesis.Report.Paragraph;
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
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A note stands beneath the figures that it is on, set apart, and is said whole or not at all. */
class NotePartTest {
  private static final String AUDIT = TableCatalogue.themesId("audit");
  private static final String EMPTY = TableCatalogue.themesId("empty");
  private static final String DRAFT = "provisions:draft1:WG1";

  private static Cell cell(String row, int count) {
    return count == 0
        ? new Cell(row, "", OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD)
        : new Cell(row, "", OptionalLong.of(count), OptionalLong.of(100), CellStatus.PUBLISHED);
  }

  private static Table table(String id, TableKind kind, Cell... cells) {
    var rows = List.of(cells).stream().map(Cell::row).toList();
    var spec = new TableSpec(id, kind, "Title of " + id, rows, List.of(), false, false);
    return new Table(spec, Population.ALL, List.of(cells));
  }

  private static Findings findings(Note... notes) {
    var facts =
        new RunFacts(
            "0.1.0",
            "abc",
            Told.NOTHING,
            Told.NOTHING,
            new Minimums(10, 5, 5, 10, 5),
            Corrected.NOTHING,
            RunFacts.Terms.NOTHING);
    return new Findings(
        "Invented",
        List.of(new WorkingGroup("WG1", "Working Group 1", "")),
        List.of(),
        List.of(
            new Topic("audit", "Audits", "", List.of(), List.of("WG1")),
            new Topic("empty", "Silence", "", List.of(), List.of("WG1"))),
        List.of(),
        Map.of(),
        List.of(
            table(AUDIT, TableKind.THEMES, cell("Cost", 40), cell("Burden", 0)),
            table(DRAFT, TableKind.PROVISIONS, cell("Measure 1: Records", 30))),
        facts,
        Optional.empty(),
        List.of(),
        List.of(notes));
  }

  private static Report report(Findings findings) {
    return new ReportComposer(Frames.of("en")).results(findings);
  }

  /** The heading that each note stands under, and its title. */
  private static List<String> places(Report report) {
    var places = new ArrayList<String>();
    var heading = "";
    for (Block block : report.blocks()) {
      if (block instanceof Heading h) {
        heading = h.text();
      } else if (block instanceof Aside aside) {
        places.add(heading + " | " + aside.title());
      }
    }
    return places;
  }

  @Test
  void eachStandsBeneathTheFiguresThatItIsOnAndSaysWhoseItIs() {
    var report =
        report(
            findings(
                new Note(AUDIT, "", false, "On all of it."),
                new Note(AUDIT, "Cost", false, "On a theme."),
                new Note(DRAFT, "Measure 1: Records", true, "On a rare point.")));
    assertThat(places(report))
        .containsExactly(
            "Audits | Note of an analyst on Audits",
            "Audits | Note of an analyst on “Cost”",
            "WG1 · Working Group 1 | Note of an analyst on Measure 1: a point that few raise");
    assertThat(report.blocks().toString()).contains("What is marked as a note of an analyst");
    assertThat(report(findings()).blocks().toString()).doesNotContain("note of an analyst");
  }

  @Test
  void aThemeWithoutANumberIsNotNamedAndWhatNoTableShowsHasAChapter() {
    var report =
        report(
            findings(
                new Note(AUDIT, "Burden", false, "On what few say."),
                new Note(EMPTY, "", false, "On what nobody says.")));
    assertThat(places(report))
        .containsExactly(
            "Audits | Note of an analyst on Audits",
            "Further notes of analysts | Note of an analyst on Silence");
  }

  @Test
  void onlyWhatHasANumberOfItsOwnIsCounted() {
    var tables = findings().tables();
    assertThat(new Note(AUDIT, "Cost", false, "").counted(tables)).isTrue();
    assertThat(new Note(AUDIT, "", false, "").counted(tables)).isTrue();
    assertThat(new Note(DRAFT, "Measure 1: Records", false, "").counted(tables)).isTrue();
    assertThat(new Note(AUDIT, "Cost", true, "").counted(tables)).as("said to be rare").isFalse();
    assertThat(new Note(AUDIT, "Burden", false, "").counted(tables)).as("withheld").isFalse();
    assertThat(new Note(EMPTY, "", false, "").counted(tables)).as("no table").isFalse();
  }

  @Test
  void paragraphsAndListsStayAsTheyWereWrittenAndAllGoesOrNothing() {
    var text = "First.\n- one\n- other\nLast.";
    var findings = findings(new Note(AUDIT, "", false, text));
    assertThat(
            report(findings).blocks().stream()
                .filter(Aside.class::isInstance)
                .map(block -> ((Aside) block).content()))
        .containsExactly(
            List.of(
                new Paragraph("First."),
                new Items(List.of("one", "other")),
                new Paragraph("Last.")));
    var phrasing = Phrasing.avoiding(List.of(text));
    var composer = new ReportComposer(Frames.of("en"), phrasing);
    assertThat(places(composer.results(findings))).isEmpty();
    assertThat(phrasing.withheld()).isEqualTo(1);
  }

  @Test
  void aBriefTellsThoseOfItsGroupAndRound() {
    var findings =
        findings(
            new Note(AUDIT, "", false, "On a topic."),
            new Note(DRAFT, "Measure 1: Records", false, "On a measure."));
    var composer = new ReportComposer(Frames.of("en"));
    assertThat(places(composer.brief(findings, "WG1", "draft1"))).hasSize(2);
    assertThat(places(composer.brief(findings, "WG1", "draft2"))).hasSize(1);
    assertThat(places(composer.brief(findings, "WG2", "draft1"))).isEmpty();
  }
}
