package eu.chorus.nlp.theme;

import eu.chorus.nlp.vector.EncodedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives themes their labels and descriptions: the largest chooses first. */
final class ThemeNames {
  /** A label names one of this many strongest terms; if no phrase does, one of twice as many. */
  private static final int KEYWORDS = 3;

  private final TermSpace space;
  private final Labels labels;
  private final boolean all;
  private final List<String> taken;

  private ThemeNames(TermSpace space, ThemeSettings settings, List<String> taken) {
    this.space = space;
    this.labels = Labels.of(space.passages(), settings);
    this.all = settings.number().isPresent();
    this.taken = new ArrayList<>(taken);
  }

  /** Themes that have their names, described by what is said now. */
  static List<Theme> described(
      List<Theme> themes,
      TermSpace space,
      List<Optional<EncodedText>> encoded,
      ThemeSettings settings) {
    var names = new ThemeNames(space, settings, List.of());
    List<Set<Integer>> members = members(themes, space, encoded);
    return IntStream.range(0, themes.size())
        .mapToObj(
            t -> {
              String label = themes.get(t).label();
              List<String> besides = names.labels.besides(members.get(t), label);
              return themes.get(t).described(Description.of(label, besides));
            })
        .toList();
  }

  /**
   * The themes with names, largest first. A theme that no phrase describes is left out, and its
   * passages fall to the others or to none; where a number of themes is asked for it stays, without
   * a name that says anything.
   *
   * @param least families that must raise a theme
   * @param taken labels that others bear already
   */
  static List<Theme> given(
      List<Theme> themes,
      TermSpace space,
      List<Optional<EncodedText>> encoded,
      ThemeSettings settings,
      int least,
      List<String> taken) {
    var names = new ThemeNames(space, settings, taken);
    List<Theme> raised = names.raised(themes, encoded, least);
    List<Set<Integer>> members = members(raised, space, encoded);
    List<Integer> largestFirst =
        IntStream.range(0, raised.size())
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer t) -> -names.families(members.get(t)))
                    .thenComparing(t -> raised.get(t).terms().get(0))
                    .thenComparing(t -> t))
            .toList();
    List<Integer> labelled =
        largestFirst.stream().filter(t -> names.labels(raised.get(t), members.get(t))).toList();
    return IntStream.range(0, labelled.size())
        .mapToObj(
            place ->
                names.named(
                    taken.size() + place,
                    raised.get(labelled.get(place)),
                    members.get(labelled.get(place))))
        .toList();
  }

  /**
   * Without those that too few families raise once passages choose for themselves, one after the
   * other: what fell under one may make another large enough.
   */
  private List<Theme> raised(List<Theme> themes, List<Optional<EncodedText>> encoded, int least) {
    var raised = new ArrayList<>(themes);
    while (!raised.isEmpty()) {
      List<Set<Integer>> members = members(raised, space, encoded);
      int smallest = 0;
      for (int t = 1; t < raised.size(); t++) {
        smallest = families(members.get(t)) < families(members.get(smallest)) ? t : smallest;
      }
      if (families(members.get(smallest)) >= least) {
        break;
      }
      raised.remove(smallest);
    }
    return raised;
  }

  /** The passages of which each theme is the best. */
  private static List<Set<Integer>> members(
      List<Theme> themes, TermSpace space, List<Optional<EncodedText>> encoded) {
    var scorer = new Scorer(themes);
    List<Set<Integer>> members = new ArrayList<>();
    themes.forEach(theme -> members.add(new LinkedHashSet<>()));
    for (int i = 0; i < space.passages().size(); i++) {
      int passage = i;
      scorer
          .fits(space.passages().get(i).lemmas(), encoded.get(i).map(EncodedText::vector))
          .stream()
          .limit(1)
          .forEach(fit -> members.get(fit.theme()).add(passage));
    }
    return members;
  }

  /** Whether there is a label for a theme, which is then taken. */
  private boolean labels(Theme theme, Set<Integer> members) {
    Optional<String> label =
        labels
            .best(members, strongest(theme, KEYWORDS), taken)
            .or(() -> labels.best(members, strongest(theme, 2 * KEYWORDS), taken))
            .or(() -> labels.nearest(members, taken))
            .or(() -> all ? Optional.of("unnamed " + (taken.size() + 1)) : Optional.empty());
    label.ifPresent(taken::add);
    return label.isPresent();
  }

  /** The theme with its label; a second word joins it once all others have theirs. */
  private Theme named(int place, Theme theme, Set<Integer> members) {
    var others = new ArrayList<>(taken);
    String alone = others.remove(place);
    String label = labels.paired(alone, members, strongest(theme, 2 * KEYWORDS), others);
    taken.set(place, label);
    return theme.named(label, Description.of(label, labels.besides(members, label)));
  }

  private static Set<String> strongest(Theme theme, int terms) {
    return theme.terms().stream().limit(terms).collect(Collectors.toSet());
  }

  private int families(Set<Integer> passages) {
    var families = new HashSet<String>();
    passages.forEach(i -> families.add(space.passages().get(i).family()));
    return families.size();
  }
}
