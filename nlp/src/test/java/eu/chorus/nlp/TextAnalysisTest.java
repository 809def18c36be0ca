package eu.chorus.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.nlp.passage.AnalysedPassage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextAnalysisTest {
  private final TextAnalysis analysis = new TextAnalysis(Samples.consultation());

  private AnalysedPassage only(String language, String text) {
    List<AnalysedPassage> passages =
        Samples.analysed(analysis, Samples.contribution("s/1", language, text), List.of());
    assertThat(passages).hasSize(1);
    return passages.get(0);
  }

  @Test
  void englishGivesLemmasAndNounPhrasesWithoutNames() {
    AnalysedPassage passage =
        only(
            "en",
            "Risk assessments were published by John Smith of Microsoft in Berlin in 2021, and"
                + " high-risk applications need independent auditors.");
    assertThat(passage.passage().language()).isEqualTo("en");
    assertThat(passage.passage().topic()).isEqualTo("transparency");
    assertThat(passage.lemmas()).contains("risk", "assessment", "publish", "high-risk", "auditor");
    assertThat(passage.phrases()).contains("risk assessments", "independent auditors");
    assertThat(String.join(" ", passage.lemmas()) + String.join(" ", passage.phrases()))
        .doesNotContainIgnoringCase("smith")
        .doesNotContainIgnoringCase("microsoft")
        .doesNotContainIgnoringCase("berlin")
        .doesNotContain("2021");
    assertThat(passage.names()).isEqualTo(3);
    assertThat(passage.tokens()).isGreaterThan(15);
  }

  @Test
  void anotherLanguageMeetsEnglishInItsConcepts() {
    AnalysedPassage passage =
        only("de", "Wir fordern mehr Transparenz und klare Haftungsregeln für alle Hersteller.");
    assertThat(passage.passage().language()).isEqualTo("de");
    assertThat(passage.lemmas())
        .contains("transparency", "liability", "rule", "manufacturer")
        .anyMatch(lemma -> lemma.startsWith("de:"));
    assertThat(passage.phrases()).isEmpty();
  }

  @Test
  void anAnswerWithoutAReasonHasNoLemmas() {
    for (String text :
        List.of("No.", "n/a", "-", "See attachment", "none", "No further comments")) {
      assertThat(only("en", text).lemmas()).as("%d characters", text.length()).isEmpty();
    }
    assertThat(only("de", "Siehe Anhang").lemmas()).isEmpty();
    assertThat(only("en", "No surveillance").lemmas()).isNotEmpty();
  }

  @Test
  void longTextIsCutAtSentencesAndLosesNothing() {
    String text =
        IntStream.range(0, 60)
            .mapToObj(i -> "Rule " + i + " protects every worker of the factory well enough.")
            .collect(Collectors.joining(" "));
    List<AnalysedPassage> passages =
        Samples.analysed(analysis, Samples.contribution("s/1", "en", text), List.of());
    assertThat(passages).hasSizeGreaterThan(3);
    assertThat(passages)
        .allSatisfy(p -> assertThat(p.passage().text().text().split(" ")).hasSizeLessThan(151));
    assertThat(passages).allSatisfy(p -> assertThat(p.passage().text().text()).endsWith("enough."));
    assertThat(
            passages.stream().map(p -> p.passage().text().text()).collect(Collectors.joining(" ")))
        .isEqualTo(text);
    assertThat(passages.get(2).passage().id()).isEqualTo("s/1/open/2");
  }

  @Test
  void aHeadingRoutesWhatStandsBelowIt() {
    Contribution contribution = Samples.contribution("s/1", "en", "No");
    String words = "Every model needs a card that tells what it was trained on and by whom it was.";
    Document document =
        Samples.document(
            "s/1",
            "aa",
            words,
            "# 2. SYSTEMIC RISK",
            words,
            "# Annex",
            words,
            "# 1.C Copyright policy:",
            words);
    assertThat(Samples.analysed(analysis, contribution, List.of(document)))
        .filteredOn(p -> p.passage().question().equals("upload"))
        .extracting(p -> p.passage().topic())
        .containsExactly("", "risk", "risk", "copyright");
  }

  @Test
  void theOrderOfDocumentsDoesNotMatterAndATwinCountsOnce() {
    Contribution contribution = Samples.contribution("s/1", "en", "No");
    Document a = Samples.document("s/1", "aa", "The first document asks for more time.");
    Document b = Samples.document("s/1", "bb", "The second document asks for clear rules.");
    assertThat(Samples.analysed(analysis, contribution, List.of(b, a, b)))
        .isEqualTo(Samples.analysed(analysis, contribution, List.of(a, b)))
        .hasSize(3);
  }

  @Test
  void whatItIsPrintedAsHoldsNoWord() {
    AnalysedPassage passage = only("en", "Surveillance frightens citizens.");
    assertThat(passage.toString()).doesNotContain("urveillance").doesNotContain("citizen");
  }
}
