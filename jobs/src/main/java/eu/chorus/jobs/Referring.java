package eu.chorus.jobs;

import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.model.Passage;
import eu.chorus.model.ProvisionKey;
import eu.chorus.nlp.correction.Decisions;
import eu.chorus.nlp.correction.Targets;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.nlp.provision.PassageReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which provisions the passages are about, one contribution after the other. */
final class Referring implements Records.Grouped<Referring.Said, PassageProvisions> {
  private static final long serialVersionUID = 1L;

  private final Shared<Consultation> consultation;
  private final Shared<Correction> corrections;
  private transient volatile @Nullable PassageReader reader;
  private transient volatile @Nullable Decisions decisions;

  private Referring(Shared<Consultation> consultation, Shared<Correction> corrections) {
    this.consultation = consultation;
    this.corrections = corrections;
  }

  /** A passage, and the round that its contribution answers. */
  record Said(String contribution, String round, Passage passage) {}

  /**
   * The provisions that every passage is about.
   *
   * @param asked the drafts, their crosswalk, and which questions are about a provision
   */
  static Records<PassageProvisions> provisions(
      Consultation asked,
      Intake intake,
      Records<AnalysedPassage> passages,
      Corrections corrections) {
    var consultation = Shared.of(Consultation.class, List.of(asked));
    return passages
        .join(
            intake.contributions(),
            "passage.contribution",
            "id",
            Said.class,
            (p, c) -> List.of(new Said(c.id(), c.round(), p.passage())).iterator())
        .group(
            "contribution",
            PassageProvisions.class,
            new Referring(consultation, corrections.of(What.PASSAGE_PROVISIONS)));
  }

  @Override
  public Iterator<PassageProvisions> apply(String contribution, Iterator<Said> said) {
    String round = "";
    var passages = new ArrayList<Passage>();
    while (said.hasNext()) {
      Said one = said.next();
      round = one.round();
      passages.add(one.passage());
    }
    var read = reader().read(round, passages);
    return decisions().byTarget().isEmpty()
        ? read.iterator()
        : read.stream().map(found -> decided(found, passages)).iterator();
  }

  private PassageProvisions decided(PassageProvisions found, List<Passage> passages) {
    var passage =
        passages.stream().filter(p -> p.id().equals(found.passage())).findFirst().orElseThrow();
    return decisions()
        .of(Targets.passage(passage))
        .map(value -> reader().decided(found, passage, provisions(value)))
        .orElse(found);
  }

  /** The provisions of a correction's value, each {@code round/id}; "none" is none. */
  private static List<ProvisionKey> provisions(String value) {
    return Correction.ids(value).stream()
        .filter(id -> id.contains("/"))
        .map(id -> id.split("/", 2))
        .map(parts -> new ProvisionKey(parts[0], parts[1]))
        .toList();
  }

  private Decisions decisions() {
    var known = decisions;
    if (known == null) {
      known = Decisions.of(corrections.values(), What.PASSAGE_PROVISIONS);
      decisions = known;
    }
    return known;
  }

  /** Made once for a task: it holds an index of every draft that was met. */
  private PassageReader reader() {
    var known = reader;
    if (known == null) {
      known = new PassageReader(consultation.value());
      reader = known;
    }
    return known;
  }
}
