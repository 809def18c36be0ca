package eu.chorus.output.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.nlp.stance.Stance;
import eu.chorus.output.synthesis.Position.Range;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Who takes which side is what the published cells tell, bounded by what they leave open. */
class AgreementTest {
  private static final Frames FRAMES = Frames.of("en");
  private static final List<String> OPTIONS =
      List.of("Strongly agree", "Agree", "Neutral", "Disagree", "Strongly disagree", "No opinion");
  private static final String MAKERS = "GPAI model provider";
  private static final String CIVIL = "Civil society organisation";
  private static final String AUTHORS = "Rightsholder organisation";

  private static final Group[] ALIKE = {
    new Group(MAKERS, 40, 10, 15, 5, 5, -1, -1),
    new Group(CIVIL, 50, 20, 15, 5, 5, -1, -1),
    new Group(AUTHORS, 60, 30, 15, 5, 5, -1, -1)
  };

  private static final Question QUESTION = question(OPTIONS);

  private static Question question(List<String> options) {
    return asked(options, true);
  }

  private static Question asked(List<String> options, boolean scale) {
    return new Question(
        "q",
        "s",
        QuestionKind.SINGLE,
        "Licences?",
        Optional.empty(),
        options,
        scale,
        "",
        List.of(),
        "",
        Optional.empty());
  }

  /** A group's numbers, option by option; a negative one is withheld. */
  private record Group(String name, long base, List<Long> counts) {
    Group(String name, long base, long... counts) {
      this(name, base, LongStream.of(counts).boxed().toList());
    }
  }

  private static Table cross(Group... groups) {
    var cells = new ArrayList<Cell>();
    for (int row = 0; row < OPTIONS.size(); row++) {
      for (var group : groups) {
        long count = group.counts().get(row);
        cells.add(
            count < 0
                ? new Cell(
                    OPTIONS.get(row),
                    group.name(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    CellStatus.WITHHELD)
                : shown(OPTIONS.get(row), group.name(), count, group.base()));
      }
    }
    var spec =
        new TableSpec(
            "closed:q:by:stakeholder",
            TableKind.CROSS,
            "Licences?",
            OPTIONS,
            List.of(groups).stream().map(Group::name).toList(),
            true,
            true);
    return new Table(spec, Population.ALL, cells);
  }

  private static Cell shown(String row, String column, long count, long base) {
    return new Cell(
        row, column, OptionalLong.of(count), OptionalLong.of(base), CellStatus.PUBLISHED);
  }

  private static Optional<Agreement> agreement(Question question, Table cross) {
    return Agreement.of(question, findings(question, List.of(cross)));
  }

  private static Findings findings(Question question, List<Table> tables) {
    var facts =
        new RunFacts(
            "0",
            "",
            RunFacts.Told.NOTHING,
            RunFacts.Told.NOTHING,
            new Minimums(10, 5, 5, 10, 5),
            RunFacts.Corrected.NOTHING,
            RunFacts.Terms.NOTHING);
    return new Findings(
        "t",
        List.of(),
        List.of(),
        List.of(),
        List.of(question),
        Map.of(),
        tables,
        facts,
        Optional.empty());
  }

  private static String told(Group... groups) {
    var agreement = agreement(QUESTION, cross(groups)).orElseThrow();
    return String.join(
            " ",
            new SidesAccount(agreement, FRAMES, FRAMES.prose())
                .sayings(0).stream().map(s -> s.variants().get(0)).toList())
        .replace('\u00a0', ' ');
  }

  @Test
  void groupsOnOppositeSidesAreToldWithBothSides() {
    assertThat(
            told(
                new Group(MAKERS, 40, 5, 5, 5, 15, 10, -1),
                new Group(CIVIL, 50, 5, 15, 10, 10, 10, -1),
                new Group(AUTHORS, 60, 35, 15, 5, -1, 5, -1)))
        .isEqualTo(
            "Groups stand far apart: of rightsholders, 83.3 % chose “Strongly agree” and “Agree”;"
                + " of providers of GPAI models, 62.5 % chose “Disagree” and “Strongly disagree”.");
  }

  @Test
  void whatIsWithheldIsBounded() {
    var cross = cross(new Group(MAKERS, 55, -1, 15, 15, 20, -1, -1));
    var position = agreement(QUESTION, cross).orElseThrow().position(MAKERS);
    assertThat(position.favour()).isEqualTo(new Range(15, 20));
    assertThat(position.against()).isEqualTo(new Range(20, 25));
    assertThat(position.leaning()).isEqualTo(Stance.UNCLEAR);
    assertThat(
            told(
                new Group(MAKERS, 55, -1, 15, 15, 20, -1, -1),
                new Group(AUTHORS, 70, 40, 20, 5, -1, -1, -1)))
        .isEqualTo(
            "“Strongly agree” and “Agree” are chosen far more often by rightsholders (85.7 %) than"
                + " by providers of GPAI models (at most 36.4 %).");
  }

  @Test
  void ofGroupsThatAllLeanOneWayItIsSaid() {
    assertThat(told(ALIKE))
        .isEqualTo(
            "All groups that can be compared lean the same way: from 62.5 % (providers of GPAI"
                + " models) to 75.0 % (rightsholders) chose “Strongly agree” and “Agree”.");
  }

  @Test
  void listsAreShort() {
    var alike = cross(ALIKE);
    assertThat(account(alike).agreed().orElseThrow().variants())
        .contains(
            "From 62.5\u00a0% (providers of GPAI models) to 75.0\u00a0% (rightsholders) chose"
                + " “Strongly agree” and “Agree”.");
    assertThat(account(alike).parted()).isEmpty();
    var small =
        cross(
            new Group(MAKERS, 20, -1, -1, -1, 10, 5, -1),
            new Group(AUTHORS, 60, 35, 15, 5, -1, 5, -1));
    assertThat(account(small).agreed()).isEmpty();
    assertThat(account(small).parted().orElseThrow().variants().get(0))
        .startsWith("Groups stand far apart")
        .endsWith("Some of these groups are small.");
  }

  private static SidesAccount account(Table cross) {
    return new SidesAccount(agreement(QUESTION, cross).orElseThrow(), FRAMES, FRAMES.prose());
  }

  @Test
  void smallGroupsAreWarnedOf() {
    assertThat(
            told(
                new Group(MAKERS, 20, -1, -1, -1, 10, 5, -1),
                new Group(AUTHORS, 60, 35, 15, 5, -1, 5, -1)))
        .contains("Groups stand far apart")
        .endsWith(
            "Some of these groups are small, so that one answer moves their shares by several points.");
  }

  @Test
  void ofLittleNothingIsSaid() {
    assertThat(told(new Group(CIVIL, 50, 20, 15, 5, 5, 5, -1))).isEmpty();
    assertThat(
            told(
                new Group(CIVIL, 50, 10, 10, 10, 10, 10, -1),
                new Group(AUTHORS, 50, 10, 15, 10, 10, 5, -1)))
        .isEmpty();
    var countries = question(List.of("Germany", "France"));
    assertThat(agreement(countries, cross(new Group(CIVIL, 50, 20, 15, 5, 5, 5, -1)))).isEmpty();
    var small = new Group(MAKERS, 20, 5, 10, -1, -1, -1, -1);
    assertThat(
            told(
                small,
                new Group(CIVIL, 50, 20, 15, 5, 5, -1, -1),
                new Group(AUTHORS, 60, 30, 15, 5, 5, -1, -1)))
        .as("of small groups it is not said that they agree")
        .isEmpty();
  }

  @Test
  void whatAllLeanToMayStillBeFarMoreCommonInOne() {
    assertThat(
            told(
                new Group(MAKERS, 40, 10, 10, 10, 5, -1, -1),
                new Group(CIVIL, 50, 20, 15, 5, 5, -1, -1),
                new Group(AUTHORS, 60, 40, 15, -1, -1, -1, -1)))
        .isEqualTo(
            "“Strongly agree” and “Agree” are chosen far more often by rightsholders (91.7 %) than"
                + " by providers of GPAI models (50.0 %). Even so, no group that can be compared"
                + " leans the other way.");
  }

  @Test
  void ofAListOfThingsWordsTellNoSide() {
    var risks = List.of("Cyber risks", "Personal security risks", "Loss of connectivity");
    assertThat(Sides.of(asked(risks, false))).isEmpty();
    assertThat(Sides.of(asked(List.of("Yes, always", "No", "Other"), false)))
        .hasValueSatisfying(
            sides -> assertThat(sides.options(Stance.FOR)).containsExactly("Yes, always"));
    assertThat(Sides.of(asked(List.of("Not useful", "Neutral", "Useful"), false))).isEmpty();
    assertThat(Sides.of(asked(List.of("Not useful", "Neutral", "Useful"), true))).isPresent();
  }

  @Test
  void aMeasureThatTheQuestionnaireAsksAboutIsToldWithItsProvision() {
    var asked =
        new Question(
            "q",
            "s",
            QuestionKind.SINGLE,
            "Licences?",
            Optional.empty(),
            OPTIONS,
            true,
            "",
            List.of(),
            "",
            Optional.of(new ProvisionKey("draft2", "Measure 2.3")));
    var cross =
        cross(
            new Group(MAKERS, 40, 5, 5, 5, 15, 10, -1),
            new Group(AUTHORS, 60, 35, 15, 5, -1, 5, -1));
    var measure = "Measure 2.3: Licences";
    var tables = List.of(cross, oneWay(40, 20, 10, 15, 15, 10), spoken("draft2", measure));
    var report = new ReportComposer(FRAMES).results(findings(asked, tables));
    assertThat(report.blocks().stream().flatMap(AgreementTest::items))
        .anyMatch(
            line ->
                line.startsWith("Measure 2.3 — ")
                    && line.contains("A majority of 54.5")
                    && line.contains("Groups stand far apart: of rightsholders"));
    var other = List.of(cross, oneWay(40, 20, 10, 15, 15, 10), spoken("draft1", measure));
    assertThat(
            new ReportComposer(FRAMES)
                .results(findings(asked, other)).blocks().stream().flatMap(AgreementTest::items))
        .noneMatch(line -> line.startsWith("Measure 2.3 — "));
  }

  private static Stream<String> items(Report.Block block) {
    return block instanceof Report.Items list ? list.items().stream() : Stream.empty();
  }

  private static Table oneWay(long... counts) {
    long base = LongStream.of(counts).sum();
    var spec =
        new TableSpec("closed:q", TableKind.CLOSED, "Licences?", OPTIONS, List.of(), true, true);
    return new Table(
        spec,
        Population.ALL,
        IntStream.range(0, counts.length)
            .mapToObj(i -> shown(OPTIONS.get(i), "", counts[i], base))
            .toList());
  }

  private static Table spoken(String round, String measure) {
    var rows = List.of(ProvisionTables.WHOLE, measure);
    var spec =
        new TableSpec(
            "provisions:" + round,
            TableKind.PROVISIONS,
            "Provisions",
            rows,
            List.of(),
            false,
            false,
            List.of(-1, 0));
    return new Table(
        spec,
        Population.ALL,
        List.of(shown(rows.get(0), "", 90, 110), shown(measure, "", 50, 110)));
  }

  /**
   * Whatever is withheld, the truth lies within the bounds, and nobody leans to the lesser side.
   */
  @RepeatedTest(200)
  void boundsHoldTheTruth() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var truth = random.longs(OPTIONS.size(), 1, 8).map(n -> 5 * n).toArray();
    long base = LongStream.of(truth).sum();
    var shown = truth.clone();
    for (int row = 0; row < shown.length; row++) {
      shown[row] = random.nextInt(3) == 0 ? -1 : shown[row];
    }
    shown[5] = truth[5]; // else nothing may be shown
    var position =
        agreement(QUESTION, cross(new Group(CIVIL, base, shown))).orElseThrow().position(CIVIL);
    long favour = truth[0] + truth[1];
    long against = truth[3] + truth[4];
    assertThat(favour)
        .as("seed %d", seed)
        .isBetween(position.favour().least(), position.favour().most());
    assertThat(against)
        .as("seed %d", seed)
        .isBetween(position.against().least(), position.against().most());
    if (position.leaning() != Stance.UNCLEAR) {
      assertThat(position.leaning())
          .as("seed %d", seed)
          .isEqualTo(favour > against ? Stance.FOR : Stance.AGAINST);
    }
  }
}
