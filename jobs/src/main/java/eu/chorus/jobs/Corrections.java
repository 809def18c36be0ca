package eu.chorus.jobs;

import eu.chorus.ingest.correction.CorrectionFile;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.RecordCodec;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.CodebookReview;
import eu.chorus.nlp.correction.Decisions;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

  /** How many there are. */
  @Override
  public String toString() {
    return "Corrections[" + all.size() + "]";
  }
}
