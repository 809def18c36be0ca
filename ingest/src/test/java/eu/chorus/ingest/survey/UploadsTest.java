package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.chorus.ingest.Folder;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing among the uploads is lost without a word. */
class UploadsTest {
  private static final String YAML =
      """
      inputs:
        - id: in
          layout: portal-csv
          file: export.csv
          uploads: uploads.zip
          channel: consultation
          round: consultation
          columns: {id: Id}
      questions: [{id: p, header: Paper, kind: upload}]
      """;

  @TempDir Path temp;

  private Folder folder() {
    return new Folder(temp).with("export.csv", "Id;Paper\nF1;paper\n").yaml(YAML);
  }

  @Test
  void aFileThatAnotherOfItsPathHidesIsTold() throws IOException {
    var folder = folder().with("uploads.zip", zip("F1-a.txt", "one", "F1-a.txt", "two"));
    var problems = folder.read().notices();
    assertThat(problems)
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.UPLOAD_PATH_REPEATED);
    var read = folder.contributions().get(0).attachments();
    assertThat(read).hasSize(1);
    assertThat(problems.get(0).message())
        .contains("uploads.zip, upload " + read.get(0).sha256(), "2 different files")
        .doesNotContain("F1-a");
    // Equal files under one path hide nothing.
    folder.with("uploads.zip", zip("F1-a.txt", "one", "F1-a.txt", "one", "F1-b.txt", "two"));
    assertThat(folder.read().notices()).isEmpty();
    assertThat(folder.contributions().get(0).attachments()).hasSize(2);
  }

  @Test
  void uploadsThatCannotBeReadAreToldBesideAllOtherFaults() {
    var folder = folder().yaml(YAML + "extra: 1\n");
    assertThat(assertThrows(UserException.class, folder::read).problems())
        .extracting(Problem::kind)
        .isEqualTo(List.of(ProblemKind.CONFIG_UNKNOWN_KEY, ProblemKind.UPLOADS_UNREADABLE));
  }

  /** A ZIP of names and contents by turns; the JDK's own writer allows no name twice. */
  private static byte[] zip(String... namesAndContents) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putArchiveEntry(new ZipArchiveEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }
}
