package eu.chorus.nlp.provision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Consultation;
import eu.chorus.model.Identities;
import eu.chorus.model.Passage;
import eu.chorus.model.Plenary;
import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.ReleaseTerms;
import eu.chorus.model.Routing;
import eu.chorus.model.Succession;
import eu.chorus.model.Succession.Kind;
import eu.chorus.model.Vectors;
import eu.chorus.model.Verbatim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From the passages of a contribution to the provisions that they are about. */
class PassageReaderTest {
  private static final List<Provision> DRAFTS =
      List.of(
          provision(
              "draft2",
              "Measure 2.3",
              "WG1",
              "Public summary of the copyright policy",
              "Signatories publish a summary of their copyright policy on a website."),
          provision(
              "draft2",
              "Measure 4.1",
              "WG2",
              "Model evaluations",
              "Signatories evaluate dangerous capabilities with benchmarks and red teaming."),
          provision("draft2", "KPI 4.1", "WG2", "Number of evaluations", "Evaluations a year."),
          provision("draft3", "Measure I.2.4", "WG1", "Summary", ""),
          provision("draft3", "Measure II.3.1", "WG2", "Evaluations", ""));

  private static final List<Succession> CROSSWALK =
      List.of(
          new Succession("draft2", "Measure 2.3", "draft3", "Measure I.2.4", Kind.KEPT),
          new Succession("draft2", "Measure 4.1", "draft3", "Measure II.3.1", Kind.KEPT),
          new Succession("draft2", "KPI 4.1", "draft3", "", Kind.DELETED));

  private static final PassageReader READER =
      new PassageReader(
          new Consultation(
              "c",
              "",
              List.of(),
              List.of(question("about", Optional.of(new ProvisionKey("draft2", "Measure 2.3")))),
              List.of(),
              List.of(),
              List.of(),
              Map.of(),
              DRAFTS,
              new Plenary(CROSSWALK, List.of(), Optional.empty()),
              Identities.undecided(),
              Vectors.NONE,
              ReleaseTerms.none()));

  private static Provision provision(
      String round, String id, String group, String title, String text) {
    return new Provision(round, id, "", 0, title, group, text);
  }

  private static Question question(String id, Optional<ProvisionKey> provision) {
    return new Question(
        id,
        "s",
        QuestionKind.OPEN,
        "",
        Optional.empty(),
        List.of(),
        false,
        "",
        List.of(),
        "",
        provision);
  }

  private static Passage passage(String question, int ordinal, String text) {
    return new Passage(
        "c/" + question + "/" + ordinal,
        "c",
        question,
        ordinal,
        "en",
        new Verbatim(text),
        List.of(),
        "",
        Routing.none());
  }

  private static List<String> read(Passage... passages) {
    return READER.read("draft2", List.of(passages)).stream()
        .map(p -> p.certain() + " " + p.likely() + " " + p.now())
        .toList();
  }

  @Test
  void aQuestionAboutAProvisionMakesItsAnswersAboutIt() {
    assertThat(read(passage("about", 0, "Fine. KPI 4.1 is not.")))
        .containsExactly(
            "[Measure 2.3, draft2/Measure 2.3, KPI 4.1, draft2/KPI 4.1] []"
                + " [Measure I.2.4, deleted]");
  }

  @Test
  void aHeadingHoldsForThePassagesBelowIt() {
    assertThat(
            read(
                passage("free", 0, "Measure 4.1 Model evaluations\nToo strict."),
                passage("free", 1, "Nobody can do this every week, we think."),
                passage("other", 0, "No comment.")))
        .containsExactly(
            "[Measure 4.1, draft2/Measure 4.1] [] [Measure II.3.1]",
            "[Measure 4.1, draft2/Measure 4.1] [] [Measure II.3.1]",
            "[] [] []");
  }

  @Test
  void whatNamesNothingIsAboutWhatItSays() {
    var about =
        READER
            .read(
                "draft2",
                List.of(
                    passage(
                        "free",
                        0,
                        "Model evaluations by benchmarks and red teaming find few capabilities.")))
            .get(0);
    assertThat(about.certain()).isEmpty();
    assertThat(about.likely()).containsExactly("Measure 4.1", "draft2/Measure 4.1");
    assertThat(about.now()).isEmpty();
    assertThat(about.likelyNow()).containsExactly("Measure II.3.1");
    assertThat(about.mentions())
        .allMatch(m -> m.score() >= LikelyProvision.ENOUGH && m.score() <= 1);
    assertThat(read(passage("free", 0, "Our dog likes long walks along the quiet river.")))
        .containsExactly("[] [] []");
  }

  @Test
  void theOrderOfPassagesDoesNotMatter() {
    var passages = new ArrayList<Passage>();
    for (int i = 0; i < 20; i++) {
      passages.add(
          passage("free", i, i % 3 == 0 ? "Measure 4.1 is hard." : "This Measure is " + i + "."));
    }
    var expected = READER.read("draft2", passages);
    assertThat(expected)
        .allMatch(p -> p.certain().equals(List.of("Measure 4.1", "draft2/Measure 4.1")));
    Collections.shuffle(passages, new Random(11));
    assertThat(READER.read("draft2", passages)).isEqualTo(expected);
  }
}
