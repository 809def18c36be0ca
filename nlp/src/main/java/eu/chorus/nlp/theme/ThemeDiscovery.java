package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the themes of a topic: non-negative factorisation of the passages' tf-idf weights, for
 * several numbers of themes; the fewest are kept that put nearly as many families as any choice
 * under themes that are supported, labelled and unlike each other. See decision 0011.
 */
public final class ThemeDiscovery {
  /** Strongest terms of a theme that take part in assignment. */
  private static final int TERMS = 25;

  /** A label names one of this many strongest terms; if no phrase does, one of twice as many. */
  private static final int KEYWORDS = 3;

  /** A weaker likeness is chance. */
  private static final double THRESHOLD = 0.14;

  private static final int FEWEST = 2;

  /** Numbers of themes that are tried: further apart where one more makes less difference. */
  private static final int[] NUMBERS = {
    FEWEST, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 40, 50, 60, 80
  };

  /** The fewest themes are kept that are worth this share of the best choice. */
  private static final double NEAR_BEST = 0.95;

  /** One theme over more than this share of the families is a catch-all and weighs against. */
  private static final double CATCH_ALL = 0.4;

  private final String topic;
  private final ThemeSettings settings;
  private final TermSpace space;
  private final Labels labels;

  private ThemeDiscovery(String topic, ThemeSettings settings, TermSpace space, Labels labels) {
    this.topic = topic;
    this.settings = settings;
    this.space = space;
    this.labels = labels;
  }

  /**
   * The themes of a topic.
   *
   * @param topic id of the topic
   * @param sample passages of the topic, in any order; may be a sample of a larger whole
   * @param settings what bounds the themes
   * @return the themes, largest first; none when the sample bears none
   */
  public static List<Theme> discover(
      String topic, List<PassageTerms> sample, ThemeSettings settings) {
    List<PassageTerms> distinct = distinct(sample);
    TermSpace space = TermSpace.of(distinct, settings);
    long families = space.passages().stream().map(PassageTerms::family).distinct().count();
    if (families < settings.minimumFamilies() || space.terms().isEmpty()) {
      return List.of();
    }
    var discovery =
        new ThemeDiscovery(topic, settings, space, Labels.of(space.passages(), settings));
    int most =
        (int)
            Math.min(
                Math.min(settings.mostThemes(), space.terms().size()),
                Math.max(FEWEST, families / settings.minimumFamilies()));
    List<List<Theme>> choices =
        IntStream.of(NUMBERS).filter(k -> k <= most).mapToObj(discovery::themes).toList();
    double best = choices.stream().mapToDouble(discovery::worth).max().orElse(0);
    return choices.stream()
        .filter(themes -> discovery.worth(themes) >= NEAR_BEST * best)
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  /** In the order of passage ids; what one family says twice counts once. */
  private static List<PassageTerms> distinct(List<PassageTerms> sample) {
    var seen = new HashSet<List<Object>>();
    return sample.stream()
        .filter(passage -> !passage.lemmas().isEmpty())
        .sorted(Comparator.comparing(PassageTerms::passage))
        .filter(passage -> seen.add(List.of(passage.family(), passage.lemmas())))
        .toList();
  }

  /** The supported and labelled ones among so many themes. */
  private List<Theme> themes(int factors) {
    double[][] weights = Factorisation.of(space.rows(), space.terms().size(), factors);
    List<Theme> themes = new ArrayList<>();
    for (double[] row : weights) {
      strongest(row).ifPresent(themes::add);
    }
    return labelled(supported(themes));
  }

  private Optional<Theme> strongest(double[] row) {
    List<Integer> columns =
        IntStream.range(0, row.length)
            .boxed()
            .filter(c -> row[c] > 1e-9)
            .sorted(Comparator.comparingDouble((Integer c) -> -row[c]).thenComparing(c -> c))
            .limit(TERMS)
            .toList();
    double length = Math.sqrt(columns.stream().mapToDouble(c -> row[c] * row[c]).sum());
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Theme(
            "",
            topic,
            "",
            "",
            columns.stream().map(c -> space.terms().get(c)).toList(),
            columns.stream().map(c -> row[c] / length).toList(),
            Optional.empty(),
            THRESHOLD,
            THRESHOLD,
            0));
  }

  /** Without those of too few families, whose passages then fall to the others. */
  private List<Theme> supported(List<Theme> themes) {
    List<Theme> kept = themes;
    while (true) {
      List<Set<Integer>> members = members(kept);
      List<Theme> all = kept;
      List<Theme> next =
          IntStream.range(0, kept.size())
              .filter(t -> families(members.get(t)) >= settings.minimumFamilies())
              .mapToObj(all::get)
              .toList();
      if (next.size() == kept.size()) {
        return kept;
      }
      kept = next;
    }
  }

  /** With labels, largest first; a theme that no phrase describes is left out. */
  private List<Theme> labelled(List<Theme> themes) {
    List<Set<Integer>> members = members(themes);
    List<Integer> largestFirst =
        IntStream.range(0, themes.size())
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer t) -> -families(members.get(t)))
                    .thenComparing(t -> themes.get(t).terms().get(0)))
            .toList();
    var taken = new ArrayList<String>();
    var labelled = new ArrayList<Theme>();
    for (int t : largestFirst) {
      Theme theme = themes.get(t);
      labels
          .best(members.get(t), strongest(theme, KEYWORDS), taken)
          .or(() -> labels.best(members.get(t), strongest(theme, 2 * KEYWORDS), taken))
          .ifPresent(
              label -> {
                taken.add(label);
                labelled.add(theme.named(label, ""));
              });
    }
    return labelled;
  }

  private static Set<String> strongest(Theme theme, int terms) {
    return new LinkedHashSet<>(theme.terms().subList(0, Math.min(terms, theme.terms().size())));
  }

  /** Share of families under a theme, less what a catch-all holds beyond its share. */
  private double worth(List<Theme> themes) {
    double all = families(IntStream.range(0, space.passages().size()).boxed().toList());
    List<Set<Integer>> members = members(themes);
    var covered = new HashSet<Integer>();
    members.forEach(covered::addAll);
    double largest = members.stream().mapToLong(this::families).max().orElse(0) / all;
    return families(covered) / all - Math.max(0, largest - CATCH_ALL);
  }

  private List<Set<Integer>> members(List<Theme> themes) {
    var scorer = new Scorer(themes);
    List<Set<Integer>> members = new ArrayList<>();
    themes.forEach(theme -> members.add(new LinkedHashSet<>()));
    for (int i = 0; i < space.passages().size(); i++) {
      for (Scorer.Fit fit : scorer.fits(space.passages().get(i).lemmas(), Optional.empty())) {
        members.get(fit.theme()).add(i);
      }
    }
    return members;
  }

  private long families(Iterable<Integer> passages) {
    var families = new HashSet<String>();
    passages.forEach(i -> families.add(space.passages().get(i).family()));
    return families.size();
  }
}
