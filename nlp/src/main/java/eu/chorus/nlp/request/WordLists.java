package eu.chorus.nlp.request;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Named lists of lower-case words, which rules name by {@code @} and a list's name.
 *
 * @param lists the words of each
 */
record WordLists(Map<String, Set<String>> lists) {
  private static final Pattern NAME = Pattern.compile("@([a-z]+)");

  WordLists {
    var copy = new LinkedHashMap<String, Set<String>>();
    lists.forEach((name, words) -> copy.put(name, Set.copyOf(words)));
    lists = Map.copyOf(copy);
  }

  /** The lists of a file (name, tab, words), and those of classes: "actverb", "actnoun", … */
  static WordLists read(String file, RequestClasses classes) {
    var lists = new LinkedHashMap<String, Set<String>>();
    lists.put("actverb", classes.all(Telling.VERB));
    lists.put("actnoun", classes.all(Telling.NOUN));
    lists.put("wished", classes.all(Telling.WISHED));
    lists.put("faulty", classes.all(Telling.FAULTY));
    lists.put("excess", classes.all(Telling.EXCESS));
    for (List<String> row : DataFile.table(file, 2)) {
      lists.put(row.get(0), Set.copyOf(DataFile.words(row.get(1))));
    }
    return new WordLists(lists);
  }

  Set<String> of(String name) {
    return requireNonNull(lists.get(name), () -> "no list " + name);
  }

  /** A pattern with each name of a list replaced by its words, as alternatives. */
  String expanded(String pattern) {
    return NAME.matcher(pattern)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.join("|", of(found.group(1)).stream().sorted().toList())));
  }

  /** Tells nothing of its words. */
  @Override
  public String toString() {
    return "WordLists";
  }
}
