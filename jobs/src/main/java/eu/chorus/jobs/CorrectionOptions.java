package eu.chorus.jobs;

import eu.chorus.ingest.correction.CorrectionFile;
import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.model.Correction;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Who corrects, and why. */
final class CorrectionOptions {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decided; kept with the corrections.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "The reason; kept with the corrections.")
  private Optional<String> why = Optional.empty();

  /** Whether both are told; one without the other is a wrong command. */
  boolean told() {
    var missing =
        Stream.of("--by", "--why")
            .filter(name -> text(name.equals("--by") ? by : why).isEmpty())
            .toList();
    if (missing.size() == 1) {
      throw fault(missing);
    }
    return missing.isEmpty();
  }

  /** Both must be told. */
  void required() {
    if (!told()) {
      throw fault(List.of("--by", "--why"));
    }
  }

  /** Adds these corrections to a store as one import; gives the new version. */
  int keep(RunDirectory directory, Corrections known, List<Correction> proposed, Clock clock)
      throws IOException {
    int version = known.version() + 1;
    var when = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    var file = directory.restricted(CorrectionFile.NAME);
    CorrectionFile.append(
        file, proposed.stream().map(c -> c.of(version, text(by), when, text(why))).toList());
    FileTree.restrict(file);
    return version;
  }

  /** In one line, and nothing that a terminal or a table could take for anything but text. */
  private static String text(Optional<String> told) {
    return told.orElse("").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static UsageException fault(List<String> options) {
    return new UsageException(
        options.stream()
            .map(
                name ->
                    new Problem(
                        ProblemKind.CONFIG_MISSING_KEY, Place.key("command line", name), ""))
            .toList());
  }
}
