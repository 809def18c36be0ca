package eu.chorus.output.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Topic;
import eu.chorus.output.synthesis.Report.Heading;
import eu.chorus.output.synthesis.Report.Items;
import eu.chorus.output.synthesis.Report.Paragraph;
import eu.chorus.output.synthesis.Report.RoundsBlock;
import eu.chorus.output.synthesis.RunFacts.Corrected;
import eu.chorus.output.synthesis.RunFacts.Told;
import eu.chorus.output.synthesis.Since.OfRound;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What changed since the last round is what the released cells of two rounds say, and no more. */
class SincePartTest {
  private static final String THEMES = "themes:t";
  private static final String REQUESTS = "requests:t";
  private static final String TYPES = "participation:stakeholder";

  private static final Table BEFORE =
      table(
          THEMES,
          cell("audits", 20, 200),
          cell("fees", 90, 200),
          cell("logs", 40, 200),
          cell("archives", 30, 200),
          cell(TableCatalogue.NO_REASON, 20, 200));

  private static final Table NOW =
      table(
          THEMES,
          cell("audits", 50, 150),
          cell("fees", 20, 150),
          cell("logs", 31, 150),
          cell("archives", -1, 150),
          cell(TableCatalogue.NO_REASON, 90, 150));

  private static Cell cell(String row, long count, long base) {
    return count < 0
        ? new Cell(row, "", OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD)
        : new Cell(row, "", OptionalLong.of(count), OptionalLong.of(base), CellStatus.PUBLISHED);
  }

  private static Table table(String id, Cell... cells) {
    var kind =
        switch (id) {
          case THEMES -> TableKind.THEMES;
          case REQUESTS -> TableKind.REQUESTS;
          default -> TableKind.PARTICIPATION;
        };
    var rows = List.of(cells).stream().map(Cell::row).toList();
    var spec =
        new TableSpec(id, kind, "T", rows, List.of(), false, kind == TableKind.PARTICIPATION);
    return new Table(spec, Population.ALL, List.of(cells));
  }

  private static Table asOf(int release, Table table) {
    return new Table(table.spec(), table.population(), table.cells(), OptionalInt.of(release));
  }

  private static Table without(Table table) {
    return new Table(table.spec(), Population.WITHOUT_CAMPAIGNS, table.cells());
  }

  private static Report report(List<Table> before, List<Table> now) {
    var since =
        Since.last(
            List.of(
                new OfRound("consultation", List.of()),
                new OfRound("draft1", before.stream().map(t -> asOf(3, t)).toList()),
                new OfRound("draft2", now)));
    var facts =
        new RunFacts(
            "0.1.0",
            "abc",
            Told.NOTHING,
            Told.NOTHING,
            new Minimums(10, 5, 5, 10, 5),
            Corrected.NOTHING,
            RunFacts.Terms.NOTHING);
    var topic = new Topic("t", "Audits", "", List.of(), List.of());
    var findings =
        new Findings(
            "C", List.of(), List.of(), List.of(topic), List.of(), Map.of(), now, facts, since);
    return new ReportComposer(Frames.of("en")).results(findings);
  }

  /** What stands in the chapter about what changed, a paragraph a line; empty if there is none. */
  private static String chapter(Report report) {
    var told = new StringBuilder();
    boolean within = false;
    for (var block : report.blocks()) {
      if (block instanceof Heading heading) {
        within = heading.level() == 2 ? heading.anchor().equals("since") : within;
      }
      if (within && block instanceof Paragraph paragraph) {
        told.append(paragraph.text().replace('\u00a0', ' ')).append('\n');
      }
    }
    return told.toString();
  }

  private static String told(Table before, Table now) {
    return chapter(report(List.of(before), List.of(now)));
  }

  @Test
  void aChartDrawsTheThemesThatBothRoundsShowAndNoOther() {
    var charts =
        report(List.of(BEFORE), List.of(NOW)).blocks().stream()
            .filter(RoundsBlock.class::isInstance)
            .map(RoundsBlock.class::cast)
            .toList();
    assertThat(charts).hasSize(1);
    var chart = charts.get(0);
    assertThat(chart.rows())
        .extracting(moved -> moved.now().row())
        .containsExactly("audits", "fees", "logs");
    assertThat(chart.rows()).allMatch(moved -> moved.before().row().equals(moved.now().row()));
    assertThat(chart.caption()).startsWith("draft 1: n = 200 · draft 2: n = 150 contributions");
    assertThat(chart.alternative().replace('\u00a0', ' '))
        .contains("audits: 10.0 %, then 33.3 %")
        .doesNotContain("archives", TableCatalogue.NO_REASON);
  }

  @Test
  void whatGrewAndShrankComesFirstThenWhatDidNot() {
    var report = report(List.of(BEFORE), List.of(NOW));
    assertThat(chapter(report))
        .contains("Figures of draft 2 stand here beside those of draft 1 (as of release 3).")
        .contains("150 contributions comment")
        .containsPattern(
            "“fees”[^.]*clearly less[^.]*13.3 % instead of 45.0 %|13.3 % instead of 45.0 %[^.]*“fees”, clearly less")
        .containsPattern("“audits”[^.]*clearly more|“audits”, clearly more")
        .contains("“logs”")
        .contains("1 row is shown for one of the two rounds only")
        .doesNotContain("archives", TableCatalogue.NO_REASON);
    assertThat(chapter(report).indexOf("“fees”")).isLessThan(chapter(report).indexOf("“audits”"));
    var lists =
        report.blocks().stream()
            .flatMap(b -> b instanceof Items items ? items.items().stream() : null)
            .collect(Collectors.joining("\n"));
    assertThat(lists.replace('\u00a0', ' '))
        .contains(
            "Audits — “fees” is clearly less widespread than before (13.3 % instead of 45.0 %).");
  }

  @Test
  void whatChanceMakesIsNoChange() {
    var hardly = table(THEMES, cell("audits", 18, 150));
    assertThat(told(BEFORE, hardly))
        .containsAnyOf("No share that is shown for both", "Nothing that is shown for both")
        .contains("“audits”");
    var few = table(THEMES, cell("audits", 3, 12));
    assertThat(told(BEFORE, few)).doesNotContain("“audits”");
    var some = table(THEMES, cell("audits", 10, 20));
    assertThat(told(BEFORE, some))
        .contains("“audits”")
        .containsAnyOf("one answer moves a share", "a single answer counts for several points");
  }

  @Test
  void whatCampaignsMovedIsToldWithoutThem() {
    var before = List.of(BEFORE, without(BEFORE));
    var now = List.of(NOW, without(table(THEMES, cell("audits", 12, 100), cell("fees", 5, 100))));
    assertThat(chapter(report(before, now))).containsOnlyOnce("12.0 % instead of 10.0 %");
  }

  @Test
  void requestsAreToldByWhatIsAskedFor() {
    var before = table(REQUESTS, cell("Take action: something on fees", 20, 200));
    var now = table(REQUESTS, cell("Take action: something on fees", 60, 150));
    assertThat(told(before, now)).contains("action on fees").contains("40.0 % instead of 10.0 %");
  }

  @Test
  void howThePopulationChangedIsTold() {
    var before =
        table(TYPES, cell("Academia", 100, 260), cell("Civil society organisation", 60, 260));
    var now = table(TYPES, cell("Academia", 15, 120), cell("Civil society organisation", 29, 120));
    assertThat(chapter(report(List.of(before, BEFORE), List.of(now, NOW))))
        .contains("120 contributions are counted for draft 2, 260 for draft 1.")
        .contains("academia (12.5 % instead of 38.5 %)")
        .doesNotContain("civil society");
    assertThat(chapter(report(List.of(before, BEFORE), List.of(before, NOW))))
        .containsAnyOf("about the same, as far as it is shown", "no group of respondents is");
  }

  @Test
  void whereOneRoundIsNotToldNothingIsCompared() {
    assertThat(chapter(report(List.of(), List.of(NOW)))).isEmpty();
    assertThat(told(BEFORE, table(THEMES, cell("audits", -1, 90)))).isEmpty();
    assertThat(told(BEFORE, table(THEMES, cell("another", 40, 90)))).isEmpty();
    var silent = new OfRound("draft1", List.of(table(THEMES, cell("audits", -1, 90))));
    assertThat(Since.last(List.of(silent, new OfRound("draft2", List.of(NOW)))))
        .isEqualTo(Optional.empty());
  }
}
