package eu.chorus.nlp.index;

import eu.chorus.nlp.index.Token.Kind;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class QueryLexer {
  /** Bounds of the grammar (PROMISES, search). */
  private static final int LONGEST_QUERY = 1000;

  private static final int SHORTEST_PREFIX = 3;

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private QueryLexer(String query) {
    this.query = query;
  }

  /**
   * The query's tokens, the last of which is END.
   *
   * @throws UserException with every fault; none tells what was asked
   */
  static List<Token> tokens(String query) {
    if (query.length() > LONGEST_QUERY) {
      throw new UserException(
          List.of(
              new Problem(
                  ProblemKind.QUERY_TOO_COMPLEX,
                  Place.of("query"),
                  query.length() + " characters, at most " + LONGEST_QUERY)));
    }
    return new QueryLexer(query).cut();
  }

  static Problem fault(ProblemKind kind, int position, String detail) {
    return new Problem(kind, Place.key("query", "character " + position), detail);
  }

  private List<Token> cut() {
    int at = 0;
    while (at < query.length()) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '(' || c == ')') {
        tokens.add(new Token(c == '(' ? Kind.OPEN : Kind.CLOSE, "", at + 1));
        at++;
      } else if (isQuote(c)) {
        at = phrase(at);
      } else {
        at = word(at);
      }
    }
    if (!problems.isEmpty()) {
      throw new UserException(problems);
    }
    tokens.add(new Token(Kind.END, "", query.length() + 1));
    return tokens;
  }

  private int phrase(int from) {
    int to = from + 1;
    while (to < query.length() && !isQuote(query.charAt(to))) {
      to++;
    }
    if (to == query.length()) {
      problems.add(
          fault(ProblemKind.QUERY_SYNTAX, from + 1, "this quotation mark is never closed"));
    }
    tokens.add(new Token(Kind.PHRASE, query.substring(from + 1, to), from + 1));
    return to + 1;
  }

  private int word(int from) {
    int to = from;
    while (to < query.length() && isWordPart(query.charAt(to))) {
      to++;
    }
    String word = query.substring(from, to);
    switch (word) {
      case "AND" -> tokens.add(new Token(Kind.AND, "", from + 1));
      case "OR" -> tokens.add(new Token(Kind.OR, "", from + 1));
      case "NOT" -> tokens.add(new Token(Kind.NOT, "", from + 1));
      default -> leaf(word, from + 1);
    }
    return to;
  }

  private void leaf(String word, int position) {
    int star = word.indexOf('*');
    if (star < 0) {
      tokens.add(new Token(Kind.WORD, word, position));
      return;
    }
    String beginning = word.substring(0, star);
    if (star < word.length() - 1 || !beginning.codePoints().allMatch(Character::isLetterOrDigit)) {
      problems.add(
          fault(
              ProblemKind.QUERY_SYNTAX, position, "a * may only end a word of letters or digits"));
    } else if (beginning.codePointCount(0, star) < SHORTEST_PREFIX) {
      problems.add(
          fault(
              ProblemKind.QUERY_SYNTAX,
              position,
              "at least " + SHORTEST_PREFIX + " letters before a *"));
    }
    tokens.add(new Token(Kind.PREFIX, beginning, position));
  }

  private static boolean isWordPart(char c) {
    return !Character.isWhitespace(c) && c != '(' && c != ')' && !isQuote(c);
  }

  private static boolean isQuote(char c) {
    return c == '"'
        || c == '\u201c'
        || c == '\u201d'
        || c == '\u201e'
        || c == '\u00ab'
        || c == '\u00bb';
  }
}
