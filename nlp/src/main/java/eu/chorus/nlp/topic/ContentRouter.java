package eu.chorus.nlp.topic;

import eu.chorus.model.Passage;
import eu.chorus.model.RoutedBy;
import eu.chorus.model.Routing;
import eu.chorus.model.Taxonomy;
import eu.chorus.model.Topic;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.vector.UnencodedText;
import eu.chorus.nlp.vector.VectorSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Routes a text by what it says: as texts are that were routed with certainty, where there are
 * enough of them, and by the words of the taxonomy for topics that have too few. Immutable and
 * thread-safe.
 */
public final class ContentRouter {
  /** A topic that has fewer certain texts is not learnt. */
  private static final int FEWEST_EXAMPLES = 20;

  /**
   * A text is given every topic that is at least this likely: two of them when a text is half about
   * each.
   */
  private static final double LIKELY = 0.25;

  /** A text is given topics only if the right one is more likely among them than not. */
  private static final double LEAST = 0.5;

  private static final String ENGLISH = "en";

  private final Map<String, Topic> topics;
  private final TaxonomyClassifier known;
  private final Optional<TextClassifier> learnt;
  private final VectorSource source;

  /**
   * A router.
   *
   * @param taxonomy where texts can go
   * @param learnt what {@link #learn} gave
   * @param vectors whether to look at sentence vectors too
   */
  public ContentRouter(Taxonomy taxonomy, Optional<TextClassifier> learnt, Vectors vectors) {
    this(taxonomy, learnt, vectors, UnencodedText::encoded);
  }

  /** The same, with the vectors of {@link #descriptions} and of texts from there. */
  public ContentRouter(
      Taxonomy taxonomy, Optional<TextClassifier> learnt, Vectors vectors, VectorSource source) {
    this.topics =
        taxonomy.topics().stream().collect(Collectors.toUnmodifiableMap(Topic::id, t -> t));
    this.known = new TaxonomyClassifier(taxonomy, vectors, source);
    this.learnt = learnt;
    this.source = source;
  }

  /**
   * Learns topics from texts that are certain to be about them; nothing if fewer than two topics
   * have enough.
   *
   * @param examples labelled with the ids of topics
   * @param taxonomy what is said of the topics
   * @param vectors whether to look at sentence vectors too
   */
  public static Optional<TextClassifier> learn(
      Collection<Labelled> examples, Taxonomy taxonomy, Vectors vectors) {
    return learn(examples, taxonomy, vectors, UnencodedText::encoded);
  }

  /** The same, with the vectors of the examples' texts and of {@link #descriptions} from there. */
  public static Optional<TextClassifier> learn(
      Collection<Labelled> examples, Taxonomy taxonomy, Vectors vectors, VectorSource source) {
    Map<String, Long> each =
        examples.stream()
            .collect(Collectors.groupingBy(Labelled::label, TreeMap::new, Collectors.counting()));
    each.values().removeIf(n -> n < FEWEST_EXAMPLES);
    return each.size() < 2
        ? Optional.empty()
        : Optional.of(
            TextClassifier.train(
                examples.stream().filter(e -> each.containsKey(e.label())).toList(),
                Optional.of(taxonomy),
                vectors,
                source));
  }

  /** Where a text goes; topics without enough of the words are left out. */
  public Placement place(String text) {
    return place(new SeenText(text, source));
  }

  private Placement place(SeenText text) {
    SortedMap<String, Double> scores = known.scores(text);
    List<String> first = kept(scores);
    boolean certain = !first.isEmpty() && learnt.stream().noneMatch(l -> l.knows(first.get(0)));
    if (learnt.isPresent() && !certain) {
      scores = learnt.get().openScores(text);
    }
    List<String> kept = kept(scores);
    var byGroup = groupScores(scores);
    return new Placement(kept, groups(kept), byGroup, best(scores, byGroup), scores);
  }

  /** The likeliest topic of the likeliest group; something else is like a group of its own. */
  private String best(SortedMap<String, Double> scores, SortedMap<String, Double> byGroup) {
    String group = Placement.likeliest(byGroup, byGroup.keySet());
    return Placement.likeliest(
        scores,
        scores.keySet().stream()
            .filter(id -> topic(id).stream().anyMatch(t -> t.workingGroups().contains(group)))
            .toList());
  }

  /**
   * A passage that no question or title gave a topic, where its words lead; any other as it is. A
   * working group that a question or title gave it stays, and it is given topics of that group
   * alone.
   *
   * @param passage a passage in any language
   * @param lemmas its content words; without any it gives no reason and is left alone
   * @param vector where the vector of {@link #unencoded} comes from
   */
  public Passage route(Passage passage, List<String> lemmas, VectorSource vector) {
    if (routedOtherwise(passage, lemmas) || topics.isEmpty()) {
      return passage;
    }
    Placement placed = place(new SeenText(read(passage, lemmas), vector));
    List<String> fitting =
        placed.topics().stream().filter(id -> fits(id, passage.workingGroups())).toList();
    if (fitting.isEmpty()) {
      return passage;
    }
    return new Passage(
        passage.id(),
        passage.contribution(),
        passage.question(),
        passage.ordinal(),
        passage.language(),
        passage.text(),
        passage.workingGroups().isEmpty() ? groups(fitting) : passage.workingGroups(),
        fitting.get(0),
        new Routing(
            RoutedBy.CONTENT, placed.score(fitting.get(0)), fitting.subList(1, fitting.size())));
  }

  /** What vectors are compared with: a description for each topic. */
  public static List<UnencodedText> descriptions(Taxonomy taxonomy) {
    return TopicVectors.descriptions(taxonomy);
  }

  /** The text whose vector {@link #route} asks for, if it asks for one. */
  public static Optional<UnencodedText> unencoded(Passage passage, List<String> lemmas) {
    return routedOtherwise(passage, lemmas)
        ? Optional.empty()
        : Optional.of(UnencodedText.of(read(passage, lemmas)));
  }

  private static boolean routedOtherwise(Passage passage, List<String> lemmas) {
    return !passage.topic().isEmpty() || lemmas.isEmpty();
  }

  /** The lemmas of other languages are English concepts, where the glossary knows them. */
  private static String read(Passage passage, List<String> lemmas) {
    String more = passage.language().equals(ENGLISH) ? "" : "\n" + String.join(" ", lemmas);
    return passage.text().text() + more;
  }

  private boolean fits(String id, List<String> given) {
    return given.isEmpty()
        || topic(id).stream().anyMatch(t -> !Collections.disjoint(t.workingGroups(), given));
  }

  private static List<String> kept(SortedMap<String, Double> scores) {
    var likely =
        scores.entrySet().stream()
            .filter(e -> e.getValue() >= LIKELY && !e.getKey().equals(Placement.OTHER))
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    return likely.stream().mapToDouble(Map.Entry::getValue).sum() < LEAST
        ? List.of()
        : likely.stream().map(Map.Entry::getKey).toList();
  }

  private List<String> groups(List<String> kept) {
    return kept.stream()
        .flatMap(id -> topic(id).stream())
        .flatMap(topic -> topic.workingGroups().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** A topic counts for each of its groups in equal shares. */
  private SortedMap<String, Double> groupScores(SortedMap<String, Double> scores) {
    var byGroup = new TreeMap<String, Double>();
    scores.forEach(
        (id, score) -> {
          List<String> groups = topic(id).map(Topic::workingGroups).orElse(List.of(id));
          groups.forEach(group -> byGroup.merge(group, score / groups.size(), Double::sum));
        });
    return byGroup;
  }

  private Optional<Topic> topic(String id) {
    return Optional.ofNullable(topics.get(id));
  }
}
