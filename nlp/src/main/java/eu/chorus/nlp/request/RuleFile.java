package eu.chorus.nlp.request;

import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code rules.semgrex}: a rule is a line with its role and {@code name=value} settings, and
 * below it, indented, its pattern. Their order is their precedence.
 */
final class RuleFile {
  private static final String DEFINE = "define ";

  private final WordLists lists;
  private final List<Rule> rules = new ArrayList<>();

  /** Patterns that others name by {@code $}. */
  private final Map<String, String> pieces = new LinkedHashMap<>();

  private RuleFile(WordLists lists) {
    this.lists = lists;
  }

  static List<Rule> read(String file, WordLists lists) {
    var reader = new RuleFile(lists);
    String head = "";
    var pattern = new StringBuilder();
    for (String line : DataFile.lines(file)) {
      if (Character.isWhitespace(line.charAt(0))) {
        pattern.append(line.strip()).append(' ');
      } else {
        reader.add(head, pattern.toString());
        head = line;
        pattern.setLength(0);
      }
    }
    reader.add(head, pattern.toString());
    return List.copyOf(reader.rules);
  }

  private void add(String head, String pattern) {
    if (head.startsWith(DEFINE)) {
      pieces.put(head.substring(DEFINE.length()).strip(), pattern);
    } else if (!head.isEmpty()) {
      addRule(head, replaced(pattern));
    }
  }

  private String replaced(String pattern) {
    String whole = pattern;
    for (Map.Entry<String, String> piece : pieces.entrySet()) {
      whole = whole.replace(piece.getKey(), piece.getValue());
    }
    return whole;
  }

  private void addRule(String head, String pattern) {
    if (!pattern.contains("=" + Match.DO)) {
      throw new IllegalStateException("a rule that names no =do: " + head + " " + pattern);
    }
    List<String> words = DataFile.words(head);
    Map<String, String> settings = new HashMap<>();
    for (String word : words.subList(1, words.size())) {
      int equals = word.indexOf('=');
      settings.put(word.substring(0, equals), word.substring(equals + 1));
    }
    var anchors = new HashSet<String>();
    Arrays.stream(settings.getOrDefault("on", "").split(",", -1))
        .filter(name -> !name.isEmpty())
        .forEach(name -> anchors.addAll(lists.of(name)));
    rules.add(
        new Rule(
            Role.valueOf(words.get(0).toUpperCase(Locale.ROOT)),
            settings,
            anchors,
            SemgrexPattern.compile(lists.expanded(pattern))));
  }
}
