package eu.chorus.jobs;

import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Passage;
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
  private transient volatile @Nullable PassageReader reader;

  private Referring(Shared<Consultation> consultation) {
    this.consultation = consultation;
  }

  /** A passage, and the round that its contribution answers. */
  record Said(String contribution, String round, Passage passage) {}

  /**
   * The provisions that every passage is about.
   *
   * @param asked the drafts, their crosswalk, and which questions are about a provision
   */
  static Records<PassageProvisions> provisions(
      Consultation asked, Intake intake, Records<AnalysedPassage> passages) {
    var consultation = Shared.of(Consultation.class, List.of(asked));
    return passages
        .join(
            intake.contributions(),
            "passage.contribution",
            "id",
            Said.class,
            (p, c) -> List.of(new Said(c.id(), c.round(), p.passage())).iterator())
        .group("contribution", PassageProvisions.class, new Referring(consultation));
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
    return reader().read(round, passages).iterator();
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
