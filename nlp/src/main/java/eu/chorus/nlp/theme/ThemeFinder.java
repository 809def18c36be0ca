package eu.chorus.nlp.theme;

import eu.chorus.nlp.vector.EncodedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

  private final String topic;
  private final ThemeSettings settings;
  private final List<ThemePassage> sample;

  /** How many passages there are. */
  private final long whole;

  private ThemeFinder(String topic, Iterator<ThemePassage> all, ThemeSettings settings) {
    this.topic = topic;
    this.settings = settings;
    var counted = new Counted(all);
    this.sample = ThemeSample.of(counted, SAMPLE);
    this.whole = counted.count;
  }

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
    return new ThemeFinder(topic, all, settings).among(p -> true, List.of());
  }

  /**
   * The themes of a topic of which some stand: these as they are, however much has come in since,
   * and after them what is found among the passages that fall under none of them. A theme stands as
   * long as its label may be shown (P2); its description is made anew.
   *
   * @param standing themes that were found in this topic before; none finds all anew
   */
  public static List<Theme> find(
      String topic,
      Iterator<ThemePassage> all,
      ThemeSettings settings,
      Collection<Theme> standing) {
    var finder = new ThemeFinder(topic, all, settings);
    List<PassageTerms> sampled = finder.sample.stream().map(ThemePassage::terms).toList();
    List<Theme> kept =
        standing.stream().filter(theme -> Labels.stands(theme.label(), sampled, settings)).toList();
    if (kept.isEmpty()) {
      return finder.among(p -> true, List.of());
    }
    ThemeModel model = ThemeModel.of(kept);
    int next = 1 + kept.stream().mapToInt(Theme::generation).max().orElse(0);
    return Stream.concat(
            finder.described(kept).stream(),
            finder.among(p -> falls(model, topic, p), kept).stream().map(t -> t.found(next)))
        .toList();
  }

  private static boolean falls(ThemeModel model, String topic, ThemePassage passage) {
    return model.assign(topic, passage).get(0).theme().equals(Theme.NONE);
  }

  /** Families in the sample that stand for enough in the whole. */
  private int least() {
    double share = whole == 0 ? 1 : (double) sample.size() / whole;
    return settings.number().isPresent()
        ? 1
        : Math.max(
            Math.min(FEWEST, settings.minimumFamilies()),
            (int) Math.ceil(settings.minimumFamilies() * share));
  }

  /** What is found among some of the passages, beside themes that stand. */
  private List<Theme> among(Predicate<ThemePassage> which, List<Theme> kept) {
    List<ThemePassage> distinct = distinct(sample.stream().filter(which).toList());
    TermSpace space = space(distinct);
    long families = space.passages().stream().map(PassageTerms::family).distinct().count();
    int room = settings.mostThemes() - kept.size();
    if (families < settings.minimumFamilies() || room < 1) {
      return List.of();
    }
    List<Optional<EncodedText>> encoded = encoded(space, distinct);
    Views views = Views.of(space, encoded);
    var bounded = settings.withNumber(room, settings.number());
    var centroids = new Centroids(topic, space, encoded, views, bounded);
    var themes = new ArrayList<Theme>();
    for (List<Integer> group : Grouping.of(views, space.passages(), bounded, least())) {
      centroids.of(group).ifPresent(themes::add);
    }
    var taken = kept.stream().map(Theme::label).toList();
    return ThemeNames.given(themes, space, encoded, bounded, least(), taken);
  }

  private List<Theme> described(List<Theme> kept) {
    List<ThemePassage> distinct = distinct(sample);
    TermSpace space = space(distinct);
    return ThemeNames.described(kept, space, encoded(space, distinct), settings);
  }

  private TermSpace space(List<ThemePassage> distinct) {
    return TermSpace.of(
        distinct.stream().map(ThemePassage::terms).toList(),
        settings,
        distinct.size() < MANY ? 2 : 3);
  }

  private static List<Optional<EncodedText>> encoded(TermSpace space, List<ThemePassage> of) {
    Map<String, Optional<EncodedText>> vectors = new HashMap<>();
    of.forEach(p -> vectors.put(p.terms().passage(), p.encoded()));
    return space.passages().stream()
        .map(p -> vectors.getOrDefault(p.passage(), Optional.empty()))
        .toList();
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
