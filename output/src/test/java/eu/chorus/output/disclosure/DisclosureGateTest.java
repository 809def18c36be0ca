package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.output.disclosure.cells.CellControl;
import eu.chorus.output.disclosure.cells.Counted;
import eu.chorus.output.disclosure.cells.Crowd;
import eu.chorus.output.disclosure.cells.CrowdBuilder;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureGateTest {
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();
  private static final DisclosureGate GATE = new DisclosureGate(POLICY, Duration.ofMinutes(2));
  private static final TableSpec SPEC = themes("a", "b");
  private static final TableSpec THREE = themes("a", "b", "c");

  @TempDir Path folder;

  private static TableSpec themes(String... rows) {
    return new TableSpec("themes:t", TableKind.THEMES, "T", List.of(rows), List.of(), false, false);
  }

  @Test
  void draftOfProtectedTablesAndDeclaredLabelsIsAdmitted() {
    var draft = draft(evidence(Set.of("a", "b")));
    assertThat(GATE.admit(draft, evidence(Set.of("a", "b"))).value()).isSameAs(draft);
  }

  @Test
  void undeclaredThemeIsRefused() {
    var evidence = evidence(Set.of("a"));
    assertThatThrownBy(() -> GATE.admit(draft(evidence), evidence))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("UNSUPPORTED_LABEL in themes:t");
  }

  @Test
  void tableNotMadeByProtectionIsRefused() {
    var cell = new Cell("a", "", OptionalLong.of(3), OptionalLong.of(40), CellStatus.PUBLISHED);
    var forged = new Table(SPEC, Population.ALL, List.of(cell));
    var draft = new Report("R", "", List.of(), List.of(forged));
    assertThatThrownBy(() -> GATE.admit(draft, evidence(Set.of("a", "b"))))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("UNPROTECTED_TABLE in themes:t");
  }

  @Test
  void whatIsWithheldTellsNothingAndMayStand() {
    var nothing = new Evidence(List.of(), List.of(), Set.of("a", "b"), NameRegister.empty());
    assertThat(GATE.admit(draft(withheld("a"), withheld("b")), nothing)).isNotNull();
    assertThatThrownBy(() -> GATE.admit(draft(shown("a", 20, 40), withheld("b")), nothing))
        .isInstanceOf(GateRefusal.class);
  }

  /** The rank of a withheld number would tell what it is. */
  @Test
  void rowsMayBeSortedOnlyWhereEachIsShown() {
    var all = evidence(Set.of("a", "b"));
    assertThat(GATE.admit(draft(shown("b", 20, 40), shown("a", 20, 40)), all)).isNotNull();
    var crowd = new CrowdBuilder().add("a", 40).add("b", 9).add("c", 30).build();
    var some = evidence(Set.of("a", "b", "c"), THREE, crowd);
    var cells = List.of(shown("a", 40, 79), withheld("b"), shown("c", 30, 79));
    assertThat(GATE.admit(draft(THREE, cells), some)).isNotNull();
    var sorted = List.of(cells.get(0), cells.get(2), cells.get(1));
    assertThatThrownBy(() -> GATE.admit(draft(THREE, sorted), some))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("UNPROTECTED_TABLE in themes:t");
  }

  private static Cell withheld(String row) {
    return new Cell(row, "", OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
  }

  private static Cell shown(String row, long count, long base) {
    return new Cell(row, "", OptionalLong.of(count), OptionalLong.of(base), CellStatus.PUBLISHED);
  }

  private static Report draft(Cell... cells) {
    return draft(SPEC, List.of(cells));
  }

  private static Report draft(TableSpec spec, List<Cell> cells) {
    return new Report("R", "", List.of(), List.of(new Table(spec, Population.ALL, cells)));
  }

  @Test
  void checkThatNeverEndsIsRefusal() throws IOException {
    Files.writeString(folder.resolve("a.md"), "words");
    var hasty = new DisclosureGate(POLICY, Duration.ofMillis(200));
    var never = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                hasty.inspect(
                    folder,
                    AllowList.empty(),
                    NameRegister.empty(),
                    passes -> {
                      try {
                        never.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                    }))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("INSPECTION_FAILED");
  }

  @Test
  void whoIsInterruptedIsRefusedAndStaysInterrupted() throws IOException {
    Files.writeString(folder.resolve("a.md"), "words");
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () -> GATE.inspect(folder, AllowList.empty(), NameRegister.empty(), passes -> {}))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("INSPECTION_FAILED");
    assertThat(Thread.interrupted()).isTrue();
  }

  /** A check that does not end must not keep the process from ending. */
  @Test
  void aCheckRunsInAThreadThatKeepsNoProcessAlive() throws IOException {
    Files.writeString(folder.resolve("a.md"), "words");
    var daemon = new AtomicBoolean();
    GATE.inspect(
        folder,
        AllowList.empty(),
        NameRegister.empty(),
        passes -> daemon.set(Thread.currentThread().isDaemon()));
    assertThat(daemon).isTrue();
  }

  @Test
  void nameInRunningTextIsRefusedUnlessPublic() throws IOException {
    Files.writeString(folder.resolve("a.md"), "The Green Harbour Union spoke");
    var names = new NameRegister(List.of("Green Harbour Union"), List.of());
    var allowed = AllowList.builder().add("questionnaire", "green harbour union").build();
    assertThat(GATE.inspect(folder, allowed, names, passes -> {})).isNotNull();
    assertThatThrownBy(() -> GATE.inspect(folder, AllowList.empty(), names, passes -> {}))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("RESPONDENT_NAME in a.md")
        .hasMessageNotContaining("Harbour");
  }

  @Test
  void publishedReleaseIsWholeAndCurrent() throws IOException {
    var candidate = candidate("first");
    var releases = new ReleaseDirectory(folder.resolve("release"));
    releases.publish(inspected(candidate), "1");
    Files.writeString(candidate.resolve("data/a.md"), "second");
    releases.publish(inspected(candidate), "2");
    assertThat(folder.resolve("release/1/data/a.md")).hasContent("first");
    assertThat(folder.resolve("release/current/data/a.md")).hasContent("second");
  }

  @Test
  void candidateChangedSinceInspectionIsNotPublished() throws IOException {
    var candidate = candidate("first");
    var inspected = inspected(candidate);
    Files.writeString(candidate.resolve("data/a.md"), "changed");
    var releases = folder.resolve("release");
    assertThatThrownBy(() -> new ReleaseDirectory(releases).publish(inspected, "1"))
        .isInstanceOf(GateRefusal.class);
    assertThat(releases).isEmptyDirectory();
  }

  @Test
  void policyMayOnlyBecomeStricter() {
    assertThat(POLICY.stricter(Map.of("k", 8, "ngram", 5)))
        .satisfies(policy -> assertThat(policy.k()).isEqualTo(8))
        .satisfies(policy -> assertThat(policy.ngram()).isEqualTo(5));
    assertThatThrownBy(
            () -> POLICY.stricter(Map.of("k", 4, "ngram", 7, "oneWay", 12, "dominance", 0)))
        .isInstanceOfSatisfying(UserException.class, e -> assertThat(e.problems()).hasSize(4));
  }

  private Path candidate(String text) throws IOException {
    var candidate = Files.createDirectories(folder.resolve("candidate"));
    Files.createDirectories(candidate.resolve("data"));
    Files.writeString(candidate.resolve("data/a.md"), text);
    return candidate;
  }

  private static Released<Candidate> inspected(Path candidate) {
    return GATE.inspect(candidate, AllowList.empty(), NameRegister.empty(), passes -> {});
  }

  private static Report draft(Evidence evidence) {
    var counted = evidence.tables().get(0);
    var tables =
        new CellControl(POLICY)
            .protect(SPEC, counted.grouping(), counted.all(), counted.withoutCampaigns());
    return new Report("R", "", List.of(), tables);
  }

  private static Evidence evidence(Set<String> controlled) {
    return evidence(controlled, SPEC, new CrowdBuilder().add("a", 20).add("b", 20).build());
  }

  private static Evidence evidence(Set<String> controlled, TableSpec spec, Crowd crowd) {
    var grouping = Grouping.identity(spec);
    var counted =
        new Counted(
            spec,
            grouping,
            crowd.counts(spec, grouping, Population.ALL),
            crowd.counts(spec, grouping, Population.WITHOUT_CAMPAIGNS));
    return new Evidence(List.of(counted), List.of(), controlled, NameRegister.empty());
  }
}
