package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run writes below its store alone, even for an instant, and whatever library does the writing.
 */
class NothingOutsideTheStoreTest {
  @Test
  void evenNativeLibrariesLieBelowTheStore(@TempDir Path everybodys, @TempDir Path store)
      throws IOException, InterruptedException {
    var sample = ChorusProcess.REPOSITORY.resolve("data-samples/nasty/CONTRIBUTION_LATE");
    try (var watch = everybodys.getFileSystem().newWatchService()) {
      everybodys.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      var command = new ArrayList<>(ChorusProcess.java());
      command.addAll(
          List.of(
              "-Djava.io.tmpdir=" + everybodys,
              "-cp",
              System.getProperty("java.class.path"),
              Main.class.getName(),
              "ingest",
              "--config",
              sample.resolve("consultation.yaml").toString(),
              "--out",
              store.toString()));
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(told).isZero();
      var key = watch.poll();
      assertThat(key == null ? List.of() : key.pollEvents()).isEmpty();
    }
  }
}
