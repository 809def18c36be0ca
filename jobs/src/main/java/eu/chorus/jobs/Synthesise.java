package eu.chorus.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The chair's own job: from stored findings the brief of one working group on one round. */
@Command(
    name = "synthesise",
    mixinStandardHelpOptions = true,
    description = "Makes the brief of a working group on a round, or the results report.")
public final class Synthesise implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--working-group",
      paramLabel = "ID",
      description = "The working group; without one, the results report over everything.")
  private Optional<String> workingGroup = Optional.empty();

  @Option(
      names = "--round",
      paramLabel = "ROUND",
      description = "The round that the brief covers (default: ${DEFAULT-VALUE}).")
  private String round = "consultation";

  @Option(
      names = "--compare",
      paramLabel = "ROUND",
      description =
          "The earlier round that stands beside it in the brief, as it was released (by default the"
              + " last that was).")
  private Optional<String> earlier = Optional.empty();

  @ArgGroup(exclusive = false)
  private PublishOptions publish = new PublishOptions();

  Synthesise() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Synthesise(), args);
  }

  @Override
  public Integer call() throws IOException {
    publish.check();
    return store.open(
        context -> {
          try (var findings = Findings.stored(context)) {
            var audience = publish.audience(workingGroup.isEmpty() ? "public" : "chairs");
            var candidate =
                workingGroup.isEmpty()
                    ? results(context, findings, audience)
                    : brief(context, findings, audience, workingGroup.get(), round, earlier);
            publish.publish(context, findings, candidate, audience);
            return 0;
          }
        });
  }

  static Candidates.Made results(JobContext context, Findings findings, String audience)
      throws IOException {
    return made(context, findings, Subject.results(findings, audience));
  }

  static Candidates.Made brief(
      JobContext context,
      Findings findings,
      String audience,
      String group,
      String round,
      Optional<String> earlier)
      throws IOException {
    var groups = findings.consultation().workingGroups().stream().map(g -> g.id()).toList();
    var rounds = findings.rounds();
    var before = rounds.stream().takeWhile(r -> !r.equals(round)).toList();
    UsageException.refuse(
        List.of(
            UsageException.unknown("--working-group", group, groups),
            UsageException.unknown("--round", round, rounds),
            earlier.flatMap(r -> UsageException.unknown("--compare", r, before))));
    return made(context, findings, Subject.brief(findings, audience, group, round, earlier));
  }

  private static Candidates.Made made(JobContext context, Findings findings, Subject subject)
      throws IOException {
    var candidate = Candidates.make(context, findings, subject);
    context.progress().say("The candidate lies at " + candidate.folder());
    return candidate;
  }
}
