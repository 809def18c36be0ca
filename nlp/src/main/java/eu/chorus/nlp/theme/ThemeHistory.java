package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of a topic's themes over rounds. The themes of each round are found in it alone; then
 * the passages of two rounds are put under the themes of both, and what shares its passages is one
 * (see {@link ThemeLineage}). A round in which nobody spoke of the topic is passed over.
 */
public final class ThemeHistory {
  private ThemeHistory() {}

  /**
   * A passage in its round.
   *
   * @param round id of the round
   * @param passage the passage
   */
  public record Said(String round, ThemePassage passage) {}

  /**
   * What became of the topic's themes.
   *
   * @param topic id of the topic
   * @param rounds ids of the rounds, in their order
   * @param all the topic's passages, in any order, which decides nothing; read once, a bounded
   *     sample of each round kept
   * @param settings what bounds the themes of each round
   * @return from round to round, each theme of both once; nothing where only one round speaks of it
   */
  public static List<RoundStep> of(
      String topic, List<String> rounds, Iterator<Said> all, ThemeSettings settings) {
    Map<String, ThemeSample> samples = new HashMap<>();
    all.forEachRemaining(
        said ->
            samples
                .computeIfAbsent(said.round(), round -> new ThemeSample(ThemeFinder.SAMPLE))
                .add(said.passage()));
    var stands = new ArrayList<Stand>();
    for (String round : rounds) {
      ThemeSample sample = samples.get(round);
      if (sample != null) {
        List<ThemePassage> passages = sample.passages();
        stands.add(
            new Stand(round, passages, ThemeFinder.find(topic, passages.iterator(), settings)));
      }
    }
    var steps = new ArrayList<RoundStep>();
    for (int s = 1; s < stands.size(); s++) {
      steps.addAll(steps(topic, stands.get(s - 1), stands.get(s)));
    }
    return steps;
  }

  /** The themes of a round and the passages that they were found in. */
  private record Stand(String round, List<ThemePassage> passages, List<Theme> themes) {
    Stand {
      passages = List.copyOf(passages);
      themes = List.copyOf(themes);
    }

    @Override
    public String toString() {
      return "Stand[" + round + ", " + themes.size() + " themes]";
    }
  }

  private static List<RoundStep> steps(String topic, Stand before, Stand now) {
    Map<String, Set<String>> earlier = members(topic, before.themes(), before, now);
    Map<String, Set<String>> later = members(topic, now.themes(), before, now);
    var steps = new ArrayList<RoundStep>();
    for (ThemeStep step :
        ThemeLineage.steps(
            withMembers(before.themes(), earlier), withMembers(now.themes(), later))) {
      boolean gone = step.later().isEmpty();
      var falling = new HashSet<String>();
      (gone ? step.earlier() : step.later())
          .forEach(id -> falling.addAll((gone ? earlier : later).getOrDefault(id, Set.of())));
      List<ThemeRound> counts = counts(before, now, falling);
      steps.add(
          new RoundStep(
              topic,
              step.fate(),
              labels(step.earlier(), before.themes()),
              labels(step.later(), now.themes()),
              counts.get(0),
              counts.get(1)));
    }
    return steps;
  }

  private static List<String> labels(List<String> ids, List<Theme> themes) {
    return ids.stream()
        .flatMap(id -> themes.stream().filter(t -> t.id().equals(id)).map(Theme::label))
        .toList();
  }

  private static List<ThemeMembers> withMembers(
      List<Theme> themes, Map<String, Set<String>> members) {
    return themes.stream()
        .map(theme -> new ThemeMembers(theme, members.getOrDefault(theme.id(), Set.of())))
        .toList();
  }

  /** The passages of both rounds that fall under each of these themes. */
  private static Map<String, Set<String>> members(
      String topic, List<Theme> themes, Stand before, Stand now) {
    ThemeModel model = ThemeModel.of(themes);
    Map<String, Set<String>> members = new LinkedHashMap<>();
    for (Stand stand : List.of(before, now)) {
      for (ThemePassage passage : stand.passages()) {
        for (ThemeAssignment one : model.assign(topic, passage)) {
          members.computeIfAbsent(one.theme(), id -> new HashSet<>()).add(one.passage());
        }
      }
    }
    return members;
  }

  /** Of both rounds, how many families have a passage among these. */
  private static List<ThemeRound> counts(Stand before, Stand now, Set<String> falling) {
    String these = "these";
    List<ThemeRounds.Raised> raised =
        List.of(before, now).stream()
            .flatMap(
                stand ->
                    stand.passages().stream()
                        .map(
                            p ->
                                new ThemeRounds.Raised(
                                    stand.round(),
                                    p.terms().family(),
                                    falling.contains(p.terms().passage()) ? these : Theme.NONE)))
            .collect(Collectors.toList());
    raised.add(new ThemeRounds.Raised("", "", these)); // counted even where nobody raises it
    return ThemeRounds.count(List.of(before.round(), now.round()), raised);
  }
}
