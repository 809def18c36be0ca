package eu.chorus.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Verbatim;
import eu.chorus.nlp.annotation.Annotator;
import eu.chorus.nlp.provision.MentionFinder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sentences ask for, defeaters and all; how often it is right, evaluate tells. */
final class RequestFinderTest {
  private static final long SEED = 2024;
  private static final RequestFinder FINDER =
      new RequestFinder(MentionFinder.byForm("2").orElseThrow());

  @Test
  void aFrameSaysWhoIsToDoWhatOnWhatCondition() {
    RequestFrame frame =
        only("If a model is modified, the AI Office must publish a new template for providers.");
    assertThat(frame.act()).isEqualTo(Act.OTHER);
    assertThat(frame.polarity()).isEqualTo(Polarity.POSITIVE);
    assertThat(frame.strength()).isEqualTo(Strength.MUST);
    assertThat(frame.verb()).isEqualTo("publish");
    assertThat(frame.object()).startsWith("template");
    assertThat(frame.addressee()).isEqualTo("ai office");
    assertThat(frame.condition()).isEqualTo("if a model be modify");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Code should contain a chapter on children.           | ADD          | POSITIVE
          Measure 4 must be deleted.                               | DELETE       | POSITIVE
          Please make this commitment voluntary.                   | WEAKEN       | POSITIVE
          We call for stronger sanctions.                          | STRENGTHEN   | POSITIVE
          We ask the chairs to define what a deployer is.          | CLARIFY      | POSITIVE
          Replace "may" by "shall".                                | REWORD       | POSITIVE
          This paragraph should be moved to the recitals.          | MOVE         | POSITIVE
          Commitment 9 should be split in two.                     | SPLIT        | POSITIVE
          Merge Measures 5 and 6.                                  | MERGE        | POSITIVE
          We oppose the removal of the register.                   | KEEP         | POSITIVE
          The scope should be limited to the largest models.       | CHANGE_SCOPE | POSITIVE
          Measure 4 should apply only to the largest models.       | CHANGE_SCOPE | POSITIVE
          The obligation should not apply to libraries.            | CHANGE_SCOPE | POSITIVE
          The register should also apply to small models.          | CHANGE_SCOPE | POSITIVE
          Measures 5 and 6 should be brought together.             | MERGE        | POSITIVE
          The authority ought to visit every site once a year.     | OTHER        | POSITIVE
          Do not delete the recital.                               | KEEP         | POSITIVE
          We do not think that the exemption should be kept.       | DELETE       | POSITIVE
          We don't believe evaluators should pay for access.       | OTHER        | NEGATIVE
          Under no circumstances should they store the pictures.   | OTHER        | NEGATIVE
          Put in place a free helpline.                            | ADD          | POSITIVE
          The notion of a material change is vague.                | CLARIFY      | POSITIVE
          The text would benefit from a clearer definition.        | CLARIFY      | POSITIVE
          Some say it should be dropped, but we disagree.          | KEEP         | POSITIVE
          Why not extend the deadline?                             | OTHER        | POSITIVE
          providers shoud not have to publish there weights        | OTHER        | NEGATIVE
          """)
  void actAndPolarity(String sentence, Act act, Polarity polarity) {
    RequestFrame frame = only(sentence);
    assertThat(frame.act()).isEqualTo(act);
    assertThat(frame.polarity()).isEqualTo(polarity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Article 53 says providers shall keep the documentation up to date.",
        "As the Act already requires, providers must appoint a representative.",
        "Some argue that audits should be carried out by public bodies.",
        "According to the association, the measure must be withdrawn.",
        "It has been suggested that the list should be shortened.",
        "Should the threshold be raised?",
        "I should have read the manual first.",
        "It should be noted that costs have fallen.",
        "We strongly support Measure 3.",
        "Our members operate in nine countries.",
      })
  void whatAsksForNothing(String sentence) {
    assertThat(find(sentence)).isEmpty();
  }

  @Test
  void proposedWordsAreKeptAndNeverPrinted() {
    RequestFrame frame = only("Replace \"best efforts\" by \"reasonable efforts\".");
    assertThat(frame.proposed()).contains(new Verbatim("reasonable efforts"));
    assertThat(frame.toString()).doesNotContain("reasonable").doesNotContain("effort");
    assertThat(only("Signatories [-may-] {+shall+} tell the AI Office.").proposed())
        .contains(new Verbatim("shall"));
    assertThat(only("Providers ~~and users~~ keep a record and should sign it.").act())
        .isEqualTo(Act.DELETE);
  }

  @Test
  void aSentenceIsAboutWhatItNamesElseAboutWhatItsPassageIsAbout() {
    assertThat(only("Measures 2.1 and 2.2 should be deleted.").targets())
        .containsExactly("Measure 2.1", "Measure 2.2");
    assertThat(
            FINDER
                .in(Annotator.of("en").annotate("This should be deleted."), List.of("KPI 3.1"))
                .get(0)
                .targets())
        .containsExactly("KPI 3.1");
  }

  @Test
  void lemmasAreThoseThatReadersKnow() {
    assertThat(only("Providers should publish the training data.").object())
        .isEqualTo("training data");
  }

  @Test
  void severalRequestsOfOneSentenceAreSeveralFrames() {
    assertThat(find("Measure 3 should be deleted, and Measure 4 must be clarified."))
        .extracting(RequestFrame::act)
        .containsExactly(Act.DELETE, Act.CLARIFY);
    assertThat(find("These networks should be promoted and expanded."))
        .extracting(RequestFrame::object)
        .containsExactly("network", "network");
  }

  /** Whatever stands in a sentence, it gets frames or none, the same every time. */
  @Test
  void shuffledWordsDoNoHarm() {
    var random = new Random(SEED);
    String text = "We ask that \" the [- Office -] should not , if possible , delete Measure 3 ?";
    for (int round = 0; round < 100; round++) {
      var words = new ArrayList<>(List.of(text.split(" ", -1)));
      Collections.shuffle(words, random);
      String shuffled = String.join(" ", words);
      assertThat(find(shuffled)).as("seed %d: %s", SEED, shuffled).isEqualTo(find(shuffled));
    }
  }

  private static RequestFrame only(String sentence) {
    List<RequestFrame> frames = find(sentence);
    assertThat(frames).as(sentence).hasSize(1);
    return frames.get(0);
  }

  private static List<RequestFrame> find(String text) {
    return FINDER.in(Annotator.of("en").annotate(text), List.of());
  }
}
