package eu.chorus.nlp.request;

import eu.chorus.model.Verbatim;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which kinds of evidence a text brings, by the cues of {@code evidence.tsv}. Thread-safe,
 * linear in the text's length.
 */
public final class Evidence {
  // Everything that may repeat is bounded: a page of digits must not be read once for each of them.
  private static final String NUMBER = "\\p{N}{1,15}+(?:[.,\u00a0]\\p{N}{1,15}+){0,6}+";
  private static final String REST = "\\p{L}{0,20}+";

  private final Map<EvidenceKind, Pattern> cues;

  private Evidence(Map<EvidenceKind, Pattern> cues) {
    this.cues = new EnumMap<>(cues);
  }

  /** By the cues for English. */
  public static Evidence installed() {
    Map<EvidenceKind, List<String>> byKind =
        DataFile.table("evidence.tsv", 2).stream()
            .collect(
                Collectors.groupingBy(
                    row -> EvidenceKind.valueOf(row.get(0)),
                    Collectors.mapping(row -> pattern(row.get(1)), Collectors.toList())));
    var cues = new EnumMap<EvidenceKind, Pattern>(EvidenceKind.class);
    byKind.forEach(
        (kind, patterns) ->
            cues.put(
                kind,
                Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:" + String.join("|", patterns) + ")(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    return new Evidence(cues);
  }

  /** The kinds of evidence that a text brings; none for most. */
  public Set<EvidenceKind> in(Verbatim text) {
    var found = EnumSet.noneOf(EvidenceKind.class);
    cues.forEach(
        (kind, pattern) -> {
          if (pattern.matcher(text.text()).find()) {
            found.add(kind);
          }
        });
    return found;
  }

  /** A cue as a regular expression that never backtracks. */
  private static String pattern(String cue) {
    var pattern = new StringBuilder();
    String before = "";
    for (String word : cue.split(" ", -1)) {
      if (!before.isEmpty()) {
        // A sign and its number may touch; words may not.
        pattern.append(isWord(before) && isWord(word) ? "\\s{1,4}+" : "\\s{0,4}+");
      }
      pattern.append(word(word));
      before = word;
    }
    return pattern.toString();
  }

  private static boolean isWord(String word) {
    return Character.isLetter(word.charAt(0)) || word.equals("#");
  }

  private static String word(String word) {
    if (word.equals("#")) {
      return NUMBER;
    }
    return word.endsWith("*")
        ? Pattern.quote(word.substring(0, word.length() - 1)) + REST
        : Pattern.quote(word);
  }
}
