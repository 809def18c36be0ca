package eu.chorus.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final List<String> NOTHING = List.of();

  /** Passages that a theme holds, by families of their own, and as many others. */
  private final List<PassageTerms> passages = new ArrayList<>();

  private void say(int times, String lemmas, String... phrases) {
    for (int i = 0; i < times; i++) {
      var id = "p" + passages.size();
      passages.add(
          new PassageTerms(
              id, id, id, "q", "en", List.of(lemmas.split(" ", -1)), List.of(phrases)));
    }
  }

  private Labels labels() {
    return Labels.of(passages, ThemeSettings.of(word -> false));
  }

  private static Set<Integer> first(int number) {
    return IntStream.range(0, number).boxed().collect(Collectors.toSet());
  }

  @Test
  void whatNearlyAlwaysStandsBesideOneWordIsNoLabelButThePhraseIs() {
    say(17, "ex ante control", "ex ante", "ante");
    say(3, "ante meridian", "ante");
    say(40, "other matter", "matter");
    assertThat(labels().best(first(20), Set.of("ante"), NOTHING)).contains("ex ante");
  }

  @Test
  void whereThePhraseHasTooFewFamiliesAnotherIsChosen() {
    say(9, "ex ante control", "ex ante", "ante", "control");
    say(7, "ex ante control", "ante", "control");
    say(40, "other matter", "matter");
    assertThat(labels().best(first(16), Set.of("ante", "control"), NOTHING)).isEmpty();
    say(10, "stern control", "control");
    assertThat(labels().best(first(16), Set.of("ante", "control"), NOTHING)).contains("control");
  }

  @Test
  void whatOneFamilySaysOftenIsOneVote() {
    say(12, "register entry", "register");
    for (int i = 0; i < 60; i++) {
      passages.add(
          new PassageTerms(
              "z" + i, "z", "z", "q", "en", List.of("public", "register"), List.of("register")));
    }
    say(240, "other matter", "matter");
    say(12, "register office", "register");
    assertThat(labels().best(first(12), Set.of("register"), NOTHING)).contains("register");
  }

  @Test
  void aWordThatHardlyEverStandsAloneIsNoLabel() {
    say(8, "supply chain long", "supply chain", "chain");
    say(8, "value chain short", "value chain", "chain");
    say(3, "chain", "chain");
    say(60, "other matter", "matter");
    assertThat(labels().best(first(19), Set.of("chain"), NOTHING)).isEmpty();
  }

  @Test
  void oneLabelForBothNumbersOfANoun() {
    say(12, "product safe", "products");
    say(11, "product new", "product");
    say(60, "other matter", "matter");
    assertThat(labels().best(first(23), Set.of("product"), NOTHING)).contains("products");
  }

  @Test
  void aWordGrowsIntoThePhraseThatTellsMore() {
    say(24, "strict regime", "strict regime", "regime");
    say(46, "regime rule", "regime");
    say(150, "other matter", "matter");
    assertThat(labels().best(first(70), Set.of("regime"), NOTHING)).contains("strict regime");
  }

  @Test
  void phrasesWithDifferentLastWordsAreTold() {
    say(20, "public sector", "public sector", "sector");
    say(60, "other matter", "matter");
    assertThat(labels().best(first(20), Set.of("sector"), List.of("public spaces")))
        .contains("public sector");
    assertThat(labels().best(first(20), Set.of("sector"), List.of("private sectors"))).isEmpty();
  }

  @Test
  void twoWordsWhereTheyTellClearlyBetterThanOne() {
    say(15, "rule", "rules");
    say(15, "standard", "standards");
    say(70, "other matter", "matter");
    var labels = labels();
    var keywords = Set.of("rule", "standard");
    assertThat(labels.paired("rules", first(30), keywords, NOTHING))
        .isEqualTo("rules and standards");
    assertThat(labels.paired("rules", first(30), keywords, List.of("strict standards")))
        .isEqualTo("rules");
    assertThat(labels.paired("rules", first(15), keywords, NOTHING)).isEqualTo("rules");
  }

  @Test
  void aPairIsSupportedByBothOfItsWords() {
    assertThat(PairedLabel.parts("rules and standards")).containsExactly("rules", "standards");
    assertThat(PairedLabel.parts("human oversight and control"))
        .containsExactly("human oversight and control");
    assertThat(PairedLabel.parts("rules")).containsExactly("rules");
  }
}
