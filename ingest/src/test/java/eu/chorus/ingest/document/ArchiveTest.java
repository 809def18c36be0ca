package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.document.Extraction.Limits;
import eu.chorus.model.Document;
import eu.chorus.model.Document.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final byte[] WORDS = "Good words.".getBytes(UTF_8);
  private static final byte[] BROKEN = "%PDF-1.7 broken".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void documentsOfAnArchiveAreReadInOrderOfTheirNamesEachWithItsNumber() throws IOException {
    byte[] docx = WordSamples.body("<w:p><w:r><w:t>From a package.</w:t></w:r></w:p>");
    byte[] pdf = PdfSamples.pages(List.of(List.of("From a page.")));
    byte[] inner = zip(Map.of("z.txt", "From within.".getBytes(UTF_8)));
    Document read =
        extract(zip(Map.of("b/2.docx", docx, "c.zip", inner, "a.pdf", pdf, "__MACOSX/._a", WORDS)));
    assertThat(read.outcome()).isEqualTo(Outcome.READ);
    assertThat(Uploads.texts(read))
        .containsExactly("From a page.", "From a package.", "From within.");
    assertThat(read.blocks())
        .extracting(block -> block.position().part())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void archivesInArchivesInArchivesAreNotOpened() throws IOException {
    byte[] third = zip(Map.of("deep.txt", WORDS));
    byte[] second = zip(Map.of("third.zip", third));
    assertThat(extract(zip(Map.of("second.zip", second))).outcome()).isEqualTo(Outcome.UNSUPPORTED);
    assertThat(extract(second).outcome()).isEqualTo(Outcome.READ);
  }

  @Test
  void whatCannotBeReadIsToldEvenWhereTheRestIs() throws IOException {
    assertThat(extract(zip(Map.of("a.txt", WORDS, "b.pdf", BROKEN))).outcome())
        .isEqualTo(Outcome.PARTLY_READ);
    assertThat(extract(zip(Map.of("a.txt", WORDS, "b.txt", new byte[0]))).outcome())
        .isEqualTo(Outcome.READ);
    assertThat(extract(zip(Map.of("b.pdf", BROKEN))).outcome()).isEqualTo(Outcome.CORRUPT);
    assertThat(extract(zip(Map.of())).outcome()).isEqualTo(Outcome.EMPTY);
  }

  @Test
  void namesLeadNowhereAndLinksAreNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "TOPSECRET");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      ZipArchiveEntry link = new ZipArchiveEntry("link.txt");
      link.setUnixMode(0120777);
      zip.putArchiveEntry(link);
      zip.write(secret.toString().getBytes(UTF_8));
      zip.closeArchiveEntry();
      zip.putArchiveEntry(new ZipArchiveEntry("../../escaped.txt"));
      zip.write(WORDS);
      zip.closeArchiveEntry();
    }
    Document read = extract(bytes.toByteArray());
    assertThat(Uploads.texts(read)).containsExactly("Good words.");
    assertThat(read.outcome()).isEqualTo(Outcome.PARTLY_READ);
    assertThat(folder.resolve("../../escaped.txt")).doesNotExist();
  }

  @Test
  void archivesOfTooMuchAreTooLarge() throws IOException {
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 501; i++) {
      many.put("f" + i, new byte[0]);
    }
    byte[] large = new byte[(64 << 20) + 1];
    List<Document> read =
        new Uploads(folder)
            .add("many", zip(many))
            .add("large", zip(Map.of("large", large)))
            .add("good", WORDS)
            .extract(new Extraction(), new Limits(256, Duration.ofSeconds(25), 1000));
    assertThat(read)
        .extracting(Document::outcome)
        .containsExactly(Outcome.TOO_LARGE, Outcome.TOO_LARGE, Outcome.READ);
  }

  private Document extract(byte[] bytes) throws IOException {
    return new Uploads(folder).add("upload", bytes).extract().get(0);
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
