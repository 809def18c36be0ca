package eu.chorus.output.disclosure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.readback.Bytes;
import eu.chorus.output.disclosure.readback.PdfLeaks;
import eu.chorus.output.disclosure.readback.ReadBack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gate's own process: one whole verdict, in time, about this very folder, or nothing passes.
 */
class GateProcessTest {
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String SAID =
      "small bakeries fear licence paperwork burying evening harvests";

  @TempDir Path folder;
  private Path candidate = Path.of("");

  @BeforeEach
  void candidate() throws IOException {
    candidate = Files.createDirectories(folder.resolve("candidate"));
  }

  /**
   * With the class path of the child itself: a library that it lacks would refuse all of a kind.
   */
  @Tag("slow")
  @Test
  void readsEveryKindOfArtefact() throws IOException {
    write("a.html", "<p>Results</p>");
    write("a.svg", "<svg><text>Results</text></svg>");
    write("a.csv", "table,row\nx,1\n");
    write("a.json", "{\"a\":1}");
    write("a.md", "# Results");
    office("a.xlsx", "xl/worksheets/sheet1.xml", "<s><row><c r=\"A1\"><v>7</v></c></row></s>");
    office("a.docx", "word/document.xml", "<w><p><r><t>Results</t></r></p></w>");
    office("a.pptx", "ppt/slides/slide1.xml", "<s><p><r><t>Results</t></r></p></s>");
    Files.write(candidate.resolve("a.png"), Bytes.chart("Results"));
    Files.write(candidate.resolve("a.pdf"), requireNonNull(PdfLeaks.of("Results").get("text.pdf")));
    var verdict = gate().inspect(candidate, index(1)).value().verdict();
    assertThat(verdict.digests()).isEqualTo(ReadBack.digests(candidate)).hasSize(10);
    assertThat(verdict.extent().texts()).isEqualTo(1);
    assertThat(verdict.extent().tokens()).isPositive();
    assertThat(verdict.extent().bytes()).isPositive();
  }

  @Tag("slow")
  @Test
  void refusesAQuotationAndTellsNoWord() throws IOException {
    write("a.md", "It says: " + SAID);
    var refusal =
        catchThrowableOfType(GateRefusal.class, () -> gate().inspect(candidate, index(4)));
    assertThat(refusal).isNotNull().hasMessageContaining("QUOTED_TOKENS in a.md");
    assertThat(refusal).hasMessageNotContaining("bakeries");
    assertThat(gate().inspect(candidate, index(5))).isNotNull();
  }

  @Tag("slow")
  @Test
  void whatWasInspectedPassesWhereItLiesNowAndNoOtherByteDoes() throws IOException {
    write("a.md", "Results");
    var index = index(4);
    var before = gate().inspect(candidate, index);
    var moved = Files.move(candidate, folder.resolve("moved"));
    assertThat(gate().inspect(moved, index, before).value().directory()).isEqualTo(moved);
    var stricter = new DisclosureGate(POLICY.stricter(Map.of("k", 6)), LIMIT);
    assertThatThrownBy(() -> stricter.inspect(moved, index, before))
        .isInstanceOf(GateRefusal.class);
    Files.writeString(moved.resolve("a.md"), "Result");
    assertThatThrownBy(() -> gate().inspect(moved, index, before))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("INSPECTION_FAILED");
  }

  @Tag("slow")
  @Test
  void whatWasInspectedAgainstOtherTextsIsInspectedAnew() throws IOException {
    write("a.md", "It says: " + SAID);
    var before = gate().inspect(candidate, index(5));
    assertThat(gate().inspect(candidate, index(6), before).value().verdict().extent().texts())
        .isEqualTo(6);
    assertThatThrownBy(() -> gate().inspect(candidate, index(4), before))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("QUOTED_TOKENS in a.md");
  }

  @Tag("slow")
  @Test
  void anIndexForOthersIsRefused() throws IOException {
    write("a.md", "Results");
    var stricter = new DisclosureGate(POLICY.stricter(Map.of("k", 6)), LIMIT);
    assertThatThrownBy(() -> stricter.inspect(candidate, index(1)))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("INSPECTION_FAILED");
  }

  @Tag("slow")
  @Test
  void anIndexThatWasChangedIsRefused() throws IOException {
    write("a.md", "Results");
    var index = index(1);
    var file = index.folder().resolve("names.tsv");
    Files.writeString(file, "name\tGreen Harbour\n");
    assertThatThrownBy(() -> gate().inspect(candidate, index)).isInstanceOf(GateRefusal.class);
  }

  @Tag("slow")
  @Test
  void aForeignIndexIsRefused() throws IOException {
    write("a.md", "Results");
    var ours = index(1);
    var theirs = IndexFixture.seal(folder.resolve("theirs"), Map.of("x", List.of(List.of("Yes"))));
    for (var file : List.of("seal", "segment-0", "segment-1", "segment-2")) {
      Files.deleteIfExists(ours.folder().resolve(file));
      if (Files.exists(theirs.folder().resolve(file))) {
        Files.copy(theirs.folder().resolve(file), ours.folder().resolve(file));
      }
    }
    assertThatThrownBy(() -> gate().inspect(candidate, ours)).isInstanceOf(GateRefusal.class);
  }

  @Tag("slow")
  @Test
  void aChildThatMisbehavesIsARefusal() throws IOException {
    write("a.md", "Results " + UnrulyChild.WORD);
    var index = index(1);
    for (var child :
        List.of(
            UnrulyChild.Fails.class,
            UnrulyChild.Silent.class,
            UnrulyChild.Babbles.class,
            UnrulyChild.PassesAndFails.class,
            UnrulyChild.PassesTwice.class,
            UnrulyChild.PassesOtherBytes.class,
            UnrulyChild.PassesUnderAnotherIndex.class,
            UnrulyChild.EatsMemory.class,
            UnrulyChild.KillsItself.class)) {
      assertThatThrownBy(() -> gate(child, LIMIT).inspect(candidate, index))
          .as(child.getSimpleName())
          .isInstanceOf(GateRefusal.class)
          .hasMessageContaining("INSPECTION_FAILED")
          .satisfies(GateProcessTest::tellsNoWord);
    }
    assertThat(gate(UnrulyChild.Passes.class, LIMIT).inspect(candidate, index)).isNotNull();
  }

  /** Neither what was to be inspected, nor what the child said of it (P7). */
  private static void tellsNoWord(Throwable refusal) {
    assertThat(Throwables.getStackTrace(refusal)).doesNotContain(UnrulyChild.WORD);
  }

  @Tag("slow")
  @Test
  void aChildThatHangsIsEnded() throws IOException {
    write("a.md", "Results " + UnrulyChild.WORD);
    var index = index(1);
    assertThatThrownBy(
            () -> gate(UnrulyChild.Hangs.class, Duration.ofSeconds(2)).inspect(candidate, index))
        .isInstanceOf(GateRefusal.class)
        .satisfies(GateProcessTest::tellsNoWord);
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void onlyAWholeVerdictIsOne() throws IOException {
    SortedMap<String, String> digests = new TreeMap<>(Map.of("a\"b.md", "00"));
    var verdict =
        new Verdict(
            "11",
            digests,
            new Verdict.Extent(1, 2, 3, 4),
            List.of(new Violation(Rule.QUOTED_TOKENS, "a\"b.md", "row 3")));
    var out = new ByteArrayOutputStream();
    VerdictJson.write(verdict, out);
    var json = out.toByteArray();
    assertThat(VerdictJson.read(json)).isEqualTo(verdict);
    for (int end = 0; end < json.length; end++) {
      var cut = Arrays.copyOf(json, end);
      assertThatThrownBy(() -> VerdictJson.read(cut)).isInstanceOf(IOException.class);
    }
    var text = out.toString(StandardCharsets.UTF_8);
    for (var other :
        List.of(
            text + "{}",
            text.replace("QUOTED_TOKENS", "FINE"),
            text.replace("\"rule\"", "\"ruler\""),
            text.replace("\"violations\"", "\"remarks\""),
            text.replace("\"bytes\":1", "\"bytes\":\"1\""),
            text.replace("\"bytes\":1", "\"bytes\":1.5"),
            text.replace("\"files\":{", "\"files\":{\"x\":1,"),
            text.replace("[{", "[{},{"),
            text.replace("}]", "},7]"))) {
      assertThatThrownBy(() -> VerdictJson.read(other.getBytes(StandardCharsets.UTF_8)))
          .as(other)
          .isInstanceOf(IOException.class);
    }
  }

  private static DisclosureGate gate() {
    return new DisclosureGate(POLICY, LIMIT);
  }

  private static DisclosureGate gate(Class<?> child, Duration limit) {
    return new DisclosureGate(POLICY, LIMIT, new GateProcess(child, 64, limit));
  }

  private SealedIndex index(int families) throws IOException {
    var texts = new TreeMap<String, List<List<String>>>();
    for (int f = 0; f < families; f++) {
      texts.put("f" + f, List.of(List.of("We write because " + SAID)));
    }
    return IndexFixture.seal(folder.resolve("index" + families), texts);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(candidate.resolve(file), text);
  }

  private void office(String file, String part, String xml) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(candidate.resolve(file)))) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
  }
}
