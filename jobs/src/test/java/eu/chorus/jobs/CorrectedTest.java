package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.identity.Mention;
import eu.chorus.jobs.Linking.Keyed;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.correction.Targets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People join and part contributions, but no copies of one text. */
class CorrectedTest {
  /** Two that copied one text; and three of one organisation, one of them a copy. */
  private static final List<Keyed> KEYS =
      List.of(
          new Keyed("c0", "text:x"),
          new Keyed("c1", "text:x"),
          new Keyed("c0", "org:o"),
          new Keyed("c2", "org:o"),
          new Keyed("c3", "org:o"));

  private static Correction correction(What what, String target, String after) {
    return new Correction(1, 0, what, target, "", after, "A", "then", "so");
  }

  private static Set<Set<String>> families(String... decided) {
    var corrections =
        Stream.of(decided)
            .map(one -> one.split(">", -1))
            .map(
                pair ->
                    correction(
                        What.CONTRIBUTION_FAMILY,
                        Targets.contribution(pair[0]),
                        pair[1].isEmpty() ? "" : Targets.contribution(pair[1])))
            .toList();
    var invented = new Invented();
    for (int i = 0; i < 4; i++) {
      invented.person("", "text");
    }
    var dossiers = invented.findings(Map.of()).intake().dossiers();
    var found = Records.of(LocalSpark.session(), Keyed.class, KEYS, 2);
    var keys = Corrected.keys(found, dossiers, new Corrections(corrections));
    var all = dossiers.rows().select(dossiers.rows().col("id").as("contribution"));
    return Linking.memberships(all, keys).collect().stream()
        .collect(
            Collectors.groupingBy(
                Membership::family,
                Collectors.mapping(
                    Membership::contribution, Collectors.toCollection(TreeSet::new))))
        .values()
        .stream()
        .collect(Collectors.toSet());
  }

  @Test
  void whatPeopleDecideLinksInsteadOfWhoMadeIt() {
    assertThat(families()).containsExactly(Set.of("c0", "c1", "c2", "c3"));
    assertThat(families("c2>")).containsExactlyInAnyOrder(Set.of("c0", "c1", "c3"), Set.of("c2"));
    assertThat(families("c0>"))
        .as("c1 copied the text of c0")
        .containsExactlyInAnyOrder(Set.of("c0", "c1"), Set.of("c2", "c3"));
    assertThat(families("c0>", "c3>c1"))
        .containsExactlyInAnyOrder(Set.of("c0", "c1", "c3"), Set.of("c2"));
  }

  @Test
  void whatIsWithdrawnIsNoLongerCorrected() {
    var findings =
        new Invented()
            .organisation("Mistralia GmbH", false, Optional.empty(), Invented.SURVEY)
            .person("", "text")
            .findings(Map.of());
    var mistralia =
        findings.intake().contributions().collect().stream()
            .flatMap(c -> Mention.of(c.respondent()).stream())
            .map(Mention::id)
            .findFirst()
            .orElseThrow();
    var corrections =
        new Corrections(
            List.of(
                correction(What.CONTRIBUTION_FAMILY, Targets.contribution("c1"), ""),
                correction(What.CONTRIBUTION_FAMILY, Targets.contribution("withdrawn"), ""),
                correction(What.ORGANISATION_LINK, mistralia, "other"),
                correction(What.ORGANISATION_LINK, "of a name that nobody gives", "other"),
                correction(What.PASSAGE_PROVISIONS, "of words that nobody says", "none")));
    assertThat(corrections.standing(findings)).isEqualTo(2);
  }
}
