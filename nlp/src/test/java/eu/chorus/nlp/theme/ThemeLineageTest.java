package eu.chorus.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemeLineageTest {
  private static final long SEED = 111;

  private static Theme theme(String id, String... terms) {
    return new Theme(
        id,
        "t",
        id,
        "",
        List.of(terms),
        List.of(terms).stream().map(term -> 1.0).toList(),
        Optional.empty(),
        0.1,
        0.1,
        0);
  }

  private static ThemeMembers of(String id, int from, int to) {
    return new ThemeMembers(
        theme(id, id),
        IntStream.range(from, to).mapToObj(i -> "p" + i).collect(Collectors.toSet()));
  }

  @Test
  void everyFate() {
    var steps =
        ThemeLineage.steps(
            List.of(
                of("same", 0, 40),
                of("whole", 40, 100),
                of("left", 100, 130),
                of("right", 130, 150),
                of("lost", 150, 170)),
            List.of(
                of("same-now", 2, 42),
                of("part", 42, 78),
                of("rest", 78, 100),
                of("both", 100, 150),
                of("new", 170, 200)));
    assertThat(steps)
        .containsExactly(
            new ThemeStep(ThemeFate.CONTINUED, List.of("same"), List.of("same-now")),
            new ThemeStep(ThemeFate.SPLIT, List.of("whole"), List.of("part", "rest")),
            new ThemeStep(ThemeFate.MERGED, List.of("left", "right"), List.of("both")),
            new ThemeStep(ThemeFate.GONE, List.of("lost"), List.of()),
            new ThemeStep(ThemeFate.BORN, List.of(), List.of("new")));
  }

  @Test
  void aSliverIsNoPart() {
    var steps =
        ThemeLineage.steps(
            List.of(of("large", 0, 100)), List.of(of("large", 0, 92), of("small", 92, 100)));
    assertThat(steps)
        .containsExactly(
            new ThemeStep(ThemeFate.CONTINUED, List.of("large"), List.of("large")),
            new ThemeStep(ThemeFate.BORN, List.of(), List.of("small")));
  }

  @Test
  void withoutCommonMembersWhatTheySpeakOfDecides() {
    var before =
        List.of(
            new ThemeMembers(theme("a", "audit", "assessor", "cost"), Set.of("1", "2")),
            new ThemeMembers(theme("b", "copyright", "author"), Set.of("3")));
    var after =
        List.of(
            new ThemeMembers(theme("c", "audit", "cost", "burden"), Set.of("8", "9")),
            new ThemeMembers(theme("d", "energy", "water"), Set.of("7")));
    assertThat(ThemeLineage.steps(before, after))
        .containsExactly(
            new ThemeStep(ThemeFate.CONTINUED, List.of("a"), List.of("c")),
            new ThemeStep(ThemeFate.GONE, List.of("b"), List.of()),
            new ThemeStep(ThemeFate.BORN, List.of(), List.of("d")));
  }

  @Test
  void identityIsKeptWhileACorpusGrows() {
    var corpus = new ArrayList<>(Planted.passages(SEED, "r0", List.of(0, 1, 2), 120));
    List<Theme> named = themes(corpus);
    var ids = named.stream().collect(Collectors.toMap(Theme::label, Theme::id));
    for (int round = 1; round < 4; round++) {
      var grown = new ArrayList<>(corpus);
      grown.addAll(Planted.passages(SEED + round, "r" + round, List.of(0, 1, 2, 2 + round), 80));
      List<Theme> found = themes(grown);
      named = ThemeLineage.named(members(named, grown), members(found, grown));
      for (Theme theme : named) {
        String before = ids.putIfAbsent(theme.label(), theme.id());
        assertThat(before == null ? theme.id() : before)
            .as("seed %d, round %d, %s", SEED, round, theme.label())
            .isEqualTo(theme.id());
      }
      corpus = grown;
    }
    assertThat(ids).containsKey(Planted.name(0)).containsKey(Planted.name(5));
    assertThat(new HashSet<>(ids.values())).hasSameSizeAs(ids.keySet());
  }

  @Test
  void anIdIsNeverGivenToAnother() {
    var before = List.of(of("audit", 0, 30));
    var after = List.of(of("audit", 30, 60), of("cost", 0, 29));
    // Members tell that "cost" is what was called "audit".
    var common = new ThemeMembers(theme("elsewhere", "x"), members(60));
    assertThat(ThemeLineage.named(List.of(before.get(0), common), after).stream().map(Theme::id))
        .containsExactly("elsewhere", "audit");
  }

  private static Set<String> members(int to) {
    return IntStream.range(30, to).mapToObj(i -> "p" + i).collect(Collectors.toSet());
  }

  @Test
  void everyThemeIsToldOnceAndOneSideOfEveryStepIsOne() {
    var random = new Random(SEED);
    for (int trial = 0; trial < 200; trial++) {
      var steps = ThemeLineage.steps(random(random, "a"), random(random, "b"));
      var told = new ArrayList<String>();
      for (ThemeStep step : steps) {
        told.addAll(step.earlier());
        told.addAll(step.later());
        assertThat(Math.min(step.earlier().size(), step.later().size()))
            .as("seed %d, trial %d", SEED, trial)
            .isLessThanOrEqualTo(1);
      }
      assertThat(told).as("seed %d, trial %d", SEED, trial).doesNotHaveDuplicates().hasSize(12);
    }
  }

  /** Six themes; passages fall under any number of them. */
  private static List<ThemeMembers> random(Random random, String prefix) {
    var themes = new ArrayList<ThemeMembers>();
    for (int t = 0; t < 6; t++) {
      int from = random.nextInt(60);
      themes.add(of(prefix + t, from, from + 1 + random.nextInt(40)));
    }
    return themes;
  }

  private static List<Theme> themes(List<ThemePassage> passages) {
    return ThemeFinder.find("t", passages.iterator(), ThemeSettings.of(word -> false));
  }

  private static List<ThemeMembers> members(List<Theme> themes, Collection<ThemePassage> passages) {
    var model = ThemeModel.of(themes);
    return themes.stream()
        .map(
            theme ->
                new ThemeMembers(
                    theme,
                    passages.stream()
                        .filter(p -> model.assign("t", p).get(0).theme().equals(theme.id()))
                        .map(p -> p.terms().passage())
                        .collect(Collectors.toSet())))
        .toList();
  }
}
