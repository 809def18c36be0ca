package eu.chorus.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage is used again only when it was made from the same things and is whole. */
class StageTest {
  record Line(String text) {}

  @TempDir Path folder;

  private Stage<Line> written() {
    var stage = new Stage<>(folder.resolve("01-lines"), Line.class);
    stage.write(
        Records.of(LocalSpark.session(), Line.class, List.of(new Line("a"), new Line("b")), 1),
        "k1");
    return stage;
  }

  @Test
  void holdsUnderItsKeyOnly() {
    var stage = written();
    assertThat(stage.holds("k1")).isTrue();
    assertThat(stage.holds("k2")).isFalse();
  }

  @Test
  void oneFlippedBitInAnyFileIsSeen() throws IOException {
    var stage = written();
    try (var files = Files.list(stage.folder())) {
      for (Path file :
          files.filter(f -> !f.getFileName().toString().matches("\\..*|_SUCCESS")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        assertThat(stage.whole()).as(file.getFileName().toString()).isFalse();
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        assertThat(stage.whole()).isTrue();
      }
    }
  }

  @Test
  void aFaultInATaskLosesItsWords() {
    var lines =
        Records.of(LocalSpark.session(), Line.class, List.of(new Line("secret-word")), 1)
            .flatMap(
                Line.class,
                line -> {
                  throw new IOException("cannot parse " + line.text());
                });
    assertThatThrownBy(lines::collect)
        .isInstanceOf(SparkException.class)
        .satisfies(e -> assertThat(stackTrace(e)).contains("IOException").doesNotContain("secret"));
  }

  private static String stackTrace(Throwable fault) {
    var text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void aMissingFileIsSeen() throws IOException {
    var stage = written();
    try (var files = Files.list(stage.folder())) {
      Files.delete(files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow());
    }
    assertThat(stage.whole()).isFalse();
  }

  @Test
  void isReadableByItsOwnerAlone() throws IOException {
    try (var paths = Files.walk(written().folder())) {
      assertThat(paths)
          .allSatisfy(
              p ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(p)))
                      .endsWith("------"));
    }
  }

  @Test
  void writingAgainReplacesTheWholeFolder() {
    var stage = written();
    stage.write(Records.of(LocalSpark.session(), Line.class, List.of(new Line("c")), 1), "k2");
    assertThat(stage.read(LocalSpark::session).collect()).containsExactly(new Line("c"));
    assertThat(stage.holds("k2")).isTrue();
  }
}
