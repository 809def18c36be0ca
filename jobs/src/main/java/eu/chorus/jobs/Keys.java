package eu.chorus.jobs;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import eu.chorus.ingest.document.Recognition;
import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.RecordCodec;
import eu.chorus.model.Consultation;
import eu.chorus.model.Correction.What;
import eu.chorus.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * What every stage is made from: for each the digest of all of it, and of nothing else. This is the
 * one place that tells which stages a change makes again.
 *
 * @param byStage digest by the stage's name
 */
record Keys(Map<String, Fingerprint> byStage) {
  /** The accounts are no stage, but a step with a key like one. */
  static final String ACCOUNTS = "accounts";

  Keys {
    byStage = Map.copyOf(byStage);
  }

  /** The key of a stage. */
  Fingerprint of(String stage) {
    return requireNonNull(byStage.get(stage));
  }

  /** The keys of what is made from files. */
  static Keys ofIntake(JobConfig config, Custodian custodian, Corrections corrections) {
    var code = Version.build().then(custodian.fingerprint());
    var read = code.then(config.inputs().hex(), Scope.READING.digest(config.consultation()));
    var recognised = config.recognition().map(Recognition::languages).orElse("");
    var notices = config.notices().stream().map(RecordCodec.of(Problem.class)::canonical).toList();
    return new Keys(
        Map.of(
            Intake.CONSULTATION,
            code.then(Intake.CONSULTATION, config.fingerprint().hex()),
            Intake.ROWS,
            read.then(Intake.ROWS),
            Intake.ORGANISATIONS,
            read.then(Intake.ORGANISATIONS, corrections.digest(What.ORGANISATION_LINK)),
            Intake.DOCUMENTS,
            read.then(Intake.DOCUMENTS, recognised),
            ACCOUNTS,
            read.then(ACCOUNTS, recognised, Fingerprint.of(notices).hex())));
  }

  /** Digest of what was said, once these stages are made. */
  Fingerprint said() {
    return Fingerprint.of(Intake.SAID.stream().map(stage -> of(stage).hex()).toList());
  }

  /**
   * The keys of what is found in what was said.
   *
   * @param said digest of what was said
   * @param annotation digest of what annotates
   * @param corrections what people found otherwise; none makes anything be annotated again
   * @param kept digest of the themes that stand; empty if none do
   */
  static Keys ofFindings(
      Fingerprint said,
      Consultation consultation,
      String annotation,
      Corrections corrections,
      String kept) {
    var families =
        said.then(
            Findings.FAMILIES,
            Scope.GIVEN.digest(consultation),
            corrections.digest(What.CONTRIBUTION_FAMILY));
    var read = said.then(Findings.PASSAGES, Scope.ROUTING.digest(consultation));
    var passages = read.then(corrections.digest(What.PASSAGE_WORKING_GROUPS));
    var themes = corrections.themesDigest();
    var both = Fingerprint.of(List.of(families.hex(), passages.hex()));
    var referring = Scope.REFERRING.digest(consultation);
    var provisions = corrections.digest(What.PASSAGE_PROVISIONS);
    return new Keys(
        Map.ofEntries(
            entry(Findings.FAMILIES, families),
            entry(Findings.COPIED, families.then(Findings.COPIED)),
            entry(Findings.ANNOTATIONS, read.then(Findings.ANNOTATIONS, annotation)),
            entry(Findings.VECTORS, read.then(Findings.VECTORS, annotation)),
            entry(Findings.PASSAGES, passages),
            entry(Findings.PHRASES, both.then(Findings.PHRASES)),
            entry(Findings.THEMES, both.then(Findings.THEMES, kept)),
            entry(Findings.CODEBOOK, both.then(Findings.CODEBOOK, themes, kept)),
            entry(Findings.ASSIGNMENTS, both.then(Findings.ASSIGNMENTS, themes, kept)),
            entry(Findings.PROVISIONS, passages.then(Findings.PROVISIONS, referring, provisions)),
            entry(Findings.PARTS, both.then(Findings.PARTS)),
            entry(
                Findings.REQUESTS,
                passages.then(
                    Findings.REQUESTS,
                    referring,
                    provisions,
                    annotation,
                    corrections.digest(What.PASSAGE_REQUESTS)))));
  }
}
