package eu.chorus.jobs;

import eu.chorus.ingest.taxonomy.ConsultationDraft;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a first consultation file by looking at an export. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Writes a first consultation.yaml by looking at an export.")
final class Init implements Callable<Integer> {
  @Option(names = "--export", paramLabel = "FILE", required = true, description = "The export.")
  private Path export = Path.of("");

  @Option(
      names = "--definition",
      paramLabel = "FILE",
      description = "EUSurvey's XML export of the same survey, for kinds, options and ids.")
  private Optional<Path> definition = Optional.empty();

  @Option(
      names = "--digests",
      description = "Name columns and options by digest, to keep the file where they may not be.")
  private boolean digests;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where to write it; by default consultation.yaml beside the export.")
  private Optional<Path> to = Optional.empty();

  @Override
  public Integer call() throws IOException {
    var file = to.orElseGet(() -> export.resolveSibling("consultation.yaml"));
    if (Files.exists(file)) {
      throw new UserException(
          List.of(
              new Problem(ProblemKind.FILE_EXISTS, Place.of(file.getFileName().toString()), "")));
    }
    Files.writeString(file, ConsultationDraft.from(export, digests, definition));
    Main.err()
        .println(
            "Wrote "
                + file
                + "; its comments say what to check, then: chorus run --config "
                + file);
    if (definition.isEmpty() && isSheet()) {
      Main.err()
          .println(
              "If EUSurvey's XML of the same survey can be had, --definition XML gives kinds,"
                  + " options and ids as the survey knows them.");
    }
    return 0;
  }

  private boolean isSheet() {
    return export.toString().toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xls|ods|zip)");
  }
}
