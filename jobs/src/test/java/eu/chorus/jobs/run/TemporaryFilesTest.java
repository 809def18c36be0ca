package eu.chorus.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run needs for a while lies below its store, and is gone with it. */
class TemporaryFilesTest {
  private static final String JAVA = "java.io.tmpdir";
  private static final String SNAPPY = "org.xerial.snappy.tempdir";

  @TempDir Path store;

  @Test
  void aRunsTemporaryFilesLieBelowItsStoreAndGoWithIt() throws IOException {
    var ofJava = System.getProperty(JAVA);
    var ofSnappy = System.getProperty(SNAPPY);
    var leftByAKilledRun = store.resolve("restricted/work/temporary/chorus-1.part");
    Files.createDirectories(leftByAKilledRun.getParent());
    Files.writeString(leftByAKilledRun, "words");
    try (var run = RunDirectory.open(store)) {
      var folder = Path.of(System.getProperty(JAVA));
      assertThat(folder).startsWith(run.restricted("")).isEmptyDirectory();
      assertThat(System.getProperty(SNAPPY)).isEqualTo(folder.toString());
      Files.createTempFile(folder, "chorus-", ".part");
    }
    assertThat(store.resolve("restricted/work")).isEmptyDirectory();
    assertThat(System.getProperty(JAVA)).isEqualTo(ofJava);
    assertThat(System.getProperty(SNAPPY)).isEqualTo(ofSnappy);
  }
}
