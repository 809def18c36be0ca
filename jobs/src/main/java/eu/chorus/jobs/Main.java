package eu.chorus.jobs;

import eu.chorus.jobs.spark.Quiet;
import eu.chorus.output.disclosure.GateRefusal;
import eu.chorus.problem.Problem;
import eu.chorus.problem.UserException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of Chorus, and the only place that prints and exits. Exit codes: 0 done, 1 wrong
 * usage, 2 a fault in the data or its description, 3 a fault of Chorus, 4 refused by the gate.
 */
@Command(
    name = "chorus",
    version = "Chorus " + Version.NUMBER,
    mixinStandardHelpOptions = true,
    description = "Digests public consultations: hears everyone, quotes no one.",
    subcommands = {
      Demo.class,
      Init.class,
      Pipeline.class,
      Ingest.class,
      Analyse.class,
      Index.class,
      Synthesise.class,
      Publish.class,
      Gate.class,
      ShowLedger.class,
      Compare.class,
      Search.class,
      ShowEvidence.class,
      Codebooks.class,
      Disposition.class,
      Notes.class,
      Evaluate.class,
      Recovering.class,
      Sampling.class,
      Bench.class,
      Problems.class,
    },
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {
  private static final int USAGE = 1;
  private static final int USER_FAULT = 2;
  private static final int BUG = 3;
  private static final int REFUSED = 4;

  Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    exit(new Main(), args);
  }

  /** Runs one job as a {@code spark-submit} main class does, and exits with its code if not 0. */
  static void exit(Callable<Integer> job, String... args) {
    int code;
    try {
      code = run(job, args);
    } catch (Throwable fault) { // an Error, too, must end the process: Spark's threads would not
      code = bug(fault);
    }
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs a command or job and returns its exit code. */
  static int run(Callable<Integer> job, String... args) {
    Quiet.libraries();
    return new CommandLine(job)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((fault, line, parsed) -> report(fault))
        .setParameterExceptionHandler(
            (fault, arguments) -> {
              err().println(fault.getMessage());
              fault.getCommandLine().usage(err());
              return USAGE;
            })
        .execute(args);
  }

  /** Where people are told things; machines read files. */
  static PrintStream err() {
    return new PrintStream(System.err, true, StandardCharsets.UTF_8);
  }

  /** Where results that were asked for go. */
  static PrintStream out() {
    return new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  /** The clock by which it is told when people decided something; no finding depends on it. */
  static Clock clock() {
    return Clock.systemUTC();
  }

  /** Whether somebody watches standard error on a terminal; the launcher knows. */
  static boolean terminal() {
    return Boolean.getBoolean("chorus.terminal");
  }

  private static int report(Exception fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof UserException user) {
        user.problems().stream()
            .sorted(Comparator.comparing(problem -> problem.kind().severity())) // what stops first
            .map(Problem::message)
            .forEach(err()::println);
        return USER_FAULT;
      }
      if (t instanceof UsageException usage) {
        err().println(usage.getMessage());
        return USAGE;
      }
      if (t instanceof GateRefusal refusal) {
        err().println(refusal.getMessage());
        return REFUSED;
      }
    }
    return bug(fault);
  }

  /** A fault of ours: its type and where it arose, but no message, which may hold anything. */
  private static int bug(Throwable fault) {
    err().println("A fault of Chorus; nothing was published. Please report these lines:");
    for (Throwable t = fault; t != null; t = t.getCause()) {
      err().println(t.getClass().getName());
      Stream.of(t.getStackTrace()).limit(12).forEach(frame -> err().println("  at " + frame));
    }
    return BUG;
  }

  @Override
  public Integer call() {
    new CommandLine(this).usage(err());
    return USAGE;
  }
}
