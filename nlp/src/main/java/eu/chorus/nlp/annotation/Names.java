package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Names and addresses in an English text. A second net only: a model misses some, so that what must
 * not be named is kept out of releases by lists of names instead (P10).
 */
public final class Names {
  private static final String NONE = "O";

  /** Labels of the model to those of CoNLL 2003. */
  private static final Map<String, String> TYPES =
      Map.of("PERSON", "PER", "ORGANIZATION", "ORG", "LOCATION", "LOC");

  // RFC 5321 allows far more; these are what people write, and cannot backtrack.
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+-]++@(?:[\\p{L}\\p{N}-]++\\.)++\\p{L}{2,}+");
  private static final Pattern URL =
      Pattern.compile("(?:https?://|www\\.)[^\\s<>\"'()]++", Pattern.CASE_INSENSITIVE);

  private Names() {}

  /**
   * The names of a text, in reading order; none overlaps another.
   *
   * @param text any text; a language other than English gives few and wrong names
   */
  public static List<Name> in(String text) {
    var names = new ArrayList<Name>();
    EMAIL.matcher(text).results().forEach(found -> names.add(name(found, "EMAIL")));
    URL.matcher(text).results().forEach(found -> add(names, name(found, "URL")));
    for (CoreMap whole : EnglishPipeline.shared().sentences(text)) {
      List<CoreLabel> sentence = EnglishPipeline.tokens(whole);
      for (int at = 0; at < sentence.size(); ) {
        int end = at + 1;
        String type = sentence.get(at).ner();
        while (end < sentence.size() && sentence.get(end).ner().equals(type)) {
          end++;
        }
        if (!type.equals(NONE)) {
          add(
              names,
              new Name(
                  sentence.get(at).beginPosition(),
                  sentence.get(end - 1).endPosition(),
                  TYPES.getOrDefault(type, type)));
        }
        at = end;
      }
    }
    names.sort(Comparator.comparingInt(Name::start));
    return List.copyOf(names);
  }

  private static Name name(MatchResult found, String type) {
    return new Name(found.start(), found.end(), type);
  }

  /** An address counts, not the names that a model sees within it. */
  private static void add(List<Name> names, Name name) {
    if (names.stream().noneMatch(n -> n.start() < name.end() && name.start() < n.end())) {
      names.add(name);
    }
  }
}
