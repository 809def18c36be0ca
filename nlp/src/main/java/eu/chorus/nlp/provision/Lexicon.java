package eu.chorus.nlp.provision;

import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of references in every installed language, read from its {@code provisions.tsv}: a word
 * or expression, a tab, and its {@link Role}, with a plus sign for the plural and figures for a
 * number. What is written in capitals there counts in capitals alone; a full stop marks an
 * abbreviation.
 */
final class Lexicon {
  private static final int LONGEST = 6;

  private final Node root = new Node();

  private Lexicon() {}

  /**
   * What an expression may mean.
   *
   * @param role its role
   * @param plural whether it is a plural
   * @param abbreviated whether it may end in a full stop
   * @param figure the number that it names; 0 when it names none
   * @param languages tags of the languages that use it so
   */
  record Entry(Role role, boolean plural, boolean abbreviated, int figure, Set<String> languages) {
    Entry {
      languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    }

    private Entry and(Entry other) {
      var both = new TreeSet<>(languages);
      both.addAll(other.languages);
      return new Entry(
          role, plural && other.plural, abbreviated || other.abbreviated, figure, both);
    }

    boolean shares(Set<String> others) {
      return languages.stream().anyMatch(others::contains);
    }
  }

  /**
   * An expression in a text.
   *
   * @param end index of the token behind it
   * @param entry what it means
   * @param alone whether it can mean nothing else
   */
  record Match(int end, Entry entry, boolean alone) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final Map<Role, Entry> entries = new EnumMap<>(Role.class);
    private boolean upper;
  }

  private static final class Holder {
    private static final Lexicon INSTALLED = read();

    private static Lexicon read() {
      var lexicon = new Lexicon();
      for (Language language : Languages.installed().all()) {
        language
            .provisionWords()
            .forEach(line -> lexicon.add(line.getKey(), line.getValue(), language.tag()));
      }
      return lexicon;
    }
  }

  /** The lexicon of this installation; read once. */
  static Lexicon installed() {
    return Holder.INSTALLED;
  }

  private void add(String expression, String meaning, String language) {
    var words = new Tokens(expression);
    Node node = root;
    boolean upper = true;
    for (int i = 0; i < words.size(); i++) {
      if (words.at(i).word() || words.at(i).number()) {
        // An abbreviation in capitals is kept apart from the same letters as a word.
        upper &= words.at(i).upper();
        node = node.next.computeIfAbsent(words.at(i).text(), t -> new Node());
      }
    }
    boolean plural = meaning.endsWith("+");
    String[] parts = (plural ? meaning.substring(0, meaning.length() - 1) : meaning).split(" ");
    Entry entry =
        new Entry(
            Role.of(parts[0]),
            plural,
            expression.endsWith("."),
            parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
            Set.of(language));
    node.upper = upper && (node.entries.isEmpty() || node.upper);
    node.entries.merge(entry.role(), entry, Entry::and);
  }

  /** Every expression that begins at a token, the longest first. */
  List<Match> at(Tokens tokens, int index) {
    Node node = tokens.at(index).word() ? root.next.get(tokens.at(index).text()) : null;
    if (node == null) {
      return List.of();
    }
    var found = new ArrayList<Match>();
    boolean upper = true;
    int at = index;
    for (int words = 0; node != null && words < LONGEST; words++) {
      upper &= tokens.at(at).upper();
      at++;
      if (upper || !node.upper) {
        for (Entry entry : node.entries.values()) {
          found.add(new Match(at, entry, node.entries.size() == 1));
        }
      }
      at = tokens.at(at).dash() || abbreviated(tokens, at) ? at + 1 : at;
      node = node.next.get(tokens.at(at).text());
    }
    if (found.size() > 1) {
      Collections.reverse(found);
    }
    return found;
  }

  /**
   * Whether a full stop or apostrophe stands within an expression such as "S.M." or "n'importe".
   */
  private static boolean abbreviated(Tokens tokens, int index) {
    return tokens.at(index).markOf(".'\u2019&") && tokens.touches(index);
  }

  /** The longest expression of one of these roles that begins at a token. */
  Optional<Match> find(Tokens tokens, int index, Role... roles) {
    for (Match match : at(tokens, index)) {
      if (Arrays.asList(roles).contains(match.entry().role())) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }
}
