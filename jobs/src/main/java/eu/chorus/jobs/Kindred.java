package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.jobs.Linking.Keyed;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.nlp.campaign.FamilyKeys;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.campaign.OwnTexts;
import eu.chorus.nlp.campaign.PublicTexts;
import eu.chorus.nlp.campaign.Sketched;
import eu.chorus.nlp.campaign.Sketcher;

/** Which contributions count as one: by their texts, their organisations, their respondents. */
final class Kindred {
  private Kindred() {}

  /** Families over every key; a campaign where enough of one are linked by text alone. */
  static Records<Membership> families(
      Records<Dossier> dossiers, Shared<Consultation> consultation) {
    var people =
        dossiers.flatMap(
            Keyed.class,
            d ->
                FamilyKeys.of(d.said().respondent()).stream()
                    .map(key -> new Keyed(d.id(), key))
                    .iterator());
    var sketched = sketched(dossiers, consultation).cached();
    var alike = Copies.alike(sketched);
    var keys = people.union(Copies.keys(sketched, alike)).cached();
    var families = Linking.memberships(dossiers.rows().select(col("id").as("contribution")), keys);
    keys.release();
    sketched.release();
    return families;
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
