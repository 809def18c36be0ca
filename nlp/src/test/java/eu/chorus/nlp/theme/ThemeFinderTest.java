package eu.chorus.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemeFinderTest {
  private static final long SEED = 110;
  private static final List<Integer> FIVE = List.of(0, 1, 2, 3, 4);

  private static List<Theme> find(List<ThemePassage> passages) {
    return ThemeFinder.find("t", passages.iterator(), ThemeSettings.of(word -> false));
  }

  private static List<Theme> find(List<ThemePassage> passages, List<Theme> standing) {
    return ThemeFinder.find("t", passages.iterator(), ThemeSettings.of(word -> false), standing);
  }

  /** The theme of each passage, by id. */
  private static Map<String, String> assigned(List<Theme> themes, List<ThemePassage> passages) {
    var model = ThemeModel.of(themes);
    Map<String, String> assigned = new HashMap<>();
    passages.forEach(p -> assigned.put(p.terms().passage(), model.assign("t", p).get(0).theme()));
    return assigned;
  }

  @Test
  void findsWhatWasPlantedAndHowMuchOfIt() {
    List<ThemePassage> passages = Planted.passages(SEED, "p", FIVE, 200);
    List<Theme> themes = find(passages);
    assertThat(themes).as("seed %d", SEED).hasSize(5);
    assertThat(themes)
        .extracting(Theme::label)
        .containsExactlyInAnyOrderElementsOf(FIVE.stream().map(Planted::name).toList());
    Map<String, Set<Integer>> planted = new HashMap<>();
    assigned(themes, passages)
        .forEach(
            (id, theme) ->
                planted.computeIfAbsent(theme, x -> new TreeSet<>()).add(Planted.theme(id)));
    planted.remove(Theme.NONE);
    assertThat(planted.values()).allMatch(mixed -> mixed.size() == 1);
  }

  @Test
  void orderDoesNotMatter() {
    List<ThemePassage> passages = Planted.passages(SEED, "p", FIVE, 150);
    var shuffled = new ArrayList<>(passages);
    Collections.shuffle(shuffled, new Random(SEED));
    assertThat(find(shuffled)).as("seed %d", SEED).isEqualTo(find(passages));
  }

  @Test
  void nineteenOfTwentyStayWhereTheyWereWhenATwentiethIsAdded() {
    List<ThemePassage> before = Planted.passages(SEED, "p", FIVE, 200);
    var grown = new ArrayList<>(before);
    grown.addAll(Planted.passages(SEED + 1, "q", FIVE, 10));
    var was = assigned(find(before), before);
    var is = assigned(find(grown), before);
    long same =
        was.entrySet().stream().filter(e -> e.getValue().equals(is.get(e.getKey()))).count();
    assertThat(same).as("seed %d", SEED).isGreaterThanOrEqualTo(190);
  }

  /** However much comes in: those that stand are not found anew, and a new one is found beside. */
  @Test
  void whatFellUnderAThemeThatStandsStaysThere() {
    var before = new ArrayList<>(Planted.passages(SEED, "p", FIVE, 200));
    before.add(ofTwo(0, 5));
    List<Theme> standing = find(before);
    var grown = new ArrayList<>(before);
    grown.addAll(Planted.passages(SEED + 1, "q", List.of(0, 5, 6), 90));
    List<Theme> now = find(grown, standing);
    assertThat(now).hasSize(7);
    assertThat(now.subList(0, 5))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("description")
        .isEqualTo(standing);
    assertThat(now).extracting(Theme::generation).containsExactly(0, 0, 0, 0, 0, 1, 1);
    assertThat(now.subList(5, 7))
        .extracting(Theme::label)
        .containsExactlyInAnyOrder(Planted.name(5), Planted.name(6));
    var was = assigned(standing, before);
    assertThat(was).containsEntry("both-t0", Planted.name(0).replace(' ', '-'));
    was.values().removeIf(Theme.NONE::equals);
    assertThat(assigned(now, before)).containsAllEntriesOf(was);
    assertThat(find(grown, now)).as("the same again").isEqualTo(now);
  }

  /** Speaks of one theme, and more of another that nobody else speaks of yet. */
  private static ThemePassage ofTwo(int one, int other) {
    var lemmas = IntStream.range(0, 8).mapToObj(i -> Planted.word(i < 3 ? one : other, i)).toList();
    return ThemePassage.of(new PassageTerms("both-t0", "x", "x", "q", "en", lemmas, List.of()));
  }

  /** Its passages go to the others, to none, or to one that is found among these. */
  @Test
  void aThemeWhoseLabelMayNotBeShownAnyLongerDoesNotStand() {
    List<ThemePassage> passages = Planted.passages(SEED, "p", FIVE, 200);
    List<Theme> standing = find(passages);
    Theme gone = standing.get(2);
    var settings = ThemeSettings.of(word -> List.of(gone.label().split(" ")).contains(word));
    List<Theme> now = ThemeFinder.find("t", passages.iterator(), settings, standing);
    assertThat(now)
        .extracting(Theme::label)
        .doesNotContain(gone.label())
        .hasSizeLessThanOrEqualTo(5);
    assertThat(now).extracting(Theme::id).containsAll(ids(standing, gone));
    // Nor does one of which too few speak.
    var few = passages.stream().filter(p -> Planted.theme(p.terms().passage()) != 2).toList();
    String two = Planted.name(2);
    assertThat(find(few, standing)).extracting(Theme::label).doesNotContain(two).hasSize(4);
  }

  private static List<String> ids(List<Theme> themes, Theme but) {
    return themes.stream().filter(theme -> !theme.equals(but)).map(Theme::id).toList();
  }

  @Test
  void aThemeOfTooFewFamiliesIsNone() {
    assertThat(find(Planted.passages(SEED, "p", FIVE, 9))).isEmpty();
    // Eight speak of a third theme: they go to the others, or to none.
    var passages = new ArrayList<>(Planted.passages(SEED, "p", List.of(0, 1), 120));
    passages.addAll(Planted.passages(SEED, "q", List.of(2), 8));
    assertThat(find(passages)).extracting(Theme::label).doesNotContain(Planted.name(2));
  }

  @Test
  void whatOneFamilySaysOftenCountsOnce() {
    var passages = new ArrayList<>(Planted.passages(SEED, "p", List.of(0, 1), 60));
    var random = new Random(SEED);
    for (int copy = 0; copy < 100; copy++) {
      passages.add(
          ThemePassage.of(
              new PassageTerms(
                  "z" + copy,
                  "z",
                  "z",
                  "q",
                  "en",
                  List.of("mine", "alone", "own" + random.nextInt(1_000)),
                  List.of("mine alone"))));
    }
    assertThat(find(passages)).noneMatch(theme -> theme.terms().contains("mine"));
  }

  @Test
  void anAnalystMayAskForANumber() {
    List<ThemePassage> passages = Planted.passages(SEED, "p", FIVE, 200);
    for (int number : new int[] {1, 3, 8}) {
      var settings = ThemeSettings.of(word -> false).withNumber(100, Optional.of(number));
      assertThat(ThemeFinder.find("t", passages.iterator(), settings)).hasSize(number);
    }
  }

  @Test
  void noLabelNoTermAndNoDescriptionHoldsAForbiddenWord() {
    List<ThemePassage> passages = Planted.passages(SEED, "p", FIVE, 200);
    var forbidden = Set.of(Planted.word(1, 0), Planted.word(2, 1));
    List<Theme> themes =
        ThemeFinder.find("t", passages.iterator(), ThemeSettings.of(forbidden::contains));
    assertThat(themes).isNotEmpty();
    for (String word : forbidden) {
      assertThat(themes).noneMatch(theme -> theme.label().contains(word));
      assertThat(themes).noneMatch(theme -> theme.description().contains(word));
      assertThat(themes).noneMatch(theme -> theme.terms().contains(word));
    }
  }

  @Test
  void descriptionsSayNothingThatFewerThanTenFamiliesSay() {
    List<ThemePassage> passages = Planted.passages(SEED, "p", FIVE, 200);
    Map<String, Set<String>> families = new HashMap<>();
    for (ThemePassage passage : passages) {
      for (String phrase : passage.terms().phrases()) {
        families.computeIfAbsent(phrase, x -> new HashSet<>()).add(passage.terms().family());
      }
    }
    families.values().removeIf(some -> some.size() >= 10);
    assertThat(families).isNotEmpty();
    for (Theme theme : find(passages)) {
      assertThat(theme.description())
          .startsWith("Contributions that speak of " + theme.label())
          .endsWith(".");
      assertThat(families.keySet()).noneMatch(theme.description()::contains);
    }
  }

  @Test
  void theTwoHonestClasses() {
    List<Theme> themes = find(Planted.passages(SEED, "p", FIVE, 200));
    var model = ThemeModel.of(themes);
    assertThat(model.assign("t", saying()))
        .extracting(ThemeAssignment::theme)
        .containsExactly(Theme.NO_REASON);
    assertThat(model.assign("t", saying("gardening", "weather")))
        .extracting(ThemeAssignment::theme)
        .containsExactly(Theme.NONE);
    assertThat(model.assign("elsewhere", saying(Planted.word(0, 0))))
        .extracting(ThemeAssignment::theme)
        .containsExactly(Theme.NONE);
  }

  @Test
  void aPassageMayFallUnderSeveralThemes() {
    List<Theme> themes = find(Planted.passages(SEED, "p", FIVE, 200));
    var words = new ArrayList<String>();
    for (int word = 0; word < 6; word++) {
      words.addAll(List.of(Planted.word(0, word), Planted.word(1, word)));
    }
    var both = saying(words.toArray(String[]::new));
    assertThat(ThemeModel.of(themes).assign("t", both)).hasSize(2);
  }

  @Test
  void aSampleOfALargeCorpusKeepsWhatIsLargeInTheWhole() {
    List<ThemePassage> passages = Planted.passages(SEED, "p", FIVE, 3_000);
    assertThat(find(passages))
        .extracting(Theme::label)
        .containsExactlyInAnyOrderElementsOf(FIVE.stream().map(Planted::name).toList());
  }

  private static ThemePassage saying(String... lemmas) {
    return ThemePassage.of(new PassageTerms("x", "x", "x", "q", "en", List.of(lemmas), List.of()));
  }
}
