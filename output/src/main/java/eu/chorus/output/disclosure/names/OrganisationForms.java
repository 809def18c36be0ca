package eu.chorus.output.disclosure.names;

import eu.chorus.output.disclosure.names.NameKeys.Kind;
import java.util.regex.Pattern;

/** The forms of an organisation's name: all of it, and single words by which it is known. */
final class OrganisationForms {
  private static final int SHORTEST_PART = 4;

  /** Of two letters too many are words, countries and terms: "AI", "EU", "IT". */
  private static final int SHORTEST_ACRONYM = 3;

  /** In a name that is all capitals, a longer word is no acronym. */
  private static final int LONGEST_AMONG_CAPITALS = 5;

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}&.-]{1,9}");
  private static final Pattern GAP = Pattern.compile("[\\s/,;:()\\[\\]\"]+");

  private OrganisationForms() {}

  static void add(String name, NameKeys into) {
    into.words(name, false);
    for (var spelling : Romanisation.spellings(name)) {
      var words = GAP.split(spelling.strip());
      boolean capitals = spelling.codePoints().noneMatch(Character::isLowerCase);
      for (var word : words.length > 1 ? words : new String[0]) {
        part(word, capitals, into);
      }
    }
  }

  /** A word of a longer name. */
  private static void part(String word, boolean capitals, NameKeys into) {
    var tokens = NameKeys.tokens(word);
    if (isAcronym(word) && (!capitals || word.length() <= LONGEST_AMONG_CAPITALS)) {
      if (tokens.size() == 1 && tokens.get(0).length() >= SHORTEST_ACRONYM) {
        into.part(Kind.ACRONYM, tokens.get(0));
      }
      return;
    }
    for (var token : tokens) {
      if (token.length() >= SHORTEST_PART && NameKeys.isWord(token)) {
        into.part(Kind.WORD, token);
      }
    }
  }

  static boolean isAcronym(String word) {
    return ACRONYM.matcher(word).matches();
  }
}
