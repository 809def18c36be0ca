package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.jobs.Profiles.Dated;
import eu.chorus.jobs.Profiles.Marked;
import eu.chorus.jobs.RequestChoice.Wide;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Passage;
import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.RoutedBy;
import eu.chorus.model.Routing;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Succession;
import eu.chorus.model.Succession.Kind;
import eu.chorus.model.Topic;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.request.Act;
import eu.chorus.nlp.request.EvidenceKind;
import eu.chorus.nlp.request.PassageRequests;
import eu.chorus.nlp.request.Polarity;
import eu.chorus.nlp.request.RequestFrame;
import eu.chorus.nlp.request.Strength;
import eu.chorus.nlp.theme.Origin;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.ProvisionTables.Aim;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.RequestTables.Ask;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What enough families ask for has a row; what fewer do is kept for analysts, without a word. Of 32
 * contributions, 0 to 11 are families by themselves, and 12 to 31 are a campaign, which is one.
 */
class RequestedTest {
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();
  private static final Topic TOPIC = new Topic("t", "Transparency", "", List.of(), List.of());
  private static final String BEFORE = "Providers keep records of their models.";
  private static final String AFTER =
      "Providers keep records of their models. Providers publish each test that they made.";
  private static final int ALONE = 12;
  private static final int ALL = 32;

  private static final StandingTheme OPEN =
      new StandingTheme("t", "open", "open tests", Origin.MACHINE, "", Origin.MACHINE, false, "");

  private static Findings findings = nothing();
  private static Requested requested = new Requested(List.of(), List.of(), new TreeMap<>());

  private static Findings nothing() {
    var said = new Invented();
    said.organisation("Mistralia GmbH", false, Optional.empty(), Invented.SURVEY);
    for (int i = 1; i < ALL; i++) {
      said.choosing(StakeholderType.ACADEMIA, 0);
    }
    said.on(
        List.of(TOPIC),
        List.of(
            new Provision("consultation", "Commitment 1", "", 0, "One", "", ""),
            new Provision("consultation", "Measure 1.1", "Commitment 1", 1, "Two", "", BEFORE),
            new Provision("draft2", "Commitment 1", "", 0, "One", "", ""),
            new Provision("draft2", "Measure 1.2", "Commitment 1", 1, "Two", "", AFTER)),
        List.of(new Succession("consultation", "Measure 1.1", "draft2", "Measure 1.2", Kind.KEPT)));
    return said.findings(Map.of());
  }

  private static RequestFrame frame(
      Act act, Polarity polarity, String verb, String object, String... targets) {
    return frame(Strength.SHOULD, act, polarity, verb, object, targets);
  }

  private static RequestFrame frame(
      Strength strength,
      Act act,
      Polarity polarity,
      String verb,
      String object,
      String... targets) {
    return new RequestFrame(
        act, polarity, strength, verb, object, "", "", List.of(targets), Optional.empty());
  }

  private static RequestFrame frame(Act act, String verb, String object) {
    return frame(act, Polarity.POSITIVE, verb, object);
  }

  /** What the contribution at a place asks for. */
  private static List<RequestFrame> frames(int place) {
    var frames = new ArrayList<RequestFrame>();
    if (place != 11) {
      var object = place < 10 ? "risk assessment" : "assessment risk";
      frames.add(frame(Act.CLARIFY, "clarify", object));
    }
    if (place < 8 || place >= ALONE) {
      frames.add(frame(Act.ADD, "add", "watermark")); // eight families and the campaign: nine
    }
    if (place >= 8 && place < ALONE) {
      frames.add(frame(Act.SPLIT, "split", "annex")); // with those who add, ten on open tests
    }
    frames.add(frame(Act.OTHER, "publish", "mistralia"));
    if (place >= 1) {
      var strength = place == 1 ? Strength.MUST : Strength.SHOULD;
      frames.add(frame(strength, Act.OTHER, Polarity.POSITIVE, "publish", "test", "Measure 1.1"));
      frames.add(frame(Act.OTHER, Polarity.POSITIVE, "publish", "mistralia", "Measure 1.1"));
      frames.add(frame(Act.OTHER, Polarity.NEGATIVE, "publish", "test", "Article 53"));
      frames.add(frame(Act.OTHER, "publish", "test"));
    }
    if (place == 3) {
      frames.add(frame(Act.OTHER, "frobnicate", "sprocket"));
    }
    return frames;
  }

  private static String id(int place) {
    return "c" + place;
  }

  @BeforeAll
  static void find() {
    var families = of(Membership.class, RequestedTest::member);
    var passages = of(AnalysedPassage.class, RequestedTest::passage);
    var requests =
        of(
            PassageRequests.class,
            place ->
                new PassageRequests(
                    "p" + place,
                    frames(place),
                    place == 5 ? List.of(EvidenceKind.STUDY) : List.of()));
    findings =
        new Findings(
            findings.intake(),
            findings.key(),
            families,
            passages,
            Records.of(
                LocalSpark.session(),
                PhraseSupport.class,
                List.of(
                    new PhraseSupport("risk assessment", 12),
                    new PhraseSupport("watermark", 12),
                    new PhraseSupport("test", 12),
                    new PhraseSupport("mistralia", 12),
                    new PhraseSupport("open tests", 11)),
                1),
            findings.themes(),
            Records.of(LocalSpark.session(), StandingTheme.class, List.of(OPEN), 1),
            Records.of(LocalSpark.session(), ThemeAssignment.class, assignments(), 3),
            findings.provisions(),
            findings.parts(),
            findings.copied(),
            requests,
            Asked.of(requests, passages, families).cached());
    requested = Requested.of(findings, POLICY, Naming.register(findings, POLICY));
  }

  /** Four speak of what readers do not see; ten, of whom one brings evidence, of open tests. */
  private static List<ThemeAssignment> assignments() {
    var assignments = new ArrayList<ThemeAssignment>();
    for (int place = 0; place < ALL; place++) {
      assignments.add(assignment(place, place < 4 ? "few" : Theme.NONE, 1));
      if (place < ALONE && place != 5 && place != 10) {
        assignments.add(assignment(place, OPEN.theme(), 0.5));
      }
    }
    return assignments;
  }

  private static ThemeAssignment assignment(int place, String theme, double score) {
    return new ThemeAssignment("p" + place, id(place), "q", "t", theme, score);
  }

  @AfterAll
  static void forget() {
    findings.close();
    findings = nothing();
  }

  /** Makes something of each place. */
  private interface Made<T> {
    T at(int place);
  }

  private static <T extends Record> Records<T> of(Class<T> type, Made<T> made) {
    return Records.of(
        LocalSpark.session(), type, IntStream.range(0, ALL).mapToObj(made::at).toList(), 3);
  }

  private static Membership member(int place) {
    return place < ALONE
        ? new Membership(id(place), id(place), 1, false)
        : new Membership(id(place), id(ALONE), ALL - ALONE, true);
  }

  private static AnalysedPassage passage(int place) {
    var passage =
        new Passage(
            "p" + place,
            id(place),
            "q",
            0,
            "en",
            new Verbatim("…"),
            List.of(),
            "t",
            Routing.certain(RoutedBy.QUESTION));
    return new AnalysedPassage(passage, List.of(), List.of(), 0, 0);
  }

  private static TableSpec spec() {
    return requested.specs().stream()
        .filter(spec -> spec.kind() == TableKind.REQUESTS)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void enoughFamiliesAndNoNameMakeARow() {
    assertThat(spec().rows())
        .containsExactly(
            "Clarify: risk assessment",
            "Publish: test",
            "Publish: something on open tests",
            "Do not publish: test",
            "Take action: something on open tests",
            RequestTables.OTHER);
    assertThat(requested.labels())
        .containsOnly(
            Map.entry("Clarify: risk assessment", 10),
            Map.entry("Publish: test", 12),
            Map.entry("Publish: something on open tests", 10),
            Map.entry("Take action: something on open tests", 10),
            Map.entry("Do not publish: test", 12));
    assertThat(requested.specs()).as("one passage brings evidence").hasSize(1);
  }

  @Test
  void whatIsWantedWithAProvisionCountsForAllThatItStandsUnder() {
    assertThat(requested.aims())
        .containsExactly(
            new Aim(
                new ProvisionKey("consultation", "Measure 1.1"), new Ask("publish", false, "")));
    var specs = ProvisionTables.of(findings.consultation(), requested.aims()).specs().subList(0, 1);
    assertThat(counted(specs, Profiles.together(Aimed.marks(findings, specs))))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "base",
                List.of(31L, 12L),
                ProvisionTables.WHOLE,
                List.of(31L, 12L),
                "Commitment 1: One",
                List.of(31L, 12L),
                "Measure 1.1: Two",
                List.of(31L, 12L),
                "Measure 1.1 – publish",
                List.of(31L, 12L)));
  }

  @Test
  void whatNoTableKnowsIsAskedForAllTheSame() {
    assertThat(AskedOn.of(findings).filter(a -> a.kind().equals("other:frobnicate")).collect())
        .hasSize(1);
  }

  @Test
  void aThemeHasRoomForThoseWhoLeaveNobodyOrEnough() {
    var said = Map.of("open tests", 11);
    assertThat(support(said, "open tests", 10)).isEqualTo(10);
    assertThat(support(said, "open tests", 9)).as("one is left").isZero();
    assertThat(support(said, "open tests", 5)).isEqualTo(5);
    assertThat(support(said, "unheard of", 10)).isZero();
    assertThat(support(Map.of("open tests", 7), "open tests", 10)).isEqualTo(7);
  }

  private static int support(Map<String, Integer> said, String theme, int families) {
    return new ThemeRoom(findings, said, POLICY)
        .support(new Wide(new RequestPlace("t", "publish", false, "", theme), families, families));
  }

  /** Contributions and families in each row. */
  private static Map<String, List<Long>> counted(List<TableSpec> specs, Records<Marked> marks) {
    var spec = specs.get(0);
    var dated =
        marks.flatMap(
            Dated.class,
            m -> List.of(new Dated(m.contribution(), "consultation", m.marks())).iterator());
    var profiles = Profiles.profiles(dated, findings.families());
    return Counting.counts(profiles, specs, Map.of(spec.id(), Grouping.identity(spec))).stream()
        .filter(n -> n.population().equals(Population.ALL.key()) && n.column() < 0)
        .collect(
            Collectors.toMap(
                n -> n.row() < 0 ? "base" : spec.rows().get(n.row()),
                n -> List.of(n.contributions(), n.families()),
                (a, b) -> a));
  }

  @Test
  void copiesCountEachAndAreOneFamily() {
    var specs = List.of(spec());
    assertThat(counted(specs, Requested.marks(findings, specs)))
        .containsEntry("base", List.of(32L, 13L))
        .containsEntry("Clarify: risk assessment", List.of(31L, 12L))
        .containsEntry("Publish: something on open tests", List.of(10L, 10L))
        .containsEntry("Take action: something on open tests", List.of(10L, 10L))
        .doesNotContainKey(RequestTables.OTHER);
  }

  @Test
  void whatHasNoObjectStandsUnderItsThemeBeforeAllOtherThings() {
    var asks = List.of(Ask.on("open tests", "publish", false), new Ask("publish", false, ""));
    var specs = List.of(RequestTables.requests(TOPIC, asks));
    assertThat(rows(specs, "open tests")).containsExactly("Publish: something on open tests");
    assertThat(rows(specs, "")).containsExactly("Publish: other things");
  }

  /** Where a request that names no object stands if its passage is on a theme. */
  private static List<String> rows(List<TableSpec> specs, String theme) {
    var asked = new AskedOn("f", "c", TOPIC.id(), "publish", false, "", "", theme);
    return RequestRows.of(specs)
        .marked("c", List.of(asked).iterator(), Profiles.Index.of(specs))
        .next()
        .marks()
        .stream()
        .map(mark -> specs.get(0).rows().get(mark.row()))
        .toList();
  }

  @Test
  void whatFewSayIsKeptForAnalystsWithoutAWord() {
    var lines = new ArrayList<String>();
    new RarePoints(findings, RarePoints.minimum(POLICY)).rare().forEachRemaining(lines::add);
    var rare = String.join("", lines);
    assertThat(rare.lines().skip(1).map(line -> line.replaceAll(",\"p0 .*", "")))
        .containsExactly(
            "\"request\",\"t\",\"add\",,9,28",
            "\"theme\",\"t\",\"few\",,4,4",
            "\"request\",\"t\",\"split\",,4,4,\"p10 p11 p8 p9\"",
            "\"request\",\"t\",\"other\",,1,1,\"p3\"",
            "\"evidence\",\"t\",\"STUDY\",,1,1,\"p5\"");
    assertThat(rare).doesNotContain("frobnicate", "sprocket", "watermark", "mistralia");
  }

  private static Stream<String> table(int least, int ofWords, Set<String> names) {
    return TakenUp.table(TakenUp.followed(findings, least, ofWords, () -> names)).lines();
  }

  @Test
  void whetherTheNextDraftDidWhatIsWidelyAskedIsToldInItsOwnWords() {
    assertThat(table(5, 10, Set.of("mistralia")).skip(1))
        .containsExactly(
            "\"consultation\",\"Measure 1.1\",\"publish\",,12,31,1,12,0,\"draft2\",\"Measure 1.2\","
                + "\"cannot be told\",",
            "\"consultation\",\"Measure 1.1\",\"publish\",\"test\",12,31,1,11,0,\"draft2\","
                + "\"Measure 1.2\",\"likely taken up\","
                + "\"object: draft2 Measure 1.2 “test”\"");
    assertThat(table(13, 13, Set.of())).hasSize(1);
  }

  @Test
  void whatCannotBothBeGrantedIsPaired() {
    var contested = new RarePoints(findings, RarePoints.minimum(POLICY)).contested();
    assertThat(contested.lines().skip(1).map(line -> line.replaceAll("\"p\\d[^\"]*\"", "ids")))
        .containsExactly(
            "\"t\",\"Article 53\",\"publish\",12,0,12,0,ids,\"not publish\",12,0,12,0,ids");
  }
}
