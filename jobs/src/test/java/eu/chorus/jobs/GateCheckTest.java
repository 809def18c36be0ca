package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.SealedIndex;
import eu.chorus.output.disclosure.Segment;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.CorpusText;
import eu.chorus.output.disclosure.quotation.FamilyText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./chorus gate check} as people run it: exit codes, and what is told. */
class GateCheckTest {
  private static final String SAID = "small bakeries fear licence paperwork burying their evening";

  @TempDir Path folder;

  /** What a command ended with and printed. */
  private record Ended(int code, String out, String err) {}

  private Ended check(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var standardOut = System.out;
    var standardErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      var all = new ArrayList<>(List.of("gate", "check"));
      all.addAll(List.of(arguments));
      int code = Main.run(new Main(), all.toArray(String[]::new));
      return new Ended(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(standardOut);
      System.setErr(standardErr);
    }
  }

  /** A store whose chairs were promised more than the public. */
  private Path store() throws IOException {
    var store = folder.resolve("store");
    seal(store, "public", ReleasePolicy.standard());
    seal(store, "chairs", ReleasePolicy.standard().stricter(Map.of("ngram", 4)));
    return store;
  }

  private static void seal(Path store, String audience, ReleasePolicy policy) throws IOException {
    var gate = Files.createDirectories(store.resolve("restricted/gate").resolve(audience));
    var texts =
        CorpusText.of(List.of(new Verbatim("We say that " + SAID))).stream()
            .map(words -> new FamilyText("f", words))
            .iterator();
    var segment = Segment.write(gate.resolve("segment-00001"), texts);
    var index =
        SealedIndex.seal(
            gate,
            "made",
            policy,
            AllowList.empty(),
            NameRegister.empty(),
            List.of(segment),
            seal -> "");
    StandingIndex.remember(store.resolve("restricted"), audience, index);
  }

  private String report(String text) throws IOException {
    return Files.writeString(folder.resolve("report.md"), text).toString();
  }

  @Test
  void endsAsTheReportIs() throws IOException {
    var store = store().toString();
    assertThat(check(report("Words of our own."), "--store", store))
        .satisfies(ended -> assertThat(ended.code()).as(ended.err()).isZero())
        .satisfies(ended -> assertThat(ended.out()).contains("Passed", "Numbers were not judged"));
    for (var more : List.of("--audience=chairs", "--json")) {
      assertThat(check(report("They say " + SAID + "."), "--store", store, more))
          .satisfies(ended -> assertThat(ended.code()).as(ended.err()).isEqualTo(4))
          .satisfies(ended -> assertThat(ended.out()).contains("report.md", "QUOTED_TOKENS"))
          .satisfies(ended -> assertThat(ended.out()).doesNotContain("bakeries"));
    }
    assertThat(check(report("Think of licence paperwork burying their hopes."), "--store", store))
        .satisfies(ended -> assertThat(ended.code()).isZero())
        .satisfies(ended -> assertThat(ended.out()).contains("SHORT_RUN"));
    assertThat(check("--nonsense").code()).isEqualTo(1);
    assertThat(check(report("x"), "--store", store, "--audience", "nobody").code()).isEqualTo(1);
  }

  @Test
  void holdsAReportToWhatItsReadersWerePromised() throws IOException {
    var report = report("Think of licence paperwork burying their hopes.");
    var store = store().toString();
    assertThat(check(report, "--store", store, "--audience=public").code()).isZero();
    assertThat(check(report, "--store", store, "--audience=chairs"))
        .satisfies(ended -> assertThat(ended.code()).isEqualTo(4))
        .satisfies(ended -> assertThat(ended.out()).contains("QUOTED_TOKENS"));
  }

  @Test
  void tellsWhatIsMissingOrOld() throws IOException {
    var report = report("Words of our own.");
    var store = store();
    assertThat(check(folder.resolve("none.docx").toString(), "--store", store.toString()))
        .satisfies(ended -> assertThat(ended.code()).isEqualTo(2));
    assertThat(check(report, "--store", folder.resolve("nowhere").toString()))
        .satisfies(ended -> assertThat(ended.code()).isEqualTo(2))
        .satisfies(ended -> assertThat(ended.err()).contains("no store in this folder"));
    // Something came in since the index was made.
    var stage = Files.createDirectories(store.resolve("restricted/stages/01-rows"));
    Files.writeString(stage.resolve("_key"), "other");
    assertThat(check(report, "--store", store.toString()))
        .satisfies(ended -> assertThat(ended.code()).isEqualTo(2))
        .satisfies(ended -> assertThat(ended.err()).contains("what lies there now"));
  }

  @Test
  void asksForNoLock() throws IOException {
    var store = store();
    try (var held = RunDirectory.open(store)) {
      assertThat(held.restricted("lock")).exists();
      assertThat(check(report("Words of our own."), "--store", store.toString()).code()).isZero();
    }
  }
}
