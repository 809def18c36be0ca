package eu.chorus.jobs;

import eu.chorus.ingest.identity.Organisations.Link;
import eu.chorus.jobs.Linking.Keyed;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Correction.What;
import eu.chorus.model.Taxonomy;
import eu.chorus.nlp.campaign.FamilyKeys;
import eu.chorus.nlp.correction.Decisions;
import eu.chorus.nlp.correction.Rerouting;
import eu.chorus.nlp.correction.Targets;
import eu.chorus.nlp.passage.AnalysedPassage;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts what people decided in the place of what was found about single passages, contributions and
 * organisations. Where nobody decided anything, what was found passes untouched.
 */
final class Corrected {
  /** What links contributions because people say so; no key of a text begins like that. */
  private static final String TOGETHER = "together:";

  private Corrected() {}

  /** The passages, each where people say it goes. */
  static Records<AnalysedPassage> passages(
      Records<AnalysedPassage> found, Shared<Consultation> consultation, Corrections corrections) {
    var what = What.PASSAGE_WORKING_GROUPS;
    if (corrections.decisions(what).byTarget().isEmpty()) {
      return found;
    }
    var decided = corrections.of(what);
    return found.mapPartitions(
        AnalysedPassage.class,
        in -> {
          var known = consultation.value();
          var rerouting =
              new Rerouting(
                  Decisions.of(decided.values(), what),
                  new Taxonomy(known.workingGroups(), known.topics()));
          return Iterators.flat(in, passage -> Stream.of(rerouting.apply(passage)).iterator());
        });
  }

  /** The links of organisations, each to the one that people say it means. */
  static List<Link> links(List<Link> found, Corrections corrections) {
    var decisions = corrections.decisions(What.ORGANISATION_LINK);
    return found.stream()
        .map(
            link ->
                new Link(link.mention(), decisions.of(link.mention()).orElse(link.organisation())))
        .toList();
  }

  /**
   * What links contributions into families: where people decided with whom one counts, that links
   * it instead of who is said to have made it. Copies of one text stay together whatever people
   * decide, or words of few would look like words of many (P1).
   */
  static Records<Keyed> keys(
      Records<Keyed> found, Records<Dossier> dossiers, Corrections corrections) {
    var what = What.CONTRIBUTION_FAMILY;
    if (corrections.decisions(what).byTarget().isEmpty()) {
      return found;
    }
    var decided = corrections.of(what);
    var kept =
        found.mapPartitions(
            Keyed.class,
            in -> {
              var decisions = Decisions.of(decided.values(), what);
              return Iterators.flat(
                  in,
                  keyed ->
                      Stream.of(keyed)
                          .filter(
                              k ->
                                  FamilyKeys.isText(k.key())
                                      || decisions
                                          .of(Targets.contribution(k.contribution()))
                                          .isEmpty())
                          .iterator());
            });
    var together =
        dossiers.mapPartitions(
            Keyed.class,
            in -> {
              var decisions = Decisions.of(decided.values(), what);
              var joined = new HashSet<>(decisions.byTarget().values());
              return Iterators.flat(
                  in,
                  dossier -> {
                    var own = Targets.contribution(dossier.id());
                    return Stream.concat(
                            decisions.of(own).filter(other -> !other.isEmpty()).stream(),
                            Stream.of(own).filter(joined::contains))
                        .map(key -> new Keyed(dossier.id(), TOGETHER + key))
                        .iterator();
                  });
            });
    return kept.union(together);
  }
}
