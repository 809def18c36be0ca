package eu.chorus.jobs;

import eu.chorus.ingest.correction.CorrectionFile;
import eu.chorus.ingest.identity.Mention;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.RecordCodec;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.CodebookReview;
import eu.chorus.nlp.correction.Decisions;
import eu.chorus.nlp.correction.Targets;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All corrections of a store. There are as many as people made, so that they travel to every task.
 *
 * @param all in the order in which they were decided
 */
record Corrections(List<Correction> all) {
  /** Nobody has corrected anything. */
  static final Corrections NONE = new Corrections(List.of());

  Corrections {
    all = List.copyOf(all);
  }

  /**
   * Those of a store.
   *
   * @throws eu.chorus.problem.UserException if their file is not as it was written
   */
  static Corrections of(RunDirectory directory) {
    return new Corrections(CorrectionFile.read(directory.restricted(CorrectionFile.NAME)));
  }

  /** How often something was imported: the version of the codebook. */
  int version() {
    return CodebookReview.version(all);
  }

  /** What people decided about one kind of finding. */
  Decisions decisions(What what) {
    return Decisions.of(all, what);
  }

  /** Those about themes, ready to travel. */
  Shared<Correction> ofThemes() {
    return shared(c -> c.what().ofCodebook() || c.what() == What.PASSAGE_THEMES);
  }

  /** Those about one kind of finding, ready to travel. */
  Shared<Correction> of(What what) {
    return shared(c -> c.what() == what);
  }

  private Shared<Correction> shared(Predicate<Correction> which) {
    return Shared.of(Correction.class, all.stream().filter(which).toList());
  }

  /** Digest of those about themes. */
  String themesDigest() {
    return digest(
        Stream.of(What.values())
            .filter(w -> w.ofCodebook() || w == What.PASSAGE_THEMES)
            .toArray(What[]::new));
  }

  /** Digest of those about these kinds of findings. */
  String digest(What... what) {
    var kinds = Set.of(what);
    var codec = RecordCodec.of(Correction.class);
    return Fingerprint.of(
            all.stream().filter(c -> kinds.contains(c.what())).map(codec::canonical).toList())
        .hex();
  }

  /**
   * How many single passages, contributions and names of organisations stand as people decided.
   * What they decided of one that has been withdrawn since, or of what is said in other words now,
   * is kept, but corrects nothing.
   */
  long standing(Findings findings) {
    var contributions = findings.intake().contributions();
    var passages =
        present(
            findings.passages(),
            List.of(What.PASSAGE_WORKING_GROUPS, What.PASSAGE_PROVISIONS, What.PASSAGE_REQUESTS),
            p -> Optional.of(Targets.passage(p.passage())));
    var families =
        present(
            contributions,
            List.of(What.CONTRIBUTION_FAMILY),
            c -> Optional.of(Targets.contribution(c.id())));
    var organisations =
        present(
            contributions,
            List.of(What.ORGANISATION_LINK),
            c -> Mention.of(c.respondent()).map(Mention::id));
    return decisions(What.PASSAGE_WORKING_GROUPS).among(passages)
        + decisions(What.PASSAGE_PROVISIONS).among(passages)
        + decisions(What.PASSAGE_REQUESTS).among(passages)
        + decisions(What.CONTRIBUTION_FAMILY).among(families)
        + decisions(What.ORGANISATION_LINK).among(organisations);
  }

  /** A target of corrections. */
  record Target(String id) {}

  /** By what corrections know something. */
  private interface Known<T> extends Serializable {
    Optional<String> as(T one);
  }

  /** Those targets of corrections that are there; as many as people corrected at most. */
  private <T extends Record> Set<String> present(Records<T> all, List<What> kinds, Known<T> known) {
    var targets = new HashSet<String>();
    kinds.forEach(what -> targets.addAll(decisions(what).byTarget().keySet()));
    if (targets.isEmpty()) {
      return Set.of();
    }
    var found =
        all.flatMap(
            Target.class,
            one -> known.as(one).filter(targets::contains).map(Target::new).stream().iterator());
    return new Records<>(Target.class, found.rows().distinct())
        .collect().stream().map(Target::id).collect(Collectors.toSet());
  }

  /** How many there are. */
  @Override
  public String toString() {
    return "Corrections[" + all.size() + "]";
  }
}
