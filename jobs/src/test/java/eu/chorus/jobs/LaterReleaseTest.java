package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.jobs.Candidates.Made;
import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Topic;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.output.disclosure.GateRefusal;
import eu.chorus.output.disclosure.ledger.LedgerEntry;
import eu.chorus.output.disclosure.ledger.LedgerEntry.Shown;
import eu.chorus.output.disclosure.policy.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P5 and P6 as they are kept: release after release of a store, through Spark and the gate. */
class LaterReleaseTest {
  private static final long SEED = Long.getLong("chorus.seed", 11);
  private static final List<StakeholderType> TYPES =
      List.of(
          StakeholderType.CIVIL_SOCIETY, StakeholderType.ACADEMIA, StakeholderType.INDIVIDUAL_EU);

  @TempDir Path out;
  private RunDirectory directory;
  private JobContext context;

  @BeforeEach
  void open() throws IOException {
    directory = RunDirectory.open(out);
    var told = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    context = new JobContext(directory, LocalSpark::session, new Progress(told, false));
  }

  @AfterEach
  void close() throws IOException {
    directory.close();
  }

  /** So many more people of each type, who are spread over three options. */
  private static Invented more(Invented said, int ofEachType) {
    for (var type : TYPES) {
      for (int i = 0; i < ofEachType; i++) {
        said.choosing(type, i % 3);
      }
    }
    return said;
  }

  private static Findings found(Invented said) {
    return said.findings(Map.of());
  }

  private Made candidate(Findings found) throws IOException {
    return Synthesise.results(context, found, "public");
  }

  private Path publish(Findings found, Made candidate, String audience) throws IOException {
    return Publish.run(context, found, candidate, audience, "nobody");
  }

  private List<LedgerEntry> entries() throws IOException {
    return Ledger.open(context).released().entries();
  }

  /** Rows of the open data's tables of which this holds, without their header. */
  private static List<String> rows(Path release, Predicate<String> condition) throws IOException {
    return Files.readAllLines(release.resolve("data/tables.csv")).stream()
        .skip(1)
        .filter(condition)
        .toList();
  }

  /** A row of the open data without its status and what else tells whether it is of now. */
  private static List<String> figures(Path release) throws IOException {
    return rows(release, row -> row.startsWith("closed:")).stream()
        .map(row -> row.replaceAll(",(published|merged|frozen)(,.*)?$", ""))
        .toList();
  }

  private static List<String> frozen(Path release) throws IOException {
    return rows(release, row -> row.contains(",frozen"));
  }

  private Made brief(Findings found, String round) throws IOException {
    return brief(found, round, Optional.empty());
  }

  private Made brief(Findings found, String round, Optional<String> earlier) throws IOException {
    return Synthesise.brief(context, found, "chairs", "WG2", round, earlier);
  }

  /** So many who raise each of two themes in a round, and some who raise neither. */
  private static void raise(Invented said, String round, int audits, int fees) {
    raise(said, round, audits, "model audits");
    raise(said, round, fees, "audit fees");
    raise(said, round, 12, Theme.NONE);
    raise(said, round, 12, Theme.NO_REASON);
  }

  private static void raise(Invented said, String round, int many, String theme) {
    for (int i = 0; i < many; i++) {
      said.raising(round, TYPES.get(i % TYPES.size()), theme);
    }
  }

  private static String text(Made brief) throws IOException {
    return Files.readString(brief.folder().resolve("report.html")).replace('\u00a0', ' ');
  }

  /** Nothing is told of another round than what stands in the brief on that round. */
  @Test
  void whatChangedIsToldOnceTheRoundBeforeIsReleased() throws IOException {
    var topic = new Topic("audits", "Audits of models", "", List.of(), List.of("WG2"));
    var said = new Invented().on(List.of(topic), List.of(), List.of());
    raise(said, "consultation", 60, 20);
    raise(said, "draft2", 15, 45);
    var found = found(said);
    assertThat(text(brief(found, "draft2"))).contains("audit fees").doesNotContain("What changed");
    var first = brief(found, "consultation");
    assertThat(text(first)).doesNotContain("What changed");
    publish(found, first, "chairs");
    assertThat(text(brief(found, "draft2")))
        .contains("What changed from the round “consultation” to draft 2", "as of release")
        .contains("84 contributions are counted for draft 2, 104 for the round “consultation”.")
        .contains("53.6 % instead of 19.2 %", "17.9 % instead of 57.7 %");
  }

  @Test
  void theEarlierRoundIsTheCallersChoice() throws IOException {
    var topic = new Topic("audits", "Audits of models", "", List.of(), List.of("WG2"));
    var said = new Invented().withRound("draft1").on(List.of(topic), List.of(), List.of());
    raise(said, "consultation", 60, 20);
    raise(said, "draft1", 40, 30);
    raise(said, "draft2", 15, 45);
    var found = found(said);
    publish(found, brief(found, "draft1"), "chairs");
    var consultation = Optional.of("consultation");
    assertThat(text(brief(found, "draft2", consultation))).doesNotContain("What changed");
    publish(found, brief(found, "consultation"), "chairs");
    var latest = brief(found, "draft2");
    var chosen = brief(found, "draft2", consultation);
    assertThat(text(latest)).contains("What changed from draft 1 to draft 2");
    assertThat(text(chosen))
        .contains("What changed from the round “consultation” to draft 2")
        .doesNotContain("draft 1");
    assertThat(brief(found, "draft2").folder()).isEqualTo(latest.folder());
    assertThat(brief(found, "draft2", Optional.of("draft1")).folder()).isEqualTo(latest.folder());
  }

  @Test
  void anEarlierRoundMustBeKnownAndEarlier() {
    var found = found(more(new Invented(), 4));
    for (var wrong : List.of("draft2", "draft9")) {
      assertThatThrownBy(() -> brief(found, "draft2", Optional.of(wrong)))
          .isInstanceOf(UsageException.class)
          .hasMessageContainingAll("--compare", "allowed: consultation");
    }
  }

  @Test
  void whoComesLateOrLeavesIsInNoFigureUntilThereAreEnough() throws IOException {
    var said = found(more(new Invented(), 18));
    var more = more(new Invented(), 18).choosing(TYPES.get(1), 2);
    var late = found(more);
    var first = candidate(said);
    var overtaken = candidate(late);
    assertThat(figures(first.folder())).isNotEmpty().isNotEqualTo(figures(overtaken.folder()));
    var released = publish(said, first, "public");
    assertConflict(late, overtaken);

    var anew = candidate(late); // shows what was released, and may go out
    assertThat(figures(anew.folder())).isEqualTo(figures(released));
    assertThat(frozen(anew.folder())).isNotEmpty();
    assertThat(Files.readString(anew.folder().resolve("report.html"))).contains("release 1");
    var second = publish(late, anew, "public");
    assertThat(entries().get(1).tables()).isEmpty();
    assertThat(entries().get(1).shown()).isNotEmpty().allMatch(Shown::marked);

    // the same, and nothing is entered twice
    var forChairs = publish(late, Made.found(second), "chairs");
    assertThat(FileTree.digests(forChairs)).isEqualTo(FileTree.digests(second));
    assertThat(entries().get(2).tables()).isEmpty();
    assertThat(entries().get(2).shown()).isEqualTo(entries().get(1).shown());

    var enough = found(more(more, 18));
    var third = publish(enough, candidate(enough), "public");
    assertThat(frozen(third)).isEmpty();
    assertThat(figures(third)).isNotEqualTo(figures(released));
    assertThat(entries().get(3).tables()).hasSameSizeAs(entries().get(0).tables());
    assertCompared();
    assertNobodyTellsWhoLeft(more, third);
  }

  /** What changed between these releases is explained to whoever may read the restricted zone. */
  private void assertCompared() throws IOException {
    int frozen = entries().get(1).release();
    int last = entries().get(3).release();
    var again = Compare.run(context, "public", frozen, 1);
    assertThat(again).isEqualTo(directory.restricted("compare-public-1-" + frozen + ".html"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again)))
        .isEqualTo("rw-------");
    var same = Jsoup.parse(Files.readString(again));
    assertThat(same.select(".verdict").text()).startsWith("Nothing changed");
    assertThat(same.select("#again tbody td:last-child").eachText()).isNotEmpty().containsOnly("1");
    assertThat(same.select("#made tr:contains(codebook)").text()).endsWith("0 0 the same");
    var moved = Compare.run(context, "public", 1, last);
    assertThat(Jsoup.parse(Files.readString(moved)).select(".verdict").text())
        .matches("[0-9]+ of [0-9]+ figures moved.*; the policy is the same\\.");
    assertThatThrownBy(() -> Compare.run(context, "public", 8, 9))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll("N", "M", "releases to public: 1, " + frozen + ", " + last);
    var tables = directory.releases("public").resolve("1/data/tables.csv");
    var whole = Files.readString(tables);
    Files.writeString(tables, whole.replaceFirst("[0-9],published", "x,published"));
    assertThatThrownBy(() -> Compare.run(context, "public", 1, last))
        .hasMessageContaining("data/tables.csv");
    Files.writeString(tables, whole);
  }

  /** What was published in between is held against a candidate, and changes nothing released. */
  private void assertConflict(Findings found, Made candidate) throws IOException {
    assertThatThrownBy(() -> publish(found, candidate, "public"))
        .isInstanceOfSatisfying(
            GateRefusal.class,
            refusal ->
                assertThat(refusal.violations())
                    .isNotEmpty()
                    .allMatch(v -> v.rule() == Rule.LEDGER_CONFLICT)
                    .allSatisfy(
                        v ->
                            assertThat(refusal)
                                .as("says which table")
                                .hasMessageContaining(v.rule() + " in " + v.file())))
        .hasMessageContainingAll(
            "LEDGER_CONFLICT in closed:", "make it anew", "coarsen them: join");
    assertThat(entries()).hasSize(1);
    assertThat(Files.readSymbolicLink(directory.releases("public").resolve("current")))
        .isEqualTo(Path.of("1"));
  }

  /** P6: whoever leaves, the same bytes come out, with the figures that were released. */
  private void assertNobodyTellsWhoLeft(Invented said, Path released) throws IOException {
    var without = candidate(found(said.without(3))).folder();
    assertThat(figures(without)).isEqualTo(figures(released));
    int place = 4 + new Random(SEED).nextInt(50);
    assertThat(FileTree.digests(candidate(found(said.without(place))).folder()))
        .as("seed %d, without %d", SEED, place)
        .isEqualTo(FileTree.digests(without));
  }
}
