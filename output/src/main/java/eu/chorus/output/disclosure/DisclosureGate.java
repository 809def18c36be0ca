package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.cells.CellControl;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.names.Participants;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.CorpusSource;
import eu.chorus.output.disclosure.readback.ReadBack;
import eu.chorus.output.synthesis.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The only door out of the restricted zone and the only maker of {@link Released}. It stands at two
 * places: drafts are admitted before they are written, and what was written is inspected byte by
 * byte before it is published. Whatever goes wrong, nothing passes (P11).
 */
public final class DisclosureGate {
  private final ReleasePolicy policy;
  private final Duration limit;
  private final GateProcess process;

  /**
   * A gate with these numbers.
   *
   * @param limit how long one inspection may take before it counts as failed
   */
  public DisclosureGate(ReleasePolicy policy, Duration limit) {
    this(policy, limit, new GateProcess(GateChild.class, GateProcess.HEAP, limit));
  }

  /** A gate with another process, so that one that misbehaves can be tried. */
  DisclosureGate(ReleasePolicy policy, Duration limit, GateProcess process) {
    this.policy = policy;
    this.limit = limit;
    this.process = process;
  }

  /**
   * Admits a draft for writing: every table is what {@link CellControl} makes of the counts, every
   * string from the corpus is declared and supported.
   *
   * @throws GateRefusal if not, or if that could not be found out
   */
  public Released<Report> admit(Report draft, Evidence evidence) {
    return guarded(
        () -> {
          refuseIfAny(new DraftCheck(policy, evidence).check(draft));
          return new Released<>(draft);
        });
  }

  /**
   * Admits the annex of participants for writing: nobody, or enough that the list points at none.
   * Who is on it agreed to it; the register must hold the same list, so that {@link #inspect} finds
   * every other name.
   *
   * @throws GateRefusal if it does not
   */
  public Released<Participants> admit(Participants participants, NameRegister names) {
    return guarded(
        () -> {
          int count = participants.names().size();
          if (!names.participants().equals(participants)
              || (count > 0 && count < policy.populationMinimum())) {
            throw new GateRefusal(
                List.of(new Violation(Rule.RESPONDENT_NAME, Participants.TABLE, "")));
          }
          return new Released<>(participants);
        });
  }

  /**
   * Admits a written candidate for publication: a process of its own reads back every file and
   * looks for respondents' words in it.
   *
   * @param directory the final bytes
   * @param index all that the gate has to know, its policy too
   * @throws GateRefusal if anything is found, unreadable, or goes wrong
   */
  public Released<Candidate> inspect(Path directory, SealedIndex index) {
    return guarded(
        () -> {
          mustBeFor(policy, index);
          return released(directory, index.digest(), process.inspect(directory, index));
        });
  }

  private static void mustBeFor(ReleasePolicy policy, SealedIndex index) throws IOException {
    if (!index.policy().equals(policy)) {
      throw new GateFault("an index with another policy");
    }
  }

  /**
   * Admits for publication what this process has inspected before, wherever it lies now: a verdict
   * holds for bytes and an index, and is asked for anew only where the index is another.
   *
   * @param directory the final bytes
   * @param before what was admitted
   * @throws GateRefusal if a byte is another, or as {@link #inspect(Path, SealedIndex)} does
   */
  public Released<Candidate> inspect(
      Path directory, SealedIndex index, Released<Candidate> before) {
    var verdict = before.value().verdict();
    if (!verdict.index().equals(index.digest())) {
      return inspect(directory, index);
    }
    return guarded(
        () -> {
          mustBeFor(policy, index);
          return released(directory, index.digest(), verdict);
        });
  }

  /**
   * Checks a report that people wrote, in a process of its own, with the thresholds of a release.
   *
   * @param report a file, or a folder of files
   * @param index all that the gate has to know, its policy too
   * @throws GateRefusal if the check itself fails; what it finds is told, not thrown
   */
  public ReportCheck check(Path report, SealedIndex index) {
    return guarded(
        () -> {
          var verdict = process.check(report, index);
          if (!verdict.index().equals(index.digest())) {
            throw new GateFault("a verdict on something else");
          }
          return new ReportCheck(verdict);
        });
  }

  /** The same in this process, for what is no release. */
  Released<Candidate> inspect(
      Path directory, AllowList allowed, NameRegister names, CorpusSource corpus) {
    return guarded(
        () -> {
          var inspection = new Inspection(policy, allowed, names, corpus);
          return released(directory, "", inspection.verdict(directory, ""));
        });
  }

  /** A verdict counts for the index that it was asked about, and for the bytes that lie there. */
  private static Released<Candidate> released(Path directory, String index, Verdict verdict)
      throws IOException {
    refuseIfAny(verdict.violations());
    if (!verdict.index().equals(index) || !verdict.digests().equals(ReadBack.digests(directory))) {
      throw new GateFault("a verdict on something else");
    }
    return new Released<>(new Candidate(directory, verdict));
  }

  private static void refuseIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new GateRefusal(violations);
    }
  }

  /** Runs in a thread of its own, so that a check that never ends is a check that failed. */
  private <T> T guarded(Callable<T> check) {
    var executor =
        Executors.newSingleThreadExecutor(
            task -> {
              var thread = new Thread(task, "gate");
              thread.setDaemon(true);
              return thread;
            });
    try {
      return executor.submit(check).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GateRefusal refusal) {
        throw refusal;
      }
      throw failed(GateFault.told(Objects.requireNonNullElse(e.getCause(), e)));
    } catch (TimeoutException e) {
      throw failed("took longer than " + limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("interrupted");
    } finally {
      executor.shutdownNow();
    }
  }

  /** The failure's own message may quote what it failed on, so it goes no further. */
  private static GateRefusal failed(String why) {
    return new GateRefusal(List.of(new Violation(Rule.INSPECTION_FAILED, "gate", why)));
  }
}
