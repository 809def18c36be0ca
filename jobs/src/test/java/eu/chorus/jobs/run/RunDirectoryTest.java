package eu.chorus.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  private static final Fingerprint KEY = Fingerprint.of(List.of("what it is made from"));

  @TempDir private Path folder;

  @Test
  void aTableIsMadeAgainOnlyWhenSomethingChanged() throws IOException {
    try (var directory = RunDirectory.open(folder)) {
      Files.createDirectories(directory.stage("any"));
      assertThat(directory.table("t.csv", KEY, () -> "a,b\n")).isTrue();
      assertThat(directory.table("t.csv", KEY, () -> "never\n")).isFalse();
      assertThat(directory.restricted("t.csv")).hasContent("a,b\n");

      Files.writeString(directory.restricted("t.csv"), "changed by hand\n");
      assertThat(directory.table("t.csv", KEY, () -> "a,b\n")).isTrue();

      assertThat(directory.table("t.csv", KEY.then("more"), () -> "c\n")).isTrue();
      assertThat(directory.restricted("t.csv")).hasContent("c\n");

      Files.delete(directory.restricted("t.csv"));
      assertThat(directory.table("t.csv", KEY.then("more"), () -> "c\n")).isTrue();
    }
  }

  @Test
  void aDamagedClosingHoldsNoMoreWhicheverBitIsFlipped() throws IOException {
    try (var directory = RunDirectory.open(folder)) {
      Files.createDirectories(directory.stage("any"));
      var closing = directory.closing("step", KEY);
      closing.close(List.of(), List.of("ä line", "another"));
      assertThat(closing.told()).contains(List.of("ä line", "another"));
      Path file = directory.stage(".step");
      byte[] written = Files.readAllBytes(file);
      for (int bit = 0; bit < 8 * written.length; bit++) {
        byte[] damaged = written.clone();
        damaged[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, damaged);
        // A line's end may take another of its forms; nothing else may stay unseen.
        assertThat(closing.told().filter(told -> !told.equals(List.of("ä line", "another"))))
            .as("bit %d", bit)
            .isEmpty();
      }
    }
  }

  @Test
  void aStageThatNoVersionKnowsAnyMoreIsForgotten() throws IOException {
    try (var directory = RunDirectory.open(folder)) {
      for (String name : List.of("01-rows", "05-of-old")) {
        Files.writeString(Files.createDirectories(directory.stage(name)).resolve("part"), "words");
      }
      directory.closing("step", KEY).close(List.of(), List.of());
      directory.keepStages(Set.of("01-rows", "02-documents"));
      assertThat(directory.stage("05-of-old")).doesNotExist();
      assertThat(directory.stage("01-rows").resolve("part")).exists();
      assertThat(directory.closing("step", KEY).told()).isPresent();
    }
  }
}
