package eu.chorus.jobs;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** The options that turn a candidate into a release. */
final class PublishOptions {
  @Option(
      names = "--publish",
      description = "Publish what the run makes, once the gate has passed its final bytes.")
  private boolean publish;

  @Option(
      names = "--approved-by",
      paramLabel = "NAME",
      description = "Who approves the publication; required to publish.")
  private Optional<String> approvedBy = Optional.empty();

  @Option(
      names = "--audience",
      paramLabel = "public|chairs",
      description = "Whom it is for (default: public; of a working group's brief chairs).")
  private Optional<String> audience = Optional.empty();

  /** Finds fault with the options before any work is done, all at once. */
  void check() {
    var problems = new ArrayList<Problem>();
    if (publish && approvedBy.filter(name -> !name.isBlank()).isEmpty()) {
      problems.add(
          new Problem(
              ProblemKind.CONFIG_MISSING_KEY, Place.key("command line", "--approved-by"), ""));
    }
    audience.flatMap(PublishOptions::unknownAudience).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
  }

  /** Finds fault with an audience that there is not. */
  static void checkAudience(String audience) {
    unknownAudience(audience)
        .ifPresent(
            problem -> {
              throw new UsageException(List.of(problem));
            });
  }

  private static Optional<Problem> unknownAudience(String audience) {
    return ReleasePolicy.audiences().contains(audience)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                ProblemKind.CONFIG_BAD_VALUE,
                Place.key("command line", "--audience"),
                "allowed: " + String.join(", ", new TreeSet<>(ReleasePolicy.audiences()))));
  }

  /** Whom it is for: this audience if none was named. */
  String audience(String standard) {
    return audience.orElse(standard);
  }

  /** Publishes a candidate to its audience, if that was asked for. */
  void publish(JobContext context, Findings findings, Candidates.Made candidate, String whom)
      throws IOException {
    if (publish) {
      Publish.run(context, findings, candidate, whom, approvedBy.orElseThrow());
    }
  }
}
