package eu.chorus.ingest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** That a contest compares like with like; what it measures is not a test's affair. */
@EnabledOnOs(OS.LINUX)
class ContestTest {
  @TempDir Path work;

  @Test
  void bothFindEveryRowOfASurvey() throws IOException, InterruptedException {
    List<String> said = new ArrayList<>();
    new Contest(work, work.resolve("none"), 1, said::add).survey(300, 12);
    assertThat(said).first().asString().contains("; 100.00% of what").doesNotContain("DIS");
    assertThat(said).hasSize(2).last().asString().endsWith("not beside this build");
  }

  @Test
  void bothFindTheWordsOfADocument() throws IOException, InterruptedException {
    Path folder = Files.createDirectory(work.resolve("uploads"));
    try (var sample =
        ContestTest.class.getResourceAsStream("/eu/chorus/ingest/document/position.docx")) {
      Files.write(folder.resolve("a.docx"), sample.readAllBytes());
    }
    List<String> said = new ArrayList<>();
    new Contest(work, work, 1, said::add).uploads(folder);
    assertThat(said).hasSize(2).last().asString().startsWith("DOCX: CHORUS_UPLOADS");
    assertThat(said).first().isEqualTo("PDF: no such files");
  }
}
