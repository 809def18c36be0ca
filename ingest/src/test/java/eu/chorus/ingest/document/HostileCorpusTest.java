package eu.chorus.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Shared;
import eu.chorus.ingest.document.Extraction.Limits;
import eu.chorus.ingest.document.Extraction.Request;
import eu.chorus.model.Document;
import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The hostile and odd documents that lie beside the repository, every one as an upload. */
class HostileCorpusTest {
  private static final int FILES = 534;
  private static final int BATCH = 25;

  /** Most memory that reading all of them may leave behind in this process: 50 MiB. */
  private static final long MOST_GROWTH = 50L << 20;

  @Test
  void everyFileGetsOneVerdictAndLeavesNothingBehind() throws IOException {
    List<Path> files = files(Shared.data("nasty"));
    assertThat(files).hasSize(FILES);
    Map<Outcome, Integer> verdicts = new EnumMap<>(Outcome.class);
    extract(files.subList(0, BATCH)); // classes that are loaded once are no growth
    long used = used();
    for (int from = 0; from < FILES; from += BATCH) {
      for (Document document : extract(files.subList(from, Math.min(FILES, from + BATCH)))) {
        verdicts.merge(document.outcome(), 1, Integer::sum);
        assertThat(document.blocks().isEmpty())
            .as("%s of %s", document.outcome(), document.sha256())
            .isEqualTo(document.outcome() != Outcome.READ);
      }
    }
    assertThat(used() - used).isLessThan(MOST_GROWTH);
    assertThat(verdicts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(FILES);
    assertThat(verdicts).doesNotContainKeys(Outcome.TIMED_OUT, Outcome.CRASHED);
    // None of the files is known by less than this: a reader that lost a format would show here.
    assertThat(verdicts.get(Outcome.READ)).isGreaterThan(370);
  }

  private static List<Document> extract(List<Path> files) {
    return new Extraction()
        .extract(
            IntStream.range(0, files.size())
                .mapToObj(i -> new Request("c", "q", "number " + i, files.get(i)))
                .toList(),
            Limits.STANDARD);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("MANIFEST.csv"))
          .sorted()
          .toList();
    }
  }

  private static long used() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
