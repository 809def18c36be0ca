package eu.chorus.jobs;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.output.disclosure.Candidate;
import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.GateRefusal;
import eu.chorus.output.disclosure.Released;
import eu.chorus.output.disclosure.cells.Counted;
import eu.chorus.output.disclosure.cells.InformationLoss;
import eu.chorus.output.disclosure.ledger.ReleaseLedger;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.proof.Proof;
import eu.chorus.output.disclosure.proof.ProofBasis;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes candidates: what would be released, complete, inspected, and still restricted. */
final class Candidates {
  /** Longer than this, an inspection has failed. */
  static final Duration INSPECTION = Duration.ofHours(1);

  private static final String MANIFEST = "manifest.json";

  /** What protection cost in the newest candidate; what is withheld adds up there. */
  static final String LOSS = "information-loss.csv";

  private Candidates() {}

  /**
   * A candidate that may be published.
   *
   * @param folder where it lies; a release's if it already is one
   * @param seen what this process saw of it; empty if an earlier one made it
   */
  record Made(Path folder, Optional<Seen> seen) {
    /** One that lay there. */
    static Made found(Path folder) {
      return new Made(folder, Optional.empty());
    }
  }

  /**
   * What need not be looked at again to publish it.
   *
   * @param inspected what its bytes were found to be
   * @param corpus what it was held against
   */
  record Seen(Released<Candidate> inspected, Corpus corpus) {}

  /**
   * Composes, admits, writes and inspects; gives an older one if nothing changed.
   *
   * @param findings everything, which the candidate must not quote
   */
  static Made make(JobContext context, Findings findings, Subject subject) throws IOException {
    var policy = findings.policy(subject.audience());
    var directory = context.directory();
    var ledger = Ledger.open(context);
    // Of the same findings, frames and releases the same bytes are made: those that stand were
    // inspected against them.
    var frames = Frames.of("en");
    var key =
        findings
            .key()
            .then(
                findings.intake().key().hex(),
                subject.about(),
                policy.toString(),
                Answering.digest(directory),
                Noting.digest(directory),
                frames.digest(),
                Frames.proof("en").digest());
    var name = "candidate-" + subject.about();
    for (Path standing : directory.standing()) {
      var digest = List.of(digest(standing));
      for (String before : ledger.digestsBefore(FileTree.digest(standing.resolve(MANIFEST)))) {
        if (directory.closing(name, key.then(before)).told().filter(digest::equals).isPresent()) {
          context.progress().say("candidate unchanged");
          return Made.found(standing);
        }
      }
    }
    forgetRefused(context);
    var corpus = new Corpus(findings, policy, ledger.released());
    var made = composed(context, ledger, corpus, frames, subject, Candidates::made);
    directory
        .closing(name, key.then(ledger.digest()))
        .close(List.of(), List.of(digest(made.folder())));
    return made;
  }

  private static String digest(Path folder) throws IOException {
    return Fingerprint.of(List.of(FileTree.digests(folder).toString())).hex();
  }

  /** What is done with all that a report is composed from. */
  interface Composing<T> {
    T with(Composition composition) throws IOException;
  }

  /** The results report of these findings before it is written; nothing is kept of it. */
  static <T> T composed(
      JobContext context, Findings findings, String audience, Composing<T> composing)
      throws IOException {
    var ledger = Ledger.open(context);
    var corpus = new Corpus(findings, findings.policy(audience), ledger.released());
    var subject = Subject.results(findings, audience);
    return composed(context, ledger, corpus, Frames.of("en"), subject, composing);
  }

  private static <T> T composed(
      JobContext context,
      Ledger ledger,
      Corpus corpus,
      Frames frames,
      Subject subject,
      Composing<T> composing)
      throws IOException {
    var scope = subject.scope();
    try (var tabulation =
        context.timed("table rows", () -> Tabulation.of(scope, corpus, subject.covered()))) {
      var counted =
          context.timed(
              "tables", () -> tables(ledger.released(), scope, tabulation, corpus.findings()));
      try (var settlement =
          context.timed(
              "ledger", () -> Settlement.of(ledger, corpus, subject, tabulation, counted))) {
        return composing.with(
            Composition.of(context, corpus, subject, counted, settlement, frames));
      }
    }
  }

  private static Made made(Composition composition) throws IOException {
    var context = composition.context();
    var settlement = composition.settlement();
    Files.writeString(
        context.directory().restricted(LOSS),
        InformationLoss.of(settlement.tables(), composition.counted()).csv());
    var report =
        context.timed(
            "sentences",
            () -> Rehearsal.report(context, composition.index(), composition.report()));
    var gate = new DisclosureGate(composition.corpus().policy(), INSPECTION);
    var folder = context.directory().work("candidate");
    FileTree.delete(folder);
    var basis = context.timed("report", () -> composition.write(gate, report, folder));
    var proof = Frames.proof(composition.frames().language());
    Released<Candidate> inspected;
    try {
      inspected =
          context.timed(
              "gate",
              () -> {
                var passed = gate.inspect(folder, composition.index());
                Proof.verify(passed, basis, proof);
                return passed;
              });
    } catch (GateRefusal refusal) {
      Proof.refuse(folder, proof);
      keep(context, folder, settlement.nextNumber());
      throw refusal;
    }
    return new Made(
        numbered(context, folder, settlement, report),
        Optional.of(new Seen(inspected, composition.corpus())));
  }

  /** A refused candidate lies where analysts can have it explained, until the next is made. */
  private static void keep(JobContext context, Path folder, int number) throws IOException {
    var refused =
        Files.createDirectories(context.directory().refused()).resolve(Integer.toString(number));
    FileTree.restrict(folder);
    FileTree.replace(folder, refused);
    context
        .progress()
        .say("The refused candidate lies at " + refused + "; to see why: gate explain " + number);
  }

  /** What was kept of a refused candidate may quote somebody who has withdrawn since. */
  private static void forgetRefused(JobContext context) throws IOException {
    FileTree.delete(context.directory().refused());
    try (var files = Files.list(context.directory().restricted(""))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(GateExplain.PAGE) || name.startsWith(ShowEvidence.PAGE)) {
          Files.delete(file);
        }
      }
    }
  }

  /** What the statement of proof of a release rests on beside its bytes. */
  static ProofBasis basis(
      Findings findings, ReleasePolicy policy, AllowList allowed, Frames frames) {
    var digests = new TreeMap<String, String>();
    digests.put("allowList", allowed.digest());
    digests.put("frames", frames.digest());
    digests.put("proofFrames", Frames.proof(frames.language()).digest());
    return new ProofBasis(Version.NUMBER, findings.intake().configuration(), policy, digests);
  }

  /**
   * The tables over what is covered; none that would tell a small number of some other round once
   * what is known of rounds is subtracted from what is known of all.
   */
  private static List<Counted> tables(
      ReleaseLedger released, String scope, Tabulation tabulation, Findings findings) {
    var counted = tabulation.counted();
    var published = released.rounds();
    var revealing = new TreeSet<String>();
    for (var round : findings.rounds()) {
      var leaving =
          counted.stream()
              .filter(c -> leaves(round, scope, published.getOrDefault(c.spec().id(), Set.of())))
              .toList();
      revealing.addAll(tabulation.revealing(round, leaving));
    }
    return counted.stream().filter(c -> !revealing.contains(c.spec().id())).toList();
  }

  /**
   * Whether the round is among those that are left of all when those that are known are subtracted.
   *
   * @param scope what the table is over
   * @param published the rounds of which the table was published by itself
   */
  private static boolean leaves(String round, String scope, Set<String> published) {
    return scope.isEmpty()
        ? !published.isEmpty() && !published.contains(round)
        : !scope.equals(ReleaseLedger.ROUND + round);
  }

  /**
   * The same bytes keep the number that they have, as a candidate or as a release. What the ledger
   * would remember of a new candidate is kept before it lies there.
   */
  private static Path numbered(JobContext context, Path made, Settlement settlement, Report report)
      throws IOException {
    var digests = FileTree.digests(made);
    for (Path known : context.directory().standing()) {
      if (FileTree.digests(known).equals(digests)) {
        FileTree.delete(made);
        return known;
      }
    }
    var number = Integer.toString(settlement.nextNumber());
    settlement.keep(number, FileTree.digest(made.resolve(MANIFEST)), report);
    var folder = Files.createDirectories(context.directory().candidates()).resolve(number);
    FileTree.restrict(made);
    FileTree.replace(made, folder);
    return folder;
  }
}
