package eu.chorus.nlp.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which requests are the same, and which are opposite. All functions are pure, and give the same
 * whatever the order of what they are given.
 */
public final class Equivalence {
  private final RequestClasses classes;
  private final WordLists lists;
  private final Map<String, String> synonyms;

  private Equivalence(English english) {
    this.classes = english.classes();
    this.lists = english.lists();
    this.synonyms = english.synonyms();
  }

  /** By the classes and synonyms of {@code request/en}. */
  public static Equivalence installed() {
    return new Equivalence(English.installed());
  }

  /** Two keys that are about the same and ask for the contrary; the lesser first. */
  public record Contested(FrameKey one, FrameKey other) {}

  /** The key under which a frame is counted. */
  public FrameKey key(RequestFrame frame) {
    return new FrameKey(
        kind(frame).name(),
        frame.polarity(),
        object(frame.object()),
        frame.targets().stream().distinct().sorted().toList());
  }

  /**
   * What a frame is about as it was said: the lemmas of its object that tell something, in their
   * order, separated by spaces.
   */
  public String subject(RequestFrame frame) {
    return telling(frame.object()).distinct().collect(Collectors.joining(" "));
  }

  /**
   * The {@link FrameKey#object()} of lemmas separated by spaces: those that mean the same as one.
   */
  public List<String> object(String lemmas) {
    return telling(lemmas).map(this::known).distinct().sorted().toList();
  }

  private Stream<String> telling(String lemmas) {
    return Stream.of(lemmas.split(" ", -1))
        .filter(lemma -> !lemma.isEmpty() && !lists.of("weak").contains(known(lemma)));
  }

  private String known(String lemma) {
    return synonyms.getOrDefault(lemma, lemma);
  }

  /**
   * The verbs that stand for the classes that the files know, by the classes' names, in the order
   * of the files. A {@link FrameKey#kind()} that is not among them is a respondent's word.
   */
  public Map<String, String> heads() {
    var heads = new LinkedHashMap<String, String>();
    classes.byName().forEach((name, one) -> heads.put(name, one.head()));
    return Collections.unmodifiableMap(heads);
  }

  /**
   * Where the classes lead, by their names: {@code more} of something, {@code less} of it, or the
   * same made {@code clearer}; a class that leads nowhere in particular is not among them.
   */
  public Map<String, String> ways() {
    return classes.byName().values().stream()
        .filter(one -> !one.way().isEmpty())
        .collect(Collectors.toUnmodifiableMap(RequestClass::name, RequestClass::way));
  }

  /** A frame's class: by its verb if that tells its act, else by its act. */
  private RequestClass kind(RequestFrame frame) {
    String joined = frame.verb().replace(' ', '_');
    return Stream.concat(
            classes.of(joined, Telling.VERB, Telling.PARTICLE, Telling.ALIKE).stream()
                .map(one -> classes.about(one, last(frame.object()))),
            classes.byName().values().stream())
        .filter(one -> one.act() == frame.act())
        .filter(one -> one.act() != Act.OTHER || tells(one, joined))
        .findFirst()
        .orElse(RequestClass.of(frame.verb()));
  }

  private static boolean tells(RequestClass one, String verb) {
    return one.head().equals(verb)
        || one.has(Telling.VERB, verb)
        || one.has(Telling.PARTICLE, verb)
        || one.has(Telling.ALIKE, verb);
  }

  private static String last(String object) {
    return object.substring(object.lastIndexOf(' ') + 1);
  }

  /** Whether two requests are about the same and cannot both be granted. */
  public boolean areOpposite(FrameKey one, FrameKey other) {
    boolean turned = one.polarity() != other.polarity();
    boolean contrary = oppose(one.kind(), other.kind()) || oppose(other.kind(), one.kind());
    boolean same = one.kind().equals(other.kind());
    return one.sharesSubject(other) && ((same && turned) || (contrary && !turned));
  }

  private boolean oppose(String one, String other) {
    RequestClass known = classes.byName().get(one);
    return known != null && known.opposite().contains(other);
  }

  /** Every pair that is contested, in the order of the keys. */
  public List<Contested> contested(Collection<FrameKey> keys) {
    var pairs = new ArrayList<Contested>();
    // What is about the same has a word or a target in common: nothing else is compared.
    SortedMap<String, TreeSet<FrameKey>> near = new TreeMap<>();
    for (FrameKey key : keys) {
      Stream.concat(key.object().stream(), key.targets().stream())
          .forEach(word -> near.computeIfAbsent(word, w -> new TreeSet<>()).add(key));
    }
    for (TreeSet<FrameKey> some : near.values()) {
      for (FrameKey one : some) {
        for (FrameKey other : some.tailSet(one, false)) {
          if (areOpposite(one, other)) {
            pairs.add(new Contested(one, other));
          }
        }
      }
    }
    return pairs.stream()
        .distinct()
        .sorted(Comparator.comparing(Contested::one).thenComparing(Contested::other))
        .toList();
  }
}
