package eu.chorus.jobs;

import eu.chorus.jobs.Candidates.Made;
import eu.chorus.jobs.Candidates.Seen;
import eu.chorus.jobs.run.FileTree;
import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.ReleaseDirectory;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.proof.MadeUnder;
import eu.chorus.output.disclosure.proof.Proof;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The job that lets a candidate out, once the gate has passed its final bytes. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Runs the gate on a candidate's bytes and publishes it.")
public final class Publish implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  @Parameters(paramLabel = "CANDIDATE", description = "The candidate's number, or its folder.")
  private String candidate = "";

  @Option(
      names = "--audience",
      paramLabel = "public|chairs",
      required = true,
      description = "Whom it is for.")
  private String audience = "";

  @Option(
      names = "--approved-by",
      paramLabel = "NAME",
      required = true,
      description = "Who approves the publication.")
  private String approvedBy = "";

  Publish() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Publish(), args);
  }

  @Override
  public Integer call() throws IOException {
    PublishOptions.checkAudience(audience);
    return store.open(
        context -> {
          var folder = context.directory().candidate(candidate);
          context.directory().refuseOlder(folder, audience);
          try (var findings = Findings.stored(context)) {
            run(context, findings, Made.found(folder), audience, approvedBy);
          }
          return 0;
        });
  }

  /**
   * What the candidate was made under, which is at least as strict as its audience was promised: a
   * looser one is refused, and so is one that does not tell.
   */
  private static ReleasePolicy policy(Findings findings, Path candidate, String audience)
      throws IOException {
    var promised = findings.policy(audience);
    var place = Place.of("restricted/candidates/" + candidate.getFileName());
    var made = MadeUnder.policy(candidate);
    if (made.isEmpty()) {
      var untold = new Problem(ProblemKind.CANDIDATE_LOOSER, place, "it does not tell which");
      throw new UserException(List.of(untold));
    }
    return made.get().mustServe(promised, place);
  }

  /** Publishes; gives the release, the standing one if the candidate already is one. */
  static Path run(
      JobContext context, Findings findings, Made made, String audience, String approvedBy)
      throws IOException {
    var candidate = made.folder();
    var releases = context.directory().releases(audience);
    if (candidate.startsWith(releases)) { // only the current release is ever found again
      context.progress().say("Nothing changed since release " + candidate.getFileName());
      return candidate;
    }
    var ledger = Ledger.open(context); // a broken one is told before anything else is done
    var policy = policy(findings, candidate, audience);
    var corpus =
        made.seen()
            .map(Seen::corpus)
            .filter(known -> known.findings().equals(findings) && known.policy().equals(policy))
            .map(known -> known.after(ledger.released()))
            .orElseGet(() -> new Corpus(findings, policy, ledger.released()));
    var gate = new DisclosureGate(policy, Candidates.INSPECTION);
    var number = candidate.getFileName().toString();
    context
        .directory()
        .approve(audience, number, approvedBy, FileTree.digest(candidate.resolve("manifest.json")));
    var frames = Frames.of("en");
    var index = Sealing.index(context, corpus, frames);
    var release =
        context.timed(
            "publish",
            () -> {
              var inspected =
                  made.seen()
                      .map(before -> gate.inspect(candidate, index, before.inspected()))
                      .orElseGet(() -> gate.inspect(candidate, index));
              Proof.verify(
                  inspected,
                  Candidates.basis(findings, policy, corpus.allowed(frames), frames),
                  Frames.proof(frames.language()));
              return ledger.publish(
                  audience,
                  candidate,
                  policy,
                  findings,
                  () -> new ReleaseDirectory(releases).publish(inspected, number));
            });
    if (candidate.startsWith(context.directory().candidates())) {
      FileTree.delete(candidate); // the release is the candidate now
    }
    context.progress().say("Release " + number + " to " + audience + " lies at " + release);
    return release;
  }
}
