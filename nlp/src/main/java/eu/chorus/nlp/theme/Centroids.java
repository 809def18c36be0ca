package eu.chorus.nlp.theme;

import eu.chorus.nlp.vector.EncodedText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Turns groups of passages into themes without names: the mean of the members' words and of their
 * vectors (Rocchio's classifier, 1971), so that any passage can be put under them in one step.
 */
final class Centroids {
  /** Strongest terms of a theme that take part in assignment; more change nothing. */
  private static final int TERMS = 25;

  /** A passage that fits less than this share of what the middle member does falls under none. */
  private static final double LEAST = 0.4;

  /** One that fits a theme so well falls under it besides another. */
  private static final double FURTHER = 0.75;

  private final String topic;
  private final TermSpace space;
  private final List<Optional<EncodedText>> encoded;
  private final Views views;
  private final ThemeSettings settings;
  private final boolean[] kept;
  private final double[] rarity;

  /**
   * Of passages.
   *
   * @param encoded the vectors of the space's passages
   */
  Centroids(
      String topic,
      TermSpace space,
      List<Optional<EncodedText>> encoded,
      Views views,
      ThemeSettings settings) {
    this.topic = topic;
    this.space = space;
    this.encoded = encoded;
    this.views = views;
    this.settings = settings;
    this.kept = new boolean[space.terms().size()];
    this.rarity = new double[space.terms().size()];
    weigh();
  }

  /** Which terms enough families use to be kept, and how rare each is beside the others. */
  private void weigh() {
    Map<String, Set<String>> families = new HashMap<>();
    for (PassageTerms passage : space.passages()) {
      for (String lemma : passage.lemmas()) {
        families.computeIfAbsent(lemma, x -> new HashSet<>()).add(passage.family());
      }
    }
    int[] found = new int[rarity.length];
    int all = 0;
    for (SparseRow row : space.rows()) {
      for (int column : row.columns) {
        found[column]++;
        all++;
      }
    }
    double sum = 0;
    for (int c = 0; c < rarity.length; c++) {
      kept[c] =
          families.getOrDefault(space.terms().get(c), Set.of()).size()
              >= settings.minimumFamiliesOfWord();
      rarity[c] = 1 + StrictMath.log((1.0 + space.rows().size()) / (1.0 + found[c]));
      sum += found[c] * rarity[c];
    }
    Dense.scale(rarity, all / sum);
  }

  /** The theme of a group; none where its members have nothing in common that may be kept. */
  Optional<Theme> of(List<Integer> members) {
    double[] mean = new double[rarity.length];
    for (int member : members) {
      space.rows().get(member).addTo(mean, 1);
    }
    List<Integer> strongest =
        IntStream.range(0, mean.length)
            .boxed()
            .filter(c -> kept[c] && mean[c] > 0)
            .sorted(Comparator.comparingDouble((Integer c) -> -mean[c]).thenComparing(c -> c))
            .limit(TERMS)
            .toList();
    if (strongest.isEmpty()) {
      return Optional.empty();
    }
    double length = Dense.length(mean);
    var theme =
        new Theme(
            "",
            topic,
            "",
            "",
            strongest.stream().map(c -> space.terms().get(c)).toList(),
            strongest.stream().map(c -> mean[c] * rarity[c] / length).toList(),
            direction(members),
            0,
            0,
            0);
    return Optional.of(calibrated(theme, members));
  }

  private Optional<Direction> direction(List<Integer> members) {
    return views
        .meanings()
        .map(
            meanings -> {
              double[] sum = meanings.nothing();
              for (int member : members) {
                encoded.get(member).ifPresent(e -> Dense.add(sum, 1, meanings.centred(e.vector())));
              }
              Dense.unit(sum);
              return meanings.direction(sum);
            });
  }

  /** With thresholds, so that its members would fall under it and little else does. */
  private Theme calibrated(Theme theme, List<Integer> members) {
    var scorer = new Scorer(List.of(theme));
    double[] alone = new double[members.size()];
    double[] seen = new double[members.size()];
    for (int m = 0; m < seen.length; m++) {
      List<String> lemmas = space.passages().get(members.get(m)).lemmas();
      alone[m] = scorer.scores(lemmas, Optional.empty())[0];
      seen[m] = scorer.scores(lemmas, encoded.get(members.get(m)).map(EncodedText::vector))[0];
    }
    double byWords = middle(alone);
    double typical = theme.direction().isPresent() ? middle(seen) : byWords;
    Optional<Direction> direction =
        theme.direction().map(d -> d.withWordsAlone(byWords > 0 ? typical / byWords : 0));
    return new Theme(
        theme.id(),
        theme.topic(),
        theme.label(),
        theme.description(),
        theme.terms(),
        theme.weights(),
        direction,
        Math.max(Double.MIN_NORMAL, LEAST * typical),
        Math.max(Double.MIN_NORMAL, FURTHER * typical),
        0);
  }

  private static double middle(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
