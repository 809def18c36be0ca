package eu.chorus.output.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.prose.Saying;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of requests and evidence is what the published cells say, and no more. */
class RequestAccountTest {
  private static final Frames FRAMES = Frames.of("en");

  private static Cell cell(String row, long count) {
    return new Cell(row, "", OptionalLong.of(count), OptionalLong.of(200), CellStatus.PUBLISHED);
  }

  private static Cell withheld(String row) {
    return new Cell(row, "", OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
  }

  private static Table table(TableKind kind, Cell... cells) {
    var rows = Stream.of(cells).flatMap(cell -> Stream.of(cell.row().split(" \\+ "))).toList();
    var spec = new TableSpec("requests:t", kind, "T", rows, List.of(), false, false);
    return new Table(spec, Population.ALL, List.of(cells));
  }

  private static String told(Optional<Table> without, int place, Cell... cells) {
    var table = table(TableKind.REQUESTS, cells);
    return joined(new RequestAccount(table, FRAMES, FRAMES.prose()).sayings(without, place));
  }

  private static String joined(List<Saying> sayings) {
    return String.join(" ", sayings.stream().map(s -> s.variants().get(0)).toList())
        .replace('\u00a0', ' ');
  }

  @Test
  void whatMostAskForComesFirstAndWhatStandsAgainstItIsTold() {
    assertThat(
            told(
                Optional.empty(),
                0,
                cell("Add: watermark", 50),
                cell("Delete: watermark", 30),
                withheld("Move: annex"),
                cell("Clarify: risk assessment", 66),
                cell("Keep: something on human oversight", 24),
                cell("Take action: something on audits", 21),
                cell("Delete: threshold", 22),
                cell("Do not publish: training datum", 20),
                cell("Clarify: other things", 40),
                cell(RequestTables.OTHER, 12)))
        .isEqualTo(
            "Of 200 contributions that ask for something here, about a third (33.0 %) want “risk"
                + " assessment” to be clarified; calls for “watermark” to be added (25.0 %) come"
                + " next. Beyond that, respondents want “watermark” (15.0 %) and “threshold”"
                + " (11.0 %) to be deleted, things to stay as they are in matters of human"
                + " oversight (12.0 %), action on audits (10.5 %), and “training datum” not to be"
                + " published (10.0 %). On “watermark”, respondents are at odds:"
                + " 25.0 % want it to be added, 15.0 % want it to be deleted. Calls for other"
                + " clarification (20.0 %) are about many different things. Fewer than one in ten"
                + " (6.0 %) ask only for what too few ask for to be listed.");
  }

  @Test
  void whatIsCountedTogetherWithAllOthersIsNoRequestOfItsOwn() {
    var together = cell("Take action: something on logs + " + RequestTables.OTHER, 80);
    assertThat(told(Optional.empty(), 0, cell("Add: watermark", 50), together))
        .contains("“watermark”")
        .doesNotContain("logs", RequestTables.OTHER);
  }

  @Test
  void anotherTopicIsToldOtherwise() {
    var one = cell("Add: watermark", 50);
    var other = cell("Clarify: something on human oversight", 40);
    assertThat(told(Optional.empty(), 1, one, other))
        .isEqualTo(
            "Calls for “watermark” to be added are the most frequent that share a subject, made in"
                + " 50 of 200 contributions (25.0 %); those for clarification on human oversight"
                + " (20.0 %) follow.");
    assertThat(told(Optional.empty(), 2, one, other))
        .isEqualTo(
            "Above all, respondents want “watermark” to be added (50 of 200 contributions, 25.0 %),"
                + " then clarification on human oversight (20.0 %).");
  }

  /** What is to be done is said once, and how many want it of several that as many want. */
  @Test
  void theSameWantedOfSeveralThingsIsToldInARow() {
    var cells =
        new Cell[] {
          cell("Take action: something on crawlers", 30),
          cell("Take action: something on fees", 60),
          cell("Clarify: something on fees", 20),
          cell("Take action: something on opt-outs", 20),
          cell("Take action: something on logs", 20),
          cell("Add: watermark", 14),
          cell("Add: label", 12)
        };
    assertThat(told(Optional.empty(), 0, cells))
        .isEqualTo(
            "Of 200 contributions that ask for something here, 60 (30.0 %) want action on fees;"
                + " crawlers (15.0 %), and opt-outs and logs (10.0 % each) follow. Beyond that,"
                + " respondents want clarification on fees (10.0 %), and “watermark” (7.0 %) and"
                + " “label” (6.0 %) to be added.");
    assertThat(told(Optional.empty(), 1, cells))
        .startsWith(
            "Most widely asked for is action on fees (60 of 200 contributions, 30.0 %), on"
                + " crawlers (15.0 %), and on opt-outs and logs (10.0 % each).");
    assertThat(told(Optional.empty(), 0, cells[0], cells[1]))
        .endsWith("want action on fees; crawlers (15.0 %) follows.");
    var foremost =
        new RequestAccount(table(TableKind.REQUESTS, cells), FRAMES, FRAMES.prose()).foremost();
    var wishes = new Wishes(FRAMES, FRAMES.prose());
    assertThat(wishes.told(foremost).replace('\u00a0', ' '))
        .isEqualTo("action on fees (30.0 %, 60 contributions) and on crawlers (15.0 %)");
    assertThat(wishes.things(foremost).replace('\u00a0', ' '))
        .isEqualTo("fees (30.0 %, 60 contributions) and crawlers (15.0 %)");
  }

  @Test
  void whatAsManyWantIsToldAsNeitherAheadNorNext() {
    var cells =
        new Cell[] {
          cell("Take action: something on fees", 54),
          cell("Add: watermark", 54),
          cell("Take action: something on logs", 54),
          cell("Clarify: something on audits", 20)
        };
    assertThat(told(Optional.empty(), 0, cells))
        .isEqualTo(
            "Of 200 contributions that ask for something here, equally many (27.0 % each) want"
                + " action on fees and logs, and “watermark” to be added. Beyond that,"
                + " respondents want clarification on audits (10.0 %).");
    assertThat(told(Optional.empty(), 1, cells))
        .startsWith(
            "Calls for action on fees and logs, and “watermark” to be added are the most"
                + " frequent that share a subject, each made in 27.0 % of 200 contributions.");
    assertThat(told(Optional.empty(), 2, cells[0], cells[1]))
        .isEqualTo(
            "Above all and equally often, respondents want action on fees and “watermark” to be"
                + " added (27.0 % of 200 contributions each).");
    var foremost =
        new RequestAccount(table(TableKind.REQUESTS, cells), FRAMES, FRAMES.prose()).foremost();
    assertThat(new Wishes(FRAMES, FRAMES.prose()).told(foremost).replace('\u00a0', ' '))
        .isEqualTo(
            "action on fees (27.0 %, 54 contributions) and on logs (27.0 %), and “watermark” to be"
                + " added (27.0 %)");
  }

  @Test
  void allThatAsManyWantComesNext() {
    assertThat(
            told(
                Optional.empty(),
                0,
                cell("Add: watermark", 54),
                cell("Clarify: something on audits", 20),
                cell("Delete: threshold", 20),
                cell("Take action: something on logs", 18)))
        .isEqualTo(
            "Of 200 contributions that ask for something here, 54 (27.0 %) want “watermark” to be"
                + " added; calls for clarification on audits (10.0 %) and “threshold” to be deleted"
                + " (10.0 %) come next. Beyond that, respondents want action on logs (9.0 %).");
  }

  @Test
  void ofLittleLittleIsSaid() {
    assertThat(told(Optional.empty(), 0, cell("Add: watermark", 50)))
        .isEqualTo(
            "Of 200 contributions that ask for something here, about a quarter (25.0 %) want"
                + " “watermark” to be added.");
    assertThat(told(Optional.empty(), 0, withheld("Add: watermark"))).isEmpty();
    assertThat(told(Optional.empty(), 0, cell("Add: other things", 50)))
        .isEqualTo("Calls for additions (25.0 %) are about many different things.");
  }

  /** The same asked for and asked not to be done; but not what is about different things. */
  @Test
  void oppositesAreToldApartFromOthers() {
    assertThat(
            told(Optional.empty(), 0, cell("Publish: test", 50), cell("Do not publish: test", 30)))
        .contains("On “test”, respondents are at odds: 25.0 % want it to be published, 15.0 % want")
        .contains("it not to be published.");
    assertThat(told(Optional.empty(), 0, cell("Add: test", 50), cell("Delete: threshold", 30)))
        .doesNotContain("at odds");
    assertThat(
            told(
                Optional.empty(),
                0,
                cell("Add: other things", 50),
                cell("Delete: other things", 30)))
        .doesNotContain("at odds");
  }

  @Test
  void whatCampaignsChangeIsSaid() {
    var without = Optional.of(table(TableKind.REQUESTS, cell("Add: watermark", 20)));
    assertThat(told(without, 0, cell("Add: watermark", 50)))
        .contains(
            "30 of 50 calls for “watermark” to be added come from campaigns; without these, the"
                + " share is 10.0 % instead of 25.0 %.");
    var nearly = Optional.of(table(TableKind.REQUESTS, cell("Add: watermark", 40)));
    assertThat(told(nearly, 0, cell("Add: watermark", 50)))
        .contains("Without campaigns, 20.0 % instead of 25.0 % want “watermark” to be added.");
  }

  @Test
  void groupsAreToldByWhatTheyAskFor() {
    var row = "Do not publish: other things";
    var columns = List.of("Civil society organisation", "Academia");
    var spec =
        new TableSpec(
            "requests:t", TableKind.REQUESTS_CROSS, "T", List.of(row), columns, false, false);
    var cells =
        List.of(
            new Cell(
                row,
                columns.get(0),
                OptionalLong.of(60),
                OptionalLong.of(100),
                CellStatus.PUBLISHED),
            new Cell(
                row,
                columns.get(1),
                OptionalLong.of(10),
                OptionalLong.of(50),
                CellStatus.PUBLISHED));
    var cross = new Table(spec, Population.ALL, cells);
    assertThat(joined(new GroupAccount(cross, FRAMES, FRAMES.prose()).sayings(0)))
        .isEqualTo(
            "Calls for no publication are far more common among civil society organisations"
                + " (60.0 %) than among academia (20.0 %).");
  }

  @Test
  void evidenceIsToldByItsKinds() {
    var shown = table(TableKind.EVIDENCE, cell("Figures", 20), cell("Law and standards", 120));
    assertThat(joined(new EvidenceAccount(shown, FRAMES, FRAMES.prose()).sayings(0)))
        .isEqualTo(
            "As evidence, 200 contributions bring law and standards (60.0 %) and figures"
                + " (10.0 %).");
    var silent = table(TableKind.EVIDENCE, withheld("Figures"));
    assertThat(new EvidenceAccount(silent, FRAMES, FRAMES.prose()).sayings(0)).isEmpty();
  }

  @Test
  void whatIsWantedWithProvisionsIsToldByProvision() {
    var shown =
        table(
            TableKind.PROVISIONS,
            cell("All provisions of this part", 200),
            cell("Measure 2.3: Documentation", 120),
            cell("Measure 2.3 – keep", 20),
            cell("Measure 2.3 – do not keep", 30),
            cell("Measure 3.1: Audits – of models", 60),
            cell("Measure 3.1 – delete", 25),
            withheld("Measure 3.1 – clarify"));
    assertThat(joined(new AimAccount(shown, FRAMES, FRAMES.prose()).sayings(0)))
        .isEqualTo(
            "Of single provisions, respondents want above all Measure 2.3 not to be kept (30"
                + " contributions), Measure 3.1 to be deleted (25 contributions) and Measure 2.3"
                + " to be kept (20 contributions). On Measure 2.3, respondents are at odds: 30"
                + " contributions want it not to be kept, 20 contributions want it to be kept.");
  }

  @Test
  void whatIsLeftOutOfAsManyIsNotToldAsBehind() {
    var wanted =
        new Cell[] {
          cell("All provisions of this part", 200),
          cell("Measure 1.1: Audits", 60),
          cell("Measure 1.1 – keep", 30),
          cell("Measure 1.1 – clarify", 20),
          cell("Measure 1.1 – delete", 20),
          cell("Measure 1.1 – move", 20)
        };
    var shown = table(TableKind.PROVISIONS, wanted);
    assertThat(joined(new AimAccount(shown, FRAMES, FRAMES.prose()).sayings(0)))
        .startsWith("Of single provisions, respondents want among other things Measure 1.1 to be");
    var three = table(TableKind.PROVISIONS, Arrays.copyOf(wanted, 5));
    assertThat(joined(new AimAccount(three, FRAMES, FRAMES.prose()).sayings(0)))
        .startsWith("Of single provisions, respondents want above all Measure 1.1 to be kept");
  }

  /** Whatever class of request the rules know, a sentence can be made of it. */
  @Test
  void everyRowCanBeTold() {
    for (var label : RequestTables.vocabulary()) {
      if (RequestTables.ask(label).isPresent()) {
        assertThat(told(Optional.empty(), 0, cell(label, 50))).isNotEmpty();
      }
    }
  }
}
