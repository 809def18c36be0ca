package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Document;
import eu.chorus.model.Document.Outcome;
import eu.chorus.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTest {
  @TempDir Path folder;

  @Test
  void plainTextIsReadInItsCharset() throws IOException {
    byte[] utf16 = "\ufeffWięcej czasu".getBytes(UTF_16BE);
    List<Document> read =
        new Uploads(folder)
            .add("a.txt", "\ufeffGrößere Anbieter\n\nzuerst".getBytes(UTF_8))
            .add("b.txt", "Größere Anbieter – „zuerst“".getBytes(Charset.forName("windows-1252")))
            .add("c.txt", utf16)
            .extract();
    assertThat(Uploads.texts(read.get(0))).containsExactly("Größere Anbieter", "zuerst");
    assertThat(Uploads.texts(read.get(1))).containsExactly("Größere Anbieter – „zuerst“");
    assertThat(Uploads.texts(read.get(2))).containsExactly("Więcej czasu");
  }

  @Test
  void wrappedLinesAreOneParagraphAndListItemsAreTheirOwn() throws IOException {
    Document read =
        new Uploads(folder)
            .add("a", "we think that\nmore is better:\n- first\n- second\n".getBytes(UTF_8))
            .extract()
            .get(0);
    assertThat(Uploads.texts(read))
        .containsExactly("we think that more is better:", "- first", "- second");
  }

  @Test
  void formatIsToldByContentNotByName() throws IOException {
    List<Document> read =
        new Uploads(folder)
            .add("a.docx", PdfSamples.pages(List.of(List.of("A page."))))
            .add("b.pdf", WordSamples.body("<w:p><w:r><w:t>A paragraph.</w:t></w:r></w:p>"))
            .add("c.pdf", "A line.".getBytes(UTF_8))
            .extract();
    assertThat(read).extracting(Document::outcome).containsOnly(Outcome.READ);
    assertThat(read.stream().map(Uploads::texts))
        .containsExactly(List.of("A page."), List.of("A paragraph."), List.of("A line."));
  }

  @Test
  void formatsThatAreNotReadAreSaidToBeSo() throws IOException {
    byte[] binary = {1, 2, 3, 0, 5};
    List<Document> read =
        new Uploads(folder)
            .add("c.txt", "<?xml version='1.0'?><a/>".getBytes(UTF_8))
            .add("d.txt", binary)
            .extract();
    assertThat(read).extracting(Document::outcome).containsOnly(Outcome.UNSUPPORTED);
  }

  @Test
  void everyUnreadableFileHasItsOutcomeAndItsProblem() throws IOException {
    byte[] whole = PdfSamples.pages(List.of(List.of("A page that is cut in two.")));
    byte[] docx = WordSamples.body("<w:p><w:r><w:t>cut</w:t></w:r></w:p>");
    List<Document> read =
        new Uploads(folder)
            .add("secret-name-0", new byte[0])
            .add("secret-name-1", "\n \t\n".getBytes(UTF_8))
            .add("secret-name-2", PdfSamples.withPassword(List.of("Locked."), "user"))
            .add("secret-name-3", PdfSamples.picture())
            .add("secret-name-4", Arrays.copyOf(docx, docx.length / 2))
            .add("secret-name-5", Arrays.copyOf(whole, 20))
            .add("secret-name-6", WordSamples.body("<w:p><w:r><w:drawing/></w:r></w:p>"))
            .add("secret-name-7", "<?xml version='1.0'?><a/>".getBytes(UTF_8))
            .extract();
    assertThat(read)
        .extracting(Document::outcome)
        .containsExactly(
            Outcome.EMPTY,
            Outcome.EMPTY,
            Outcome.PASSWORD_PROTECTED,
            Outcome.NO_TEXT_LAYER,
            Outcome.CORRUPT,
            Outcome.CORRUPT,
            Outcome.NO_TEXT_LAYER,
            Outcome.UNSUPPORTED);
    assertThat(read)
        .allSatisfy(
            document -> {
              assertThat(document.blocks()).isEmpty();
              assertThat(UploadProblems.of(document).map(Problem::message).orElseThrow())
                  .contains(document.sha256())
                  .doesNotContain("secret-name");
            });
  }

  @Test
  void requestsCarryOverAndShowNoFileName() throws IOException {
    Document read = new Uploads(folder).add("a", "words".getBytes(UTF_8)).extract().get(0);
    assertThat(read.contribution()).isEqualTo("s/0");
    assertThat(read.question()).isEqualTo("q");
    assertThat(read.sha256()).isEqualTo("digest0");
    assertThat(UploadProblems.of(read)).isEmpty();
    assertThat(new Extraction.Request("c", "q", "d", Path.of("secret.pdf")).toString())
        .doesNotContain("secret");
  }

  @Test
  void halfOfASurrogatePairIsReplaced() throws IOException {
    byte[] lone = {(byte) 0xfe, (byte) 0xff, 0, 'a', (byte) 0xdc, 0, 0, 'b'};
    Document read = new Uploads(folder).add("a", lone).extract().get(0);
    assertThat(Uploads.texts(read)).containsExactly("a\ufffdb");
  }
}
