package eu.chorus.nlp.correction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.theme.Origin;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever people do to the themes, no passage is lost, and every one is under exactly the themes
 * that the edits say. What they say is found out a second time, by doing each edit to all passages
 * at once as one would with lists of paper.
 */
class RandomEditsTest {
  private static final List<String> TOPICS = List.of("audit", "data");
  private static final List<String> WORDS = List.of("apple", "bread", "candle", "drum", "engine");
  private static final int PASSAGES = 40;
  private static final int EDITS = 30;

  /** The themes of every passage on paper, and what became of every theme. */
  private static final class Paper {
    final Map<String, Set<String>> under = new LinkedHashMap<>();
    final Set<String> byPeople = new HashSet<>();
    final Set<String> open = new TreeSet<>();
    final Set<String> hidden = new HashSet<>();
    final Set<String> gone = new HashSet<>();
  }

  private final Map<String, AnalysedPassage> passages = new LinkedHashMap<>();
  private final Map<String, List<ThemeAssignment>> found = new HashMap<>();
  private final List<Theme> themes = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final Paper paper = new Paper();
  private int made;

  static Stream<Long> seeds() {
    var random = new Random(20_261_122);
    return Stream.generate(random::nextLong).limit(200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyPassageIsWhereTheEditsSay(long seed) {
    var random = new Random(seed);
    invent(random);
    for (int i = 0; i < EDITS; i++) {
      edit(random);
    }

    var revision = Revision.of(themes, corrections);
    var placing = revision.placing();
    assertThat(revision.waiting()).as("seed %d", seed).isZero();
    passages.forEach(
        (id, passage) -> {
          var placed = placing.place(passage, found.getOrDefault(id, List.of()));
          assertThat(placed).as("seed %d, %s", seed, id).isNotEmpty();
          assertThat(placed).allMatch(a -> a.passage().equals(id));
          assertThat(placed.stream().map(a -> a.topic() + "/" + a.theme()).toList())
              .as("seed %d, %s", seed, id)
              .doesNotHaveDuplicates()
              .containsExactlyInAnyOrderElementsOf(expected(id, passage));
          assertThat(placed)
              .as("seed %d, %s", seed, id)
              .allMatch(a -> (a.by() == Origin.PEOPLE) == paper.byPeople.contains(id));
        });
    assertThat(revision.codebook().shown().stream().map(e -> e.ref().toString()).toList())
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(
            paper.open.stream().filter(t -> !paper.hidden.contains(t)).toList());
  }

  private Collection<String> expected(String id, AnalysedPassage passage) {
    var shown = new TreeSet<>(paper.under.getOrDefault(id, Set.of()));
    shown.removeAll(paper.hidden);
    var first = found.getOrDefault(id, List.of()).get(0);
    boolean silent = first.theme().equals(Theme.NO_REASON) && !paper.byPeople.contains(id);
    var none = passage.passage().topic() + "/" + (silent ? Theme.NO_REASON : Theme.NONE);
    return shown.isEmpty() ? List.of(none) : shown;
  }

  private void invent(Random random) {
    for (String topic : TOPICS) {
      for (int t = 0; t < 5; t++) {
        themes.add(Said.theme(topic, "found-" + t));
        paper.open.add(topic + "/found-" + t);
      }
    }
    for (int p = 0; p < PASSAGES; p++) {
      var topic = TOPICS.get(random.nextInt(TOPICS.size()));
      var lemmas = WORDS.stream().filter(w -> random.nextInt(3) == 0).toArray(String[]::new);
      var passage = Said.passage("p" + p, topic, lemmas);
      passages.put("p" + p, passage);
      var of = new TreeSet<String>();
      for (int t = random.nextInt(4); t > 0; t--) {
        of.add("found-" + random.nextInt(5));
      }
      var none = lemmas.length == 0 ? Theme.NO_REASON : Theme.NONE;
      found.put(
          "p" + p,
          of.isEmpty()
              ? List.of(Said.found(passage, none, 0))
              : of.stream().map(t -> Said.found(passage, t, 0.5)).toList());
      paper.under.put("p" + p, of.stream().map(t -> topic + "/" + t).collect(Collectors.toSet()));
    }
  }

  private void edit(Random random) {
    var theme = any(random, paper.open);
    var topic = theme.substring(0, theme.indexOf('/'));
    switch (random.nextInt(7)) {
      case 0 -> correct(What.THEME_LABEL, theme, "", "called " + made++);
      case 1 -> merge(random, theme, topic);
      case 2 -> hide(theme, random.nextBoolean());
      case 3 -> add(random, topic);
      case 4 -> split(random, theme, topic);
      case 5 -> put(random);
      default -> correct(What.THEME_DESCRIPTION, theme, "", "no word of anybody");
    }
  }

  private void merge(Random random, String theme, String topic) {
    var others =
        paper.open.stream().filter(t -> t.startsWith(topic + "/") && !t.equals(theme)).toList();
    if (!others.isEmpty()) {
      var into = any(random, others);
      correct(What.THEME_MERGED, theme, "", into);
      paper.open.remove(theme);
      paper.gone.add(theme);
      paper.under.values().stream().filter(u -> u.remove(theme)).forEach(u -> u.add(into));
    }
  }

  private void hide(String theme, boolean hidden) {
    correct(What.THEME_HIDDEN, theme, "", hidden ? "yes" : "no");
    if (hidden) {
      paper.hidden.add(theme);
    } else {
      paper.hidden.remove(theme);
    }
  }

  /** A label of one word, which a passage has or has not: one in four of a few is no chance. */
  private void add(Random random, String topic) {
    var word = any(random, WORDS);
    var theme = topic + "/made-" + made++;
    correct(What.THEME_ADDED, theme, "", word);
    paper.open.add(theme);
    paper.under.forEach(
        (id, under) -> {
          if (holds(id, topic, word) && !paper.byPeople.contains(id)) {
            under.add(theme);
          }
        });
  }

  private void split(Random random, String from, String topic) {
    var word = any(random, WORDS);
    var theme = topic + "/made-" + made++;
    correct(What.THEME_SPLIT, theme, from, word);
    paper.open.add(theme);
    paper.under.forEach(
        (id, under) -> {
          if (under.contains(from) && holds(id, topic, word) && !paper.byPeople.contains(id)) {
            under.remove(from);
            under.add(theme);
          }
        });
  }

  private void put(Random random) {
    var id = any(random, passages.keySet());
    var passage = requireNonNull(passages.get(id));
    var topic = passage.passage().topic();
    var chosen =
        paper.open.stream()
            .filter(t -> t.startsWith(topic + "/") && random.nextInt(4) == 0)
            .collect(Collectors.toCollection(TreeSet::new));
    var value = chosen.isEmpty() ? FindingReview.NONE : Correction.value(List.copyOf(chosen));
    correct(What.PASSAGE_THEMES, Targets.passage(passage.passage()), "", value);
    paper.byPeople.add(id);
    paper.under.put(id, new TreeSet<>(chosen));
  }

  private boolean holds(String id, String topic, String word) {
    var passage = requireNonNull(passages.get(id));
    return passage.passage().topic().equals(topic) && passage.lemmas().contains(word);
  }

  private void correct(What what, String target, String old, String value) {
    corrections.add(new Correction(1, 0, what, target, old, value, "somebody", "then", "so"));
  }

  private static String any(Random random, Collection<String> some) {
    return List.copyOf(some).get(random.nextInt(some.size()));
  }
}
