package eu.chorus.nlp.index;

import java.util.List;

/**
 * A node of a parsed query.
 *
 * @param kind what it asks for
 * @param text the words, of a leaf; empty for other kinds
 * @param parts what it combines, of AND, OR and NOT; empty for leaves
 */
record Clause(Kind kind, String text, List<Clause> parts) {
  enum Kind {
    WORD,
    PHRASE,
    PREFIX,
    NOT,
    AND,
    OR
  }

  Clause {
    parts = List.copyOf(parts);
  }

  static Clause leaf(Kind kind, String text) {
    return new Clause(kind, text, List.of());
  }

  /** That combination of the parts; a single part is itself. */
  static Clause of(Kind kind, List<Clause> parts) {
    return parts.size() == 1 ? parts.get(0) : new Clause(kind, "", parts);
  }

  static Clause not(Clause part) {
    return new Clause(Kind.NOT, "", List.of(part));
  }

  @Override
  public String toString() {
    return "Clause[" + kind + "]";
  }
}
