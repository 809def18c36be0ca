package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.ingest.document.Extraction.Limits;
import eu.chorus.model.Document;
import eu.chorus.model.Document.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileUploadTest {
  private static final byte[] GOOD = "Good words.".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void bombsEntitiesAndLoopsAreCorruptAndSiblingsAreRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "TOPSECRET");
    String external =
        "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + paragraph("&x;");
    String laughs =
        "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>" + paragraph("&b;".repeat(1000));
    List<Document> read =
        new Uploads(folder)
            .add("good1", GOOD)
            .add("bomb", WordSamples.bomb(200, " "))
            .add("xxe", WordSamples.document(external))
            .add("laughs", WordSamples.document(laughs))
            .add("loop", PdfSamples.loop())
            .add("deep", WordSamples.body("<w:p>".repeat(100_000)))
            .add("good2", GOOD)
            .extract();
    assertThat(read)
        .extracting(Document::outcome)
        .startsWith(Outcome.READ, Outcome.TOO_LARGE, Outcome.CORRUPT, Outcome.CORRUPT)
        .endsWith(Outcome.CORRUPT, Outcome.READ);
    assertThat(read.get(4).blocks()).isEmpty();
    assertThat(read.stream().flatMap(d -> Uploads.texts(d).stream()))
        .containsExactly("Good words.", "Good words.");
  }

  @Test
  void tooMuchTextIsToldAndCostsOneFile() throws IOException {
    List<Document> read =
        new Uploads(folder)
            .add("long", "word ".repeat(1000).getBytes(UTF_8))
            .add("word", WordSamples.bomb(1, "<w:p><w:r><w:t>word</w:t></w:r></w:p>"))
            .add("good", GOOD)
            .extract(new Extraction(), new Limits(64, Duration.ofSeconds(60), 1000));
    assertThat(read)
        .extracting(Document::outcome)
        .containsExactly(Outcome.TOO_LARGE, Outcome.TOO_LARGE, Outcome.READ);
  }

  @Test
  void aFileThatNeedsMoreMemoryThanThereIsCrashesAlone() throws IOException {
    List<Document> read =
        new Uploads(folder)
            .add("good1", GOOD)
            .add("huge", "word ".repeat(8 << 20).getBytes(UTF_8))
            .add("good2", GOOD)
            .extract(new Extraction(), new Limits(32, Duration.ofSeconds(60), 50_000_000));
    assertThat(read)
        .extracting(Document::outcome)
        .containsExactly(Outcome.READ, Outcome.CRASHED, Outcome.READ);
  }

  @Test
  void hangingExitingCrashingFloodingAndBabblingChildrenCostOneFileEach() throws IOException {
    byte[] good = ("Good words, " + MisbehavingChild.WORD).getBytes(UTF_8);
    var told = new ByteArrayOutputStream();
    var err = System.err;
    System.setErr(new PrintStream(told, true, UTF_8));
    List<Document> read;
    try {
      read = misbehaving(good);
    } finally {
      System.setErr(err);
    }
    assertThat(read)
        .extracting(Document::outcome)
        .containsExactly(
            Outcome.EMPTY,
            Outcome.CRASHED,
            Outcome.EMPTY,
            Outcome.CRASHED,
            Outcome.TIMED_OUT,
            Outcome.CRASHED,
            Outcome.CRASHED,
            Outcome.TIMED_OUT,
            Outcome.CRASHED,
            Outcome.EMPTY);
    assertThat(read.stream().map(UploadProblems::of))
        .allSatisfy(found -> tellsNoWord(found.toString()));
    tellsNoWord(read.toString() + told.toString(UTF_8));
    try (var left = Files.list(Path.of(""))) { // a JVM that crashes writes down what it held
      assertThat(left).noneMatch(file -> file.toString().matches("(hs_err_pid|core).*"));
    }
  }

  /** No word of a file, and no name that somebody gave it (P7). */
  private static void tellsNoWord(String told) {
    assertThat(told).doesNotContain(MisbehavingChild.WORD, "4-flood", "9-crash");
  }

  private List<Document> misbehaving(byte[] good) throws IOException {
    return new Uploads(folder)
        .add("1-good", good)
        .add("2-exit", good)
        .add("3-good", good)
        .add("4-flood", good)
        .add("5-hang", good)
        .add("6-babble", good)
        .add("7-memory", good)
        .add("8-spin", good)
        .add("9-crash", good)
        .add("10-good", good)
        .extract(
            new Extraction(MisbehavingChild.class), new Limits(32, Duration.ofSeconds(1), 1000));
  }

  @Test
  void aChildThatNeverStartsIsTheMachinesFaultAndNoFiles() throws IOException {
    Uploads uploads = new Uploads(folder).add("secret-name", GOOD);
    assertThatThrownBy(() -> uploads.extract(new Extraction(String.class), Limits.STANDARD))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("does not start")
        .hasMessageNotContaining("secret-name");
  }

  @Test
  void moreFilesThanOneChildReadsAreAllReadInOrder() throws IOException {
    Uploads uploads = new Uploads(folder);
    for (int i = 0; i < 60; i++) {
      uploads.add("f" + i, ("words " + i).getBytes(UTF_8));
    }
    List<Document> read = uploads.extract();
    assertThat(read).extracting(Document::outcome).containsOnly(Outcome.READ);
    assertThat(read.stream().map(d -> Uploads.texts(d).get(0)))
        .containsExactlyElementsOf(IntStream.range(0, 60).mapToObj(i -> "words " + i).toList());
  }

  private static String paragraph(String text) {
    return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        + "<w:body><w:p><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p></w:body></w:document>";
  }
}
