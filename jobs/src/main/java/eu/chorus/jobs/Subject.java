package eu.chorus.jobs;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.output.disclosure.ledger.ReleaseLedger;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.ReportComposer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a candidate is about.
 *
 * @param about tells what is composed, over which findings; a part of a file's name
 * @param scope which contributions it is about, in the words of the ledger; empty for all
 * @param covered these contributions
 * @param audience whom it is for, which decides the policy
 * @param earlier the round that stands beside it; empty for the last that was told
 * @param compose makes the report
 */
record Subject(
    String about,
    String scope,
    Findings covered,
    String audience,
    Optional<String> earlier,
    BiFunction<ReportComposer, eu.chorus.output.synthesis.Findings, Report> compose) {
  /** The results report over everything. */
  static Subject results(Findings findings, String audience) {
    return new Subject(
        "results", "", findings, audience, Optional.empty(), ReportComposer::results);
  }

  /** The brief of a working group on a round. */
  static Subject brief(
      Findings findings, String audience, String group, String round, Optional<String> earlier) {
    var told = new ArrayList<>(List.of(group, round));
    earlier.ifPresent(told::add);
    return new Subject(
        "brief-" + Fingerprint.of(told).hex(),
        ReleaseLedger.ROUND + round,
        findings.ofRound(round),
        audience,
        earlier,
        (composer, all) -> composer.brief(all, group, round));
  }
}
