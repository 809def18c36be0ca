package eu.chorus.ingest.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionFileTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void place() {
    file = folder.resolve(CorrectionFile.NAME);
  }

  private static Correction correction(int version, String text) {
    return new Correction(
        version, version - 1, What.THEME_LABEL, "a/b", text, text, text, "2026-01-01", text);
  }

  @Test
  void whatIsAddedIsReadBackInOrderWhateverItSays() throws IOException {
    long seed = 7;
    var random = new Random(seed);
    var all = new ArrayList<Correction>();
    var texts =
        List.of("", "plain", "a \"quoted\", one", "=1+1", "'=1", "-x", "@y", "ü;\u4e2d", "| z");
    for (int version = 1; version < 20; version++) {
      var some = new ArrayList<Correction>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        some.add(correction(version, texts.get(random.nextInt(texts.size()))));
      }
      var before = Files.exists(file) ? Files.readString(file) : "";
      CorrectionFile.append(file, some);
      assertThat(Files.readString(file)).startsWith(before);
      all.addAll(some);
      assertThat(CorrectionFile.read(file)).as("seed %d", seed).isEqualTo(all);
    }
  }

  @Test
  void noFileMeansNoCorrections() {
    assertThat(CorrectionFile.read(file)).isEmpty();
  }

  @Test
  void aLineThatWasChangedMovedOrTakenOutIsSeen() throws IOException {
    CorrectionFile.append(file, List.of(correction(1, "one"), correction(1, "two")));
    CorrectionFile.append(file, List.of(correction(2, "three")));
    var whole = Files.readAllLines(file);
    var changed = new ArrayList<>(whole);
    changed.set(2, changed.get(2).replace("two", "too"));
    refused(changed);
    refused(List.of(whole.get(0), whole.get(2), whole.get(1), whole.get(3)));
    refused(List.of(whole.get(0), whole.get(1), whole.get(3)));
    refused(List.of(whole.get(1), whole.get(2)));
    refused(List.of(whole.get(0), whole.get(1).replace("theme-label", "theme-colour")));
    Files.write(file, whole);
    assertThat(CorrectionFile.read(file)).hasSize(3);
  }

  private void refused(List<String> lines) throws IOException {
    Files.write(file, lines);
    assertThatThrownBy(() -> CorrectionFile.read(file))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("corrections")
        .hasMessageNotContaining("too");
    assertThatThrownBy(() -> CorrectionFile.append(file, List.of(correction(3, "more"))))
        .isInstanceOf(UserException.class);
  }
}
