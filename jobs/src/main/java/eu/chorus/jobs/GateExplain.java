package eu.chorus.jobs;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.output.disclosure.Explanation;
import eu.chorus.output.disclosure.ReleaseProfiles;
import eu.chorus.output.disclosure.proof.MadeUnder;
import eu.chorus.output.synthesis.Frames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells an analyst, who may see respondents' words, what the gate found in a candidate. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Writes into the restricted zone what the gate objects to in a candidate, with the words and who wrote them.")
final class GateExplain implements Callable<Integer> {
  /** Begins the name of every such page. */
  static final String PAGE = "gate-explained-";

  @Mixin private StoreOptions store = new StoreOptions();

  @Parameters(
      paramLabel = "CANDIDATE",
      description = "The number of a candidate, refused or not, or its folder.")
  private String candidate = "";

  GateExplain() {}

  @Override
  public Integer call() throws IOException {
    return store.open(
        context -> {
          var folder = context.directory().candidate(candidate);
          try (var findings = Findings.stored(context)) {
            run(context, findings, folder, folder.getFileName().toString());
          }
          return 0;
        });
  }

  private static void run(JobContext context, Findings findings, Path folder, String number)
      throws IOException {
    var release = findings.consultation().release().settings();
    var made = MadeUnder.policy(folder);
    var policy = // one that was refused may not tell: then it is held to what the public is
        // promised
        made.isPresent() ? made.get() : ReleaseProfiles.standard().policy(release, "public");
    var corpus = new Corpus(findings, policy, Ledger.open(context).released());
    var index = Sealing.index(context, corpus, Frames.of("en"));
    var explanation = Explanation.of(folder, index);
    var page = context.directory().restricted(PAGE + number + ".txt");
    Files.deleteIfExists(page);
    Files.createFile(page);
    FileTree.restrict(page); // closed to others before there is anything in it
    Files.writeString(page, explanation.page(corpus.holders(explanation.suspects())));
    context
        .progress()
        .say(explanation.size() + " violations; what they are about stands in " + page);
  }
}
