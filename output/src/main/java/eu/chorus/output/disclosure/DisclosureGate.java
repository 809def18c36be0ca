package eu.chorus.output.disclosure;

import eu.chorus.output.synthesis.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The only door out of the restricted zone and the only maker of {@link Released}. It stands at two
 * places: drafts are admitted before they are written, and what was written is inspected byte by
 * byte before it is published. Whatever goes wrong, nothing passes (P11).
 */
public final class DisclosureGate {
  private final ReleasePolicy policy;
  private final Duration limit;

  /**
   * A gate with these numbers.
   *
   * @param limit how long one inspection may take before it counts as failed
   */
  public DisclosureGate(ReleasePolicy policy, Duration limit) {
    this.policy = policy;
    this.limit = limit;
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
   * Admits a written candidate for publication: reads back every file and looks for respondents'
   * words in it.
   *
   * @param allowed sequences that are public anyway
   * @param names the names of respondents
   * @param corpus looks for the suspects in every text of every contribution and tells by a
   *     suspect's id in how many distinct families it occurs; ids that occur nowhere may be missing
   * @throws GateRefusal if anything is found, unreadable, or goes wrong
   */
  public Released<Candidate> inspect(
      Path directory,
      AllowList allowed,
      NameRegister names,
      Function<Suspects, Map<Integer, Long>> corpus) {
    return guarded(
        () -> {
          var readBack = ReadBack.of(directory);
          var violations = new ArrayList<>(readBack.violations());
          violations.addAll(named(readBack, allowed, names));
          var quotes = QuoteCheck.of(policy, readBack.strands(), allowed);
          violations.addAll(quotes.verdict(corpus.apply(quotes.suspects())));
          refuseIfAny(violations);
          return new Released<>(new Candidate(directory, readBack.digests()));
        });
  }

  private static List<Violation> named(ReadBack readBack, AllowList allowed, NameRegister names) {
    var violations = new ArrayList<Violation>();
    for (var strand : readBack.strands()) {
      for (var unit : strand.units()) {
        var tokens = Tokens.of(List.of(unit.text()));
        if (names.isNamedIn(tokens, allowed)) {
          violations.add(new Violation(Rule.RESPONDENT_NAME, strand.file(), unit.place()));
        }
      }
    }
    return violations.stream().distinct().toList();
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
      var cause = e.getCause();
      throw failed(cause == null ? "unknown" : cause.getClass().getName());
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
