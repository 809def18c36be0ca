package eu.chorus.nlp.theme;

import eu.chorus.nlp.vector.EncodedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the themes of a topic: what is said alike, by words and meaning, as groups of a graph of
 * nearest neighbours; each group becomes a theme that any passage can be put under. See decision
 * 0110.
 */
public final class ThemeFinder {
  /** Passages of a topic that are looked at, so that the cost does not grow with the corpus. */
  static final int SAMPLE = 2_000;

  /** With more passages a term of two families is as likely a slip as a word. */
  private static final int MANY = 1_000;

  /** Fewer families of a sample stand for nothing. */
  private static final int FEWEST = 5;

  private ThemeFinder() {}

  /** Passages, counted as they are read. */
  private static final class Counted implements Iterator<ThemePassage> {
    private final Iterator<ThemePassage> all;
    private long count;

    Counted(Iterator<ThemePassage> all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      return all.hasNext();
    }

    @Override
    public ThemePassage next() {
      count++;
      return all.next();
    }
  }

  /**
   * The themes of a topic.
   *
   * @param topic id of the topic
   * @param all its passages, in any order, which decides nothing; read once, a bounded sample kept
   * @param settings what bounds the themes
   * @return the themes, largest first; none when the passages bear none
   */
  public static List<Theme> find(String topic, Iterator<ThemePassage> all, ThemeSettings settings) {
    var counted = new Counted(all);
    List<ThemePassage> sample = ThemeSample.of(counted, SAMPLE);
    return find(topic, sample, settings, least(settings, sample.size(), counted.count));
  }

  /** Families in the sample that stand for enough in the whole. */
  private static int least(ThemeSettings settings, int sample, long whole) {
    double share = whole == 0 ? 1 : (double) sample / whole;
    return settings.number().isPresent()
        ? 1
        : Math.max(
            Math.min(FEWEST, settings.minimumFamilies()),
            (int) Math.ceil(settings.minimumFamilies() * share));
  }

  private static List<Theme> find(
      String topic, List<ThemePassage> sample, ThemeSettings settings, int least) {
    List<ThemePassage> distinct = distinct(sample);
    TermSpace space =
        TermSpace.of(
            distinct.stream().map(ThemePassage::terms).toList(),
            settings,
            distinct.size() < MANY ? 2 : 3);
    long families = space.passages().stream().map(PassageTerms::family).distinct().count();
    if (families < settings.minimumFamilies()) {
      return List.of();
    }
    Map<String, Optional<EncodedText>> vectors = new HashMap<>();
    distinct.forEach(p -> vectors.put(p.terms().passage(), p.encoded()));
    List<Optional<EncodedText>> encoded =
        space.passages().stream()
            .map(p -> vectors.getOrDefault(p.passage(), Optional.empty()))
            .toList();
    Views views = Views.of(space, encoded);
    var centroids = new Centroids(topic, space, encoded, views, settings);
    var themes = new ArrayList<Theme>();
    for (List<Integer> group : Grouping.of(views, space.passages(), settings, least)) {
      centroids.of(group).ifPresent(themes::add);
    }
    return ThemeNames.given(themes, space, encoded, settings, least);
  }

  /** In the order of passage ids; what one family says twice counts once. */
  private static List<ThemePassage> distinct(List<ThemePassage> sample) {
    var seen = new HashSet<List<Object>>();
    return sample.stream()
        .filter(passage -> !passage.terms().lemmas().isEmpty())
        .sorted(Comparator.comparing(passage -> passage.terms().passage()))
        .filter(p -> seen.add(List.of(p.terms().family(), p.terms().lemmas())))
        .toList();
  }
}
