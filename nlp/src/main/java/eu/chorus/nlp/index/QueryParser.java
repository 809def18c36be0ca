package eu.chorus.nlp.index;

import eu.chorus.nlp.index.Token.Kind;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses queries. Written by hand because Lucene's own parsers know more than analysts may use
 * (regular expressions, leading wildcards) and overflow the stack on deep nesting.
 */
final class QueryParser {
  /** Bounds of the grammar (PROMISES, search). */
  private static final int DEEPEST = 20;

  private static final int MOST_CLAUSES = 64;

  private final List<Token> tokens;
  private int at;

  private QueryParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The query as a tree; empty if it asks for nothing in particular.
   *
   * @throws UserException if it breaks the grammar or its bounds
   */
  static Optional<Clause> parse(String query) {
    List<Token> tokens = QueryLexer.tokens(query);
    List<Token> leaves = tokens.stream().filter(token -> token.kind().isLeaf()).toList();
    if (leaves.size() > MOST_CLAUSES) {
      throw fault(
          ProblemKind.QUERY_TOO_COMPLEX,
          leaves.get(MOST_CLAUSES),
          leaves.size() + " words and phrases, at most " + MOST_CLAUSES);
    }
    if (tokens.size() == 1) {
      return Optional.empty();
    }
    QueryParser parser = new QueryParser(tokens);
    Clause clause = parser.or(0);
    if (parser.peek() != Kind.END) {
      throw fault(ProblemKind.QUERY_SYNTAX, parser.next(), "this bracket closes nothing");
    }
    return Optional.of(clause);
  }

  private Clause or(int depth) {
    List<Clause> parts = new ArrayList<>();
    parts.add(and(depth));
    while (peek() == Kind.OR) {
      next();
      parts.add(and(depth));
    }
    return Clause.of(Clause.Kind.OR, parts);
  }

  private Clause and(int depth) {
    List<Clause> parts = new ArrayList<>();
    parts.add(single(depth));
    while (peek() != Kind.OR && peek() != Kind.CLOSE && peek() != Kind.END) {
      if (peek() == Kind.AND) {
        next();
      }
      parts.add(single(depth));
    }
    return Clause.of(Clause.Kind.AND, parts);
  }

  private Clause single(int depth) {
    Token token = next();
    if (depth > DEEPEST) {
      throw fault(ProblemKind.QUERY_TOO_COMPLEX, token, "nested deeper than " + DEEPEST);
    }
    return switch (token.kind()) {
      case WORD -> Clause.leaf(Clause.Kind.WORD, token.text());
      case PHRASE -> Clause.leaf(Clause.Kind.PHRASE, token.text());
      case PREFIX -> Clause.leaf(Clause.Kind.PREFIX, token.text());
      case NOT -> Clause.not(single(depth + 1));
      case OPEN -> bracket(token, depth);
      case AND, OR, CLOSE, END ->
          throw fault(ProblemKind.QUERY_SYNTAX, token, "a word, phrase or bracket is missing here");
    };
  }

  private Clause bracket(Token open, int depth) {
    Clause inside = or(depth + 1);
    if (next().kind() != Kind.CLOSE) {
      throw fault(ProblemKind.QUERY_SYNTAX, open, "this bracket is never closed");
    }
    return inside;
  }

  private Kind peek() {
    return tokens.get(at).kind();
  }

  private Token next() {
    // END is never passed, so that faults at the end have a place.
    return tokens.get(at == tokens.size() - 1 ? at : at++);
  }

  private static UserException fault(ProblemKind kind, Token token, String detail) {
    return new UserException(List.of(QueryLexer.fault(kind, token.position(), detail)));
  }
}
