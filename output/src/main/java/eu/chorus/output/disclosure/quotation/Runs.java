package eu.chorus.output.disclosure.quotation;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import java.io.Serializable;

/**
 * Walks over every run of a text, by rolling hashes, so that a long text costs a few operations a
 * character.
 *
 * @param tokens length of {@link RunKind#TOKENS}
 * @param contents length of {@link RunKind#CONTENT}
 * @param characters length of {@link RunKind#CHARACTERS}
 */
record Runs(int tokens, int contents, int characters) implements Serializable {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** What is done with a run. */
  interface Visitor {
    /**
     * Visits a run.
     *
     * @param position its first token; for {@link RunKind#CHARACTERS} its first letter
     */
    void visit(RunKind kind, long hash, int position);
  }

  static Runs of(ReleasePolicy policy) {
    return new Runs(policy.ngram(), policy.contentNgram(), policy.letterRun());
  }

  void visit(Tokens text, Visitor visitor) {
    visitTokens(text, visitor);
    visitCharacters(text, visitor);
  }

  /**
   * A run of numbers alone is no quotation: axes, page numbers and dates repeat everywhere. A
   * number ends a run of content words, since it is none; runs of tokens and characters go through
   * it.
   */
  private void visitTokens(Tokens text, Visitor visitor) {
    var all = new Window(tokens);
    var content = new Window(contents);
    for (int i = 0; i < text.size(); i++) {
      long hash = FACTOR;
      for (int c = text.start(i); c < text.start(i + 1); c++) {
        hash = (hash ^ text.letters().charAt(c)) * 0x100000001B3L;
      }
      all.add(i, hash, text.isNumber(i));
      if (all.isFull()) {
        visitor.visit(RunKind.TOKENS, salted(RunKind.TOKENS, all.hash()), all.first());
      }
      if (i > 0 && text.unit(i) != text.unit(i - 1)) {
        content.clear();
      }
      if (text.isNumber(i)) {
        content.clear(); // "24.1 %; third-party audits" is a figure and a label, not four words
      } else if (text.isContent(i)) {
        content.add(i, hash, false);
        if (content.isFull()) {
          visitor.visit(RunKind.CONTENT, salted(RunKind.CONTENT, content.hash()), content.first());
        }
      }
    }
  }

  private void visitCharacters(Tokens text, Visitor visitor) {
    var letters = text.letters();
    long power = 1;
    for (int i = 1; i < characters; i++) {
      power *= FACTOR;
    }
    long hash = 0;
    for (int i = 0; i < letters.length(); i++) {
      if (i >= characters) {
        hash -= power * (letters.charAt(i - characters) + 1);
      }
      hash = hash * FACTOR + letters.charAt(i) + 1;
      if (i >= characters - 1) {
        visitor.visit(RunKind.CHARACTERS, salted(RunKind.CHARACTERS, hash), i - characters + 1);
      }
    }
  }

  private static long salted(RunKind kind, long hash) {
    long mixed = (hash ^ (hash >>> 32)) * FACTOR + kind.letter();
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }

  /** The run itself, normalised, for the exact comparison behind the hash. */
  String key(Tokens text, RunKind kind, int position) {
    if (kind == RunKind.CHARACTERS) {
      return text.letters().substring(position, position + characters);
    }
    var key = new StringBuilder();
    int left = kind == RunKind.TOKENS ? tokens : contents;
    for (int i = position; left > 0; i++) {
      if (kind == RunKind.TOKENS || text.isContent(i)) {
        key.append(text.token(i)).append(' ');
        left--;
      }
    }
    return key.toString();
  }

  /** The token that the run starts in. */
  int first(Tokens text, RunKind kind, int position) {
    return kind == RunKind.CHARACTERS ? text.tokenAt(position) : position;
  }

  /** The token after the last that the run touches. */
  int end(Tokens text, RunKind kind, int position) {
    if (kind == RunKind.CHARACTERS) {
      return text.tokenAt(position + characters - 1) + 1;
    }
    if (kind == RunKind.TOKENS) {
      return position + tokens;
    }
    int end = position;
    for (int left = contents; left > 0; end++) {
      left -= text.isContent(end) ? 1 : 0;
    }
    return end;
  }

  /** The last few tokens, their hash, and how many of them are numbers. */
  private static final class Window {
    private final long[] hashes;
    private final int[] positions;
    private final boolean[] numbers;
    private int added;
    private int numeric;

    Window(int length) {
      hashes = new long[length];
      positions = new int[length];
      numbers = new boolean[length];
    }

    void clear() {
      added = 0;
      numeric = 0;
    }

    void add(int position, long hash, boolean number) {
      int slot = added % hashes.length;
      if (added >= hashes.length && numbers[slot]) {
        numeric--;
      }
      hashes[slot] = hash;
      positions[slot] = position;
      numbers[slot] = number;
      numeric += number ? 1 : 0;
      added++;
    }

    boolean isFull() {
      return added >= hashes.length && numeric < hashes.length;
    }

    int first() {
      return positions[added % hashes.length];
    }

    long hash() {
      long hash = 0;
      for (int i = 0; i < hashes.length; i++) {
        hash = hash * FACTOR + hashes[(added + i) % hashes.length];
      }
      return hash;
    }
  }
}
