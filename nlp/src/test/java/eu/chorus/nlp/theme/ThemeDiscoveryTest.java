package eu.chorus.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Passage;
import eu.chorus.model.Routing;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.passage.AnalysedPassage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThemeDiscoveryTest {
  private static final long SEED = 56;

  private static final List<List<String>> PLANTED =
      List.of(
          List.of("security", "test", "attack", "model evaluation", "evaluation"),
          List.of("copyright", "licence", "author", "copyright holders", "holder"),
          List.of("energy", "water", "climate", "energy consumption", "consumption"));

  /** Passages of three planted themes, three words of a theme and two of noise in each. */
  private static List<PassageTerms> sample(int families, int copiesOfEach) {
    var random = new Random(SEED);
    var sample = new ArrayList<PassageTerms>();
    for (int f = 0; f < families; f++) {
      List<String> theme = PLANTED.get(f % PLANTED.size());
      for (int copy = 0; copy < copiesOfEach; copy++) {
        List<String> lemmas =
            List.of(
                theme.get(0),
                theme.get(random.nextInt(3)),
                theme.get(4),
                "noise" + (char) ('a' + random.nextInt(12)),
                "noise" + (char) ('a' + random.nextInt(12)));
        sample.add(
            terms(
                "p%03d-%d".formatted(f, copy),
                "f" + f,
                lemmas,
                List.of(theme.get(0), theme.get(3))));
      }
    }
    return sample;
  }

  private static PassageTerms terms(
      String id, String family, List<String> lemmas, List<String> phrases) {
    return new PassageTerms(id, id, family, "q", "en", lemmas, phrases);
  }

  private static List<Theme> discover(List<PassageTerms> sample, Set<String> forbidden) {
    return ThemeDiscovery.discover("t", sample, ThemeSettings.of(forbidden::contains));
  }

  private static AnalysedPassage analysed(String topic, String... lemmas) {
    return new AnalysedPassage(
        new Passage(
            "c/q/0", "c", "q", 0, "en", new Verbatim("…"), List.of(), topic, Routing.none()),
        List.of(lemmas),
        List.of(),
        lemmas.length,
        0);
  }

  private static List<ThemeAssignment> assigned(ThemeModel model, String topic, String... lemmas) {
    return model.assign(analysed(topic, lemmas), Optional.empty());
  }

  @Test
  void findsWhatWasPlantedAndNamesItByAPhrase() {
    List<Theme> themes = discover(sample(90, 1), Set.of());
    assertThat(themes).extracting(Theme::label).contains("copyright holders", "energy consumption");
    ThemeModel model = ThemeModel.of(themes);
    assertThat(assigned(model, "t", "copyright", "licence").get(0).theme())
        .isEqualTo("copyright-holders");
  }

  @Test
  void orderOfTheSampleDoesNotMatter() {
    List<PassageTerms> sample = sample(90, 1);
    List<Theme> expected = discover(sample, Set.of());
    var shuffled = new ArrayList<>(sample);
    Collections.shuffle(shuffled, new Random(SEED));
    assertThat(discover(shuffled, Set.of())).as("seed %d", SEED).isEqualTo(expected);
  }

  @Test
  void aThemeOfTooFewFamiliesIsNone() {
    assertThat(discover(sample(9, 1), Set.of())).isEmpty();
    // However often the same few say it.
    assertThat(discover(sample(9, 20), Set.of())).isEmpty();
  }

  @Test
  void noLabelAndNoTermHoldsAForbiddenWord() {
    List<Theme> themes = discover(sample(90, 1), Set.of("copyright"));
    assertThat(themes).isNotEmpty();
    assertThat(themes).noneMatch(theme -> theme.label().contains("copyright"));
    assertThat(themes).noneMatch(theme -> theme.terms().contains("copyright"));
  }

  @Test
  void everyLabelIsSupportedAndNoTwoShareAWord() {
    List<PassageTerms> sample = sample(120, 1);
    List<Theme> themes = discover(sample, Set.of());
    var words = new HashSet<String>();
    for (Theme theme : themes) {
      long families =
          sample.stream()
              .filter(p -> p.phrases().contains(theme.label()))
              .map(PassageTerms::family)
              .distinct()
              .count();
      assertThat(families).isGreaterThanOrEqualTo(theme.label().indexOf(' ') > 0 ? 10 : 5);
      for (String word : theme.label().split(" ")) {
        assertThat(words.add(word)).as("twice: %s", word).isTrue();
      }
    }
  }

  @Test
  void theTwoHonestClasses() {
    ThemeModel model = ThemeModel.of(discover(sample(90, 1), Set.of()));
    assertThat(assigned(model, "t"))
        .extracting(ThemeAssignment::theme)
        .containsExactly(Theme.NO_REASON);
    assertThat(assigned(model, "t", "gardening"))
        .extracting(ThemeAssignment::theme)
        .containsExactly(Theme.NONE);
    assertThat(assigned(model, "elsewhere", "copyright"))
        .extracting(ThemeAssignment::theme)
        .containsExactly(Theme.NONE);
  }

  @Test
  void aPassageMayFallUnderSeveralThemes() {
    ThemeModel model = ThemeModel.of(discover(sample(90, 1), Set.of()));
    assertThat(assigned(model, "t", "copyright", "holder", "energy", "consumption"))
        .extracting(ThemeAssignment::theme)
        .containsExactlyInAnyOrder("copyright-holders", "energy-consumption");
  }
}
