package eu.chorus.nlp.index;

/**
 * A token of a query.
 *
 * @param kind what it is
 * @param text the words of a word, phrase or prefix; empty for other kinds
 * @param position where it begins in the query, in characters from 1
 */
record Token(Kind kind, String text, int position) {
  enum Kind {
    WORD,
    PHRASE,
    PREFIX,
    AND,
    OR,
    NOT,
    OPEN,
    CLOSE,
    END;

    boolean isLeaf() {
      return compareTo(PREFIX) <= 0;
    }
  }

  @Override
  public String toString() {
    return "Token[" + kind + " at " + position + "]";
  }
}
