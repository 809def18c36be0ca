package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.jobs.Copies.Alike;
import eu.chorus.jobs.Linking.Keyed;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.nlp.campaign.CopiedPassages;
import eu.chorus.nlp.campaign.FamilyKeys;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.campaign.OwnTexts;
import eu.chorus.nlp.campaign.PublicTexts;
import eu.chorus.nlp.campaign.Sketched;
import eu.chorus.nlp.campaign.Sketcher;
import java.util.Optional;

/**
 * Which contributions count as one, by their texts, their organisations, their respondents; and
 * which only share passages. Texts are compared once for both, at the first question.
 */
final class Kindred implements AutoCloseable {
  private final Records<Dossier> dossiers;
  private final Shared<Consultation> consultation;
  private final Corrections corrections;
  private Optional<Compared> compared = Optional.empty();

  Kindred(Records<Dossier> dossiers, Shared<Consultation> consultation, Corrections corrections) {
    this.dossiers = dossiers;
    this.consultation = consultation;
    this.corrections = corrections;
  }

  private record Compared(Records<Sketched> sketched, Records<Alike> alike) {}

  /** Families over every key; a campaign where enough of one are linked by text alone. */
  Records<Membership> families() {
    var people =
        dossiers.flatMap(
            Keyed.class,
            d ->
                FamilyKeys.of(d.said().respondent()).stream()
                    .map(key -> new Keyed(d.id(), key))
                    .iterator());
    var texts = Copies.keys(compared().sketched(), compared().alike());
    var keys = Corrected.keys(people.union(texts), dossiers, corrections).cached();
    var families = Linking.memberships(dossiers.rows().select(col("id").as("contribution")), keys);
    keys.release();
    return families;
  }

  /** What contributions of different families have word for word in common. */
  Records<CopiedPassages> passages(Records<Membership> families) {
    return Copies.passages(compared().sketched(), compared().alike(), families);
  }

  private Compared compared() {
    if (compared.isEmpty()) {
      var sketched = sketched(dossiers, consultation).cached();
      compared = Optional.of(new Compared(sketched, Copies.alike(sketched)));
    }
    return compared.orElseThrow();
  }

  @Override
  public void close() {
    compared.ifPresent(c -> c.sketched().release());
  }

  private static Records<Sketched> sketched(
      Records<Dossier> dossiers, Shared<Consultation> consultation) {
    return dossiers.mapPartitions(
        Sketched.class,
        in -> {
          var sketcher = new Sketcher(PublicTexts.of(consultation.value()));
          return Iterators.flat(in, d -> OwnTexts.of(d.said(), d.documents(), sketcher).iterator());
        });
  }
}
