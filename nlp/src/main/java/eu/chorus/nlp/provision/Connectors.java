package eu.chorus.nlp.provision;

import eu.chorus.nlp.language.Languages;
import eu.chorus.nlp.provision.Lexicon.Match;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What joins the numbers of a list or a range, and what shows that a number counts something. */
final class Connectors {
  /** Verbs and small words that end like a plural. */
  private static final Set<String> NO_PLURALS =
      Set.of(
          "is",
          "was",
          "as",
          "this",
          "its",
          "has",
          "does",
          "thus",
          "us",
          "less",
          "unless",
          "plus",
          "versus",
          "vs",
          "perhaps",
          "always",
          "across",
          "besides",
          "regardless",
          "whereas",
          "yes");

  /** Lists of other languages are not needed: their function words are short or roles. */
  private static final Set<String> STOPWORDS =
      Languages.installed().of("en").orElseThrow().stopwords();

  private final Tokens tokens;
  private final Lexicon lexicon;

  Connectors(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /**
   * A connector.
   *
   * @param end index of the token behind it
   * @param range whether it joins the ends of a range
   * @param comma whether it is a comma and nothing more
   * @param dash whether it is a dash
   */
  record Connector(int end, boolean range, boolean comma, boolean dash) {}

  /** The connector at a token, in the languages of the word that began the list. */
  Optional<Connector> at(int index, Set<String> languages) {
    int at = stop(index) ? index + 1 : index;
    boolean mark = tokens.at(at).markOf(",;/&+");
    boolean comma = tokens.at(at).mark(',');
    at += mark ? 1 : 0;
    boolean bracket = !mark && tokens.at(at).mark('(');
    var and = word(bracket ? at + 1 : at, Role.AND, languages);
    if (and.isPresent()) {
      return Optional.of(new Connector(behind(and.get()), false, false, false));
    }
    if (mark) {
      return Optional.of(new Connector(at, false, comma, false));
    }
    if (tokens.at(at).dash()) {
      return Optional.of(new Connector(at + 1, true, false, true));
    }
    return word(at, Role.TO, languages).map(to -> new Connector(behind(to), true, false, false));
  }

  /** Whether a full stop still belongs to the number before it: "Measures 8.\u201311." */
  private boolean stop(int index) {
    return tokens.at(index).mark('.')
        && tokens.touches(index)
        && tokens.touches(index + 1)
        && (tokens.at(index + 1).dash() || tokens.at(index + 1).markOf(",;"));
  }

  private Optional<Match> word(int index, Role role, Set<String> languages) {
    List<Match> matches = lexicon.at(tokens, index);
    for (Match match : matches) {
      if (match.entry().role() == role
          && (match.alone() || match.entry().shares(languages))
          && !(role == Role.TO && conjunction(matches, match.end(), languages))) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  /** Whether a word that may join a range may join a list as well: then it names what it prints. */
  private static boolean conjunction(List<Match> matches, int end, Set<String> languages) {
    return matches.stream()
        .anyMatch(
            m -> m.end() == end && m.entry().role() == Role.AND && m.entry().shares(languages));
  }

  /** Behind a word and its apostrophe: "et l'". */
  private int behind(Match match) {
    return tokens.at(match.end()).markOf("'\u2019") ? match.end() + 1 : match.end();
  }

  /** Whether the number before this token is measured in something: per cent, years, pages. */
  boolean unit(int index) {
    Token next = tokens.at(index);
    return next.markOf("%\u2030\u20ac$\u00a3\u00b0")
        || lexicon.find(tokens, index, Role.UNIT).isPresent();
  }

  /** Whether a word alone says nothing. */
  boolean functionWord(Token token) {
    return token.word() && STOPWORDS.contains(token.text());
  }

  /** Whether the number before this token counts something: a unit, or a word in the plural. */
  boolean counts(int index) {
    Token next = tokens.at(index);
    return unit(index)
        || (next.word()
            && !next.capital()
            && next.text().length() > 2
            && next.text().endsWith("s")
            && !NO_PLURALS.contains(next.text()));
  }
}
