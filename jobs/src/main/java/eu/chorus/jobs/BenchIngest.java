package eu.chorus.jobs;

import eu.chorus.ingest.bench.Contest;
import eu.chorus.jobs.run.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast exports and uploads are read; Linux alone tells what is asked for. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Reads exports and uploads in turn with Chorus and with the libraries alone.")
final class BenchIngest implements Callable<Integer> {
  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Rows of the invented export (default: ${DEFAULT-VALUE}).")
  private int rows = 20_000;

  @Option(
      names = "--columns",
      paramLabel = "N",
      description = "Its columns (default: ${DEFAULT-VALUE}).")
  private int columns = 120;

  @Mixin private Rounds rounds = new Rounds();

  @Option(
      names = "--uploads",
      paramLabel = "DIR",
      description = "PDF and DOCX files to read; without it exports alone are read.")
  private Optional<Path> uploads = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var work = Files.createTempDirectory("chorus-bench");
    try {
      var peers = Path.of(System.getProperty("chorus.home", "."), "jobs", "target", "peers");
      var contest = new Contest(work, peers, rounds.pairs(), Main.out()::println);
      if (rows > 0) {
        contest.survey(rows, columns);
      }
      if (uploads.isPresent()) {
        contest.uploads(uploads.get());
      }
      return 0;
    } finally {
      FileTree.delete(work);
    }
  }
}
