package eu.chorus.output.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.synthesis.Report.Heading;
import eu.chorus.output.synthesis.Report.Items;
import eu.chorus.output.synthesis.Report.Paragraph;
import eu.chorus.output.synthesis.RunFacts.Corrected;
import eu.chorus.output.synthesis.RunFacts.Told;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What chairs confirm is told beside a number that is shown, or only counted. */
class AnsweredPartTest {
  private static final String TABLE = "provisions:draft1:WG1";

  private static Cell shown(String row, long count) {
    return new Cell(row, "", OptionalLong.of(count), OptionalLong.of(100), CellStatus.PUBLISHED);
  }

  private static Cell withheld(String row) {
    return new Cell(row, "", OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
  }

  private static Findings findings(String table, Answered... answered) {
    var cells =
        List.of(
            shown("All provisions of this part", 60),
            shown("Measure 1: Records", 40),
            shown("Measure 1 – clarify", 30),
            withheld("Measure 1 – delete"),
            shown("Measure 2", 20),
            shown("Measure 2 – do not clarify", 20));
    var spec =
        new TableSpec(
            table,
            TableKind.PROVISIONS,
            "Provisions of draft 1",
            cells.stream().map(Cell::row).toList(),
            List.of(),
            false,
            false,
            List.of(-1, 0, 1, 1, 0, 4));
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
        "C",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(
            new Table(spec, Population.WITHOUT_CAMPAIGNS, cells),
            new Table(spec, Population.ALL, cells)),
        facts,
        Optional.empty(),
        List.of(answered),
        List.of());
  }

  private static Answered answer(String row, String verdict, String provision, String response) {
    return new Answered(TABLE, row, verdict, provision, response, false);
  }

  /** The chapter, a block a line. */
  private static List<String> chapter(Report report) {
    var told = new ArrayList<String>();
    boolean within = false;
    for (var block : report.blocks()) {
      if (block instanceof Heading heading) {
        within = heading.level() == 2 ? heading.anchor().equals("answered") : within;
        if (within) {
          told.add(heading.text());
        }
      } else if (within && block instanceof Items items) {
        told.addAll(items.items());
      } else if (within && block instanceof Paragraph paragraph) {
        told.add(paragraph.text());
      }
    }
    return told.stream().map(text -> text.replace('\u00a0', ' ')).toList();
  }

  private static List<String> chapter(Answered... answered) {
    return chapter(new ReportComposer(Frames.of("en")).results(findings(TABLE, answered)));
  }

  @Test
  void eachRequestWithItsNumberStandsUnderItsProvision() {
    var told =
        chapter(
            answer("Measure 2 – do not clarify", "out of scope", "", ""),
            answer("Measure 1 – clarify", "partly", "Measure 1.2", "It has examples\nnow."));
    assertThat(told.subList(2, told.size()))
        .containsExactly(
            "Provisions of draft 1",
            "Measure 1: Records",
            "Clarify (30 contributions): taken up in part, in Measure 1.2."
                + " The chairs answer: It has examples now.",
            "Measure 2",
            "Do not clarify (20 contributions): outside the scope of the Code.");
  }

  @Test
  void whatHasNoNumberIsCountedAndNotTold() {
    var told =
        chapter(
            answer("Measure 1 – delete", "not", "", "We keep it."),
            answer("", "taken up", "", "We do."),
            answer("Measure 1 – clarify", "taken up", "", ""));
    assertThat(told.get(told.size() - 1)).startsWith("2 more requests").contains("not shown");
    assertThat(String.join("\n", told)).doesNotContain("Delete", "We keep", "We do");
  }

  @Test
  void anAnswerThatMustNotBeShownIsCounted() {
    var refused = new Answered(TABLE, "Measure 1 – clarify", "not", "", "", true);
    assertThat(String.join("\n", chapter(refused)))
        .contains("Clarify (30 contributions): not taken up.", "1 answer is not shown");
  }

  @Test
  void whatSomebodyWroteAlikeIsLeftOutOfAnAnswer() {
    var findings = findings(TABLE, answer("Measure 1 – clarify", "not", "", "As you say."));
    var said = "Clarify (30 contributions): not taken up.";
    var collides =
        chapter(new ReportComposer(Frames.of("en")).results(findings)).stream()
            .filter(line -> line.endsWith("As you say."))
            .toList();
    assertThat(collides).hasSize(1);
    var phrasing = Phrasing.avoiding(collides);
    var report = new ReportComposer(Frames.of("en"), phrasing).results(findings);
    assertThat(chapter(report)).contains(said).doesNotContainAnyElementsOf(collides);
    assertThat(phrasing.reworded()).isEqualTo(1);
  }

  @Test
  void aBriefTellsItsOwnRoundAndGroupAlone() {
    var composer = new ReportComposer(Frames.of("en"));
    var findings = findings(TABLE, answer("Measure 1 – clarify", "not", "", ""));
    assertThat(chapter(composer.brief(findings, "WG1", "draft1"))).isNotEmpty();
    assertThat(chapter(composer.brief(findings, "WG2", "draft1"))).isEmpty();
    assertThat(chapter(composer.brief(findings, "WG1", "draft2"))).isEmpty();
    assertThat(chapter()).isEmpty();
  }
}
