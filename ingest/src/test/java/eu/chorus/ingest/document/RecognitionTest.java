package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.ingest.document.Extraction.Limits;
import eu.chorus.model.Document;
import eu.chorus.model.Document.Outcome;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {
  @TempDir Path folder;

  @Test
  void aScanIsReadWhereRecognitionIsAskedForAndAScanWhereNot() throws IOException {
    Recognition english = english();
    byte[] scan =
        PdfSamples.scanned(
            PdfSamples.pages(
                List.of(
                    List.of("Every model should be documented.", "", "", "Twice a year."),
                    List.of("The second page."))));
    Uploads uploads = new Uploads(folder).add("scan", scan).add("none", PdfSamples.picture());
    assertThat(uploads.extract()).extracting(Document::outcome).containsOnly(Outcome.NO_TEXT_LAYER);
    List<Document> read = uploads.extract(new Extraction(english), Limits.RECOGNITION);
    assertThat(Uploads.texts(read.get(0)))
        .containsExactly("Every model should be documented.", "Twice a year.", "The second page.");
    assertThat(read.get(0).blocks())
        .extracting(block -> block.position().page())
        .containsExactly(1, 1, 2);
    assertThat(read.get(1).outcome()).isEqualTo(Outcome.NO_TEXT_LAYER);
  }

  @Test
  void scansWithinArchivesAreRecognisedToo() throws IOException {
    Recognition english = english();
    byte[] scan = PdfSamples.scanned(PdfSamples.pages(List.of(List.of("The board should meet."))));
    var inner = new TreeMap<String, byte[]>();
    inner.put("b.pdf", scan);
    var outer = new TreeMap<String, byte[]>();
    outer.put("a.txt", "Words as they are.".getBytes(UTF_8));
    outer.put("inner.zip", ArchiveTest.zip(inner));
    Uploads uploads =
        new Uploads(folder).add("one", ArchiveTest.zip(inner)).add("both", ArchiveTest.zip(outer));
    assertThat(uploads.extract())
        .extracting(Document::outcome)
        .containsExactly(Outcome.NO_TEXT_LAYER, Outcome.PARTLY_READ);
    List<Document> read = uploads.extract(new Extraction(english), Limits.RECOGNITION);
    assertThat(read).extracting(Document::outcome).containsOnly(Outcome.READ);
    assertThat(Uploads.texts(read.get(1)))
        .containsExactly("Words as they are.", "The board should meet.");
  }

  @Test
  void scansThatSayTooMuchCostTheFilesBesideThemNothing() throws IOException {
    var files = new TreeMap<String, byte[]>();
    files.put(
        "a.pdf", PdfSamples.scanned(PdfSamples.pages(List.of(List.of("The board should meet.")))));
    files.put("b.txt", "As they are.".getBytes(UTF_8));
    Uploads uploads = new Uploads(folder).add("both", ArchiveTest.zip(files));
    var tight =
        new Limits(
            Limits.RECOGNITION.memoryMegabytes(),
            Limits.RECOGNITION.perFile(),
            "As they are.".length());
    Document read = uploads.extract(new Extraction(english()), tight).get(0);
    assertThat(read.outcome()).isEqualTo(Outcome.PARTLY_READ);
    assertThat(Uploads.texts(read)).containsExactly("As they are.");
  }

  @Test
  void whatStandsBesideScansIsReadThoughTheyTakeTooLong() throws IOException {
    Uploads uploads = new Uploads(folder).add("scan", new byte[1]).add("hang", new byte[1]);
    var slow = new Extraction(MisbehavingChild.class, Optional.of(new Recognition("eng")));
    var limits = new Limits(64, Duration.ofMillis(500), 1000);
    List<Document> read = uploads.extract(slow, limits);
    assertThat(read).extracting(Document::outcome).containsExactly(Outcome.READ, Outcome.TIMED_OUT);
    assertThat(Uploads.texts(read.get(0))).containsExactly("Words beside a scan.");
  }

  @Test
  void aLanguageThatIsNotInstalledIsTold() {
    assertThatThrownBy(() -> Recognition.installed("xyz_none"))
        .isInstanceOfSatisfying(
            UserException.class,
            fault ->
                assertThat(fault.problems())
                    .extracting(problem -> problem.kind())
                    .containsExactly(ProblemKind.OCR_UNAVAILABLE));
  }

  @Test
  void languagesAreNamesAndNoOptions() {
    assertThatThrownBy(() -> new Recognition("eng --user-words /etc/passwd"))
        .isInstanceOf(UserException.class);
  }

  private static Recognition english() {
    try {
      return Recognition.installed("eng");
    } catch (UserException absent) {
      Assumptions.abort("tesseract is not installed");
      throw absent;
    }
  }
}
