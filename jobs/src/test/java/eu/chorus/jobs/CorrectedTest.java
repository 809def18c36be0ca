package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.identity.Mention;
import eu.chorus.jobs.Linking.Keyed;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.model.Passage;
import eu.chorus.model.Routing;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.annotation.AnnotatedText;
import eu.chorus.nlp.annotation.Words;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.correction.Targets;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.passage.CutPassage;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.nlp.request.WrittenRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What people decide counts; but they part no copies of one text, and correct nothing that is gone.
 */
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

  private static AnalysedPassage passage(String id, String contribution, String text) {
    var passage =
        new Passage(
            id, contribution, "q", 0, "de", new Verbatim(text), List.of(), "t", Routing.none());
    return new AnalysedPassage(passage, List.of(), List.of(), 0, 0);
  }

  private static <T extends Record> Records<T> of(Class<T> type, Stream<T> values) {
    return Records.of(LocalSpark.session(), type, values.toList(), 2);
  }

  @Test
  void aPassageAsksForWhatPeopleSayWhateverItsLanguage() {
    var intake = new Invented().person("", "text").person("", "text").findings(Map.of()).intake();
    var said = List.of(passage("p0", "c0", "Eins"), passage("p1", "c1", "Zwei"));
    var nothing = new Words(List.of(), List.of(), 0, 0, List.of());
    var target = Targets.passage(said.get(0).passage());
    var decided = correction(What.PASSAGE_REQUESTS, target, "keep @ Measure 1.1;not publish: test");
    var found =
        Asking.requests(
            intake.consultation(),
            intake,
            of(AnalysedPassage.class, said.stream()),
            of(
                AnnotatedText.class,
                said.stream()
                    .map(p -> CutPassage.of(p.passage()).digest())
                    .map(digest -> new AnnotatedText(digest, "", nothing))),
            of(
                PassageProvisions.class,
                said.stream().map(p -> PassageProvisions.none(p.passage().id()))),
            new Corrections(List.of(decided)));
    assertThat(found.collect())
        .singleElement()
        .satisfies(p -> assertThat(p.passage()).isEqualTo("p0"))
        .satisfies(
            p ->
                assertThat(WrittenRequest.written(p.frames()))
                    .isEqualTo("keep @ Measure 1.1;not publish: test"));
  }
}
