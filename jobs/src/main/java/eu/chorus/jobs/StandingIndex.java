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
import java.util.stream.Stream;

/**
 * The gate's index of a store that is not opened for a run, so that a report can be checked while a
 * run holds the store. An index that was made from other stages than lie there is not used.
 */
final class StandingIndex {
  private StandingIndex() {}

  /** Remembers for whom the index is, and from which stages of this restricted zone it was made. */
  static void remember(Path restricted, String audience, SealedIndex index) throws IOException {
    var name = index.folder().getFileName().toString();
    closing(restricted, audience).close(List.of(), List.of(name, index.digest()));
  }

  /**
   * The index of a store with the policy of an audience.
   *
   * @throws UserException if there is none, or if it is not that of what lies there
   */
  static SealedIndex of(Path out, String audience) throws IOException {
    var gate = RunDirectory.gateOf(out);
    if (!Files.isDirectory(gate)) {
      throw fault(ProblemKind.GATE_INDEX_MISSING, audience);
    }
    var told = closing(out.resolve("restricted"), audience).told();
    if (told.isEmpty()) {
      throw fault(ProblemKind.GATE_INDEX_STALE, audience);
    }
    var index = open(gate.resolve(told.get().get(0)), audience);
    if (!index.digest().equals(told.get().get(1))) {
      throw fault(ProblemKind.GATE_INDEX_STALE, audience);
    }
    return index;
  }

  private static SealedIndex open(Path folder, String audience) {
    try {
      return SealedIndex.open(folder, seal -> "");
    } catch (IOException e) {
      throw fault(ProblemKind.GATE_INDEX_MISSING, audience);
    }
  }

  private static Closing closing(Path restricted, String audience) throws IOException {
    return new Closing(restricted, "gate-" + audience, stages(restricted.resolve("stages")));
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

  private static UserException fault(ProblemKind kind, String audience) {
    var place = Place.of("restricted/gate");
    return new UserException(List.of(new Problem(kind, place, "for " + audience)));
  }
}
