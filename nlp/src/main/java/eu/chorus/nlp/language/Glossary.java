package eu.chorus.nlp.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Words of one language and the English concepts they stand for, so that a theme gathers answers of
 * every language. Words are matched by stem; in a language that writes compounds as one word, also
 * as parts of a longer word.
 */
public final class Glossary {
  /** A shorter stem inside a longer word is more often chance than meaning. */
  private static final int SHORTEST_PART = 5;

  /** Expressions of more words than this are not looked for. */
  private static final int LONGEST_EXPRESSION = 3;

  private final Map<String, String> conceptByStems;
  private final List<Map.Entry<String, String>> parts;

  private Glossary(Map<String, String> conceptByStems, List<Map.Entry<String, String>> parts) {
    this.conceptByStems = conceptByStems;
    this.parts = parts;
  }

  static Glossary of(
      List<Map.Entry<String, String>> pairs,
      Function<String, List<String>> stems,
      boolean compounds) {
    var concepts = new TreeMap<String, String>();
    for (var pair : pairs) {
      String key = String.join(" ", stems.apply(pair.getKey()));
      if (!key.isEmpty()) {
        concepts.putIfAbsent(key, pair.getValue());
      }
    }
    List<Map.Entry<String, String>> parts =
        concepts.entrySet().stream()
            .filter(e -> compounds && e.getKey().length() >= SHORTEST_PART)
            .filter(e -> e.getKey().indexOf(' ') < 0)
            .map(e -> Map.entry(e.getKey(), e.getValue()))
            .toList();
    return new Glossary(new HashMap<>(concepts), parts);
  }

  /** Number of words and expressions that it knows. */
  public int size() {
    return conceptByStems.size();
  }

  /**
   * Translates stems into concepts, longest expression first.
   *
   * @param stems of a text, in reading order
   * @return for each expression met, its concept (one English lemma, or several with a space
   *     between); for each stem that is not known, {@code onUnknown}'s answer
   */
  public List<String> concepts(List<String> stems, Function<String, Optional<String>> onUnknown) {
    var concepts = new ArrayList<String>();
    int at = 0;
    while (at < stems.size()) {
      int taken = 0;
      for (int n = Math.min(LONGEST_EXPRESSION, stems.size() - at); n >= 1 && taken == 0; n--) {
        String concept = conceptByStems.get(String.join(" ", stems.subList(at, at + n)));
        if (concept != null) {
          concepts.add(concept);
          taken = n;
        }
      }
      if (taken == 0) {
        String stem = stems.get(at);
        List<String> inside = conceptsInside(stem);
        if (inside.isEmpty()) {
          onUnknown.apply(stem).ifPresent(concepts::add);
        }
        concepts.addAll(inside);
        taken = 1;
      }
      at += taken;
    }
    return concepts;
  }

  /**
   * The concepts of a compound's parts; a part that lies within a longer found part is left out.
   */
  private List<String> conceptsInside(String stem) {
    List<Map.Entry<String, String>> found =
        parts.stream().filter(part -> stem.contains(part.getKey())).toList();
    return found.stream()
        .filter(
            part ->
                found.stream()
                    .noneMatch(
                        other ->
                            other.getKey().length() > part.getKey().length()
                                && other.getKey().contains(part.getKey())))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }
}
