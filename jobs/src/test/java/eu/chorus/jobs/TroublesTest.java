package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that ends with exit code 2 leaves a report behind, whatever stopped it. */
class TroublesTest {
  private static final String YAML =
      """
      consultation: {id: c, title: T}
      inputs:
        - id: in
          layout: portal-csv
          file: in.csv
          uploads: uploads
          channel: consultation
          round: consultation
          control_total: 9
          columns: {id: Id}
      questions:
        - {id: why, header: "Why?", kind: open}
        - {id: paper, header: Paper, kind: upload}
      """;

  @TempDir Path temp;

  private int run(String yaml, String csv) throws IOException {
    Files.writeString(temp.resolve("consultation.yaml"), yaml);
    Files.writeString(temp.resolve("in.csv"), csv);
    Files.createDirectories(temp.resolve("uploads"));
    Files.writeString(temp.resolve("uploads/secret-name.txt"), "secret words");
    return Main.run(
        new Ingest(),
        "--config",
        temp.resolve("consultation.yaml").toString(),
        "--out",
        temp.resolve("out").toString(),
        "--master",
        "local[1]");
  }

  private String report(String name) throws IOException {
    var file = temp.resolve("out/restricted").resolve(name);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    return Files.readString(file);
  }

  @Test
  void theConsultationFile() throws IOException {
    assertThat(run(YAML.replace("kind: open", "kind: opne"), "Id;Why?;Paper\n")).isEqualTo(2);
    assertThat(report("problems.csv")).contains("CONFIG_BAD_VALUE,stop,\"consultation.yaml\"");
    assertThat(report("problems.html")).contains("nothing was published");
  }

  @Test
  void theAccounts() throws IOException {
    assertThat(run(YAML, "Id;Why?;Paper\nF1;secret text;gone.txt\nF2;secret\n")).isEqualTo(2);
    assertThat(report("problems.csv"))
        .contains(
            "ACCOUNT_CONTROL_TOTAL,stop,\"in\",,,,,\"2 read, 9 declared\"",
            "UPLOAD_MISSING,notice,\"in.csv\",,2,\"column C\",\"in/F1\",",
            "ROW_RAGGED,quarantine,\"in.csv\",,3,,,\"2 cells, 3 columns\"",
            "UPLOAD_ORPHANED,quarantine,\"upload ")
        .doesNotContain("secret");
    assertThat(report("problems.html")).contains("Accounts").doesNotContain("secret");
    assertThat(report("accounting.csv"))
        .contains("in,rows,2,1,0,0,1,0,9,ROW_RAGGED=1", "in,uploads,1,0,0,0,1,0,,UPLOAD_");
    assertThat(temp.resolve("out/restricted/candidates")).doesNotExist();
  }
}
