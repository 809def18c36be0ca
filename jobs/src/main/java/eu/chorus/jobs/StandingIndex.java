package eu.chorus.jobs;

import eu.chorus.jobs.run.Closing;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.Stage;
import eu.chorus.output.disclosure.SealedIndex;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The gate's index of a store that is not opened for a run, so that a report can be checked while a
 * run holds the store. An index that was made from other stages than lie there is not used.
 */
final class StandingIndex {
  private static final String STEP = "gate";

  private StandingIndex() {}

  /** Remembers from which stages the index of this restricted zone was made. */
  static void remember(Path restricted, SealedIndex index) throws IOException {
    closing(restricted).close(List.of(), List.of(index.digest()));
  }

  /**
   * The index of a store.
   *
   * @throws UserException if there is none, or if it is not that of what lies there
   */
  static SealedIndex of(Path out) throws IOException {
    SealedIndex index;
    try {
      index = SealedIndex.open(RunDirectory.gateOf(out), seal -> "");
    } catch (IOException e) {
      throw fault(ProblemKind.GATE_INDEX_MISSING);
    }
    if (!closing(out.resolve("restricted")).told().equals(Optional.of(List.of(index.digest())))) {
      throw fault(ProblemKind.GATE_INDEX_STALE);
    }
    return index;
  }

  private static Closing closing(Path restricted) throws IOException {
    return new Closing(restricted, STEP, stages(restricted.resolve("stages")));
  }

  /** Digest of the keys of all stages that lie there; one that is being made has none. */
  private static Fingerprint stages(Path stages) throws IOException {
    var keys = new ArrayList<String>();
    if (Files.isDirectory(stages)) {
      try (Stream<Path> list = Files.list(stages)) {
        for (Path stage : list.filter(Files::isDirectory).sorted().toList()) {
          var name = stage.getFileName().toString();
          if (!name.startsWith(".")) {
            keys.add(name);
            keys.add(new Stage<>(stage, Record.class).key());
          }
        }
      }
    }
    return Fingerprint.of(keys);
  }

  private static UserException fault(ProblemKind kind) {
    return new UserException(List.of(new Problem(kind, Place.of("restricted/gate"), "")));
  }
}
