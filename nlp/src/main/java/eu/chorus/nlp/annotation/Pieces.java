package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A long "sentence" is mostly several that lost their full stops: a list, a table, lines glued
 * together. It is cut where they end, so that a cue lets through its own piece and no more, and the
 * parser sees pieces that it can make sense of.
 */
final class Pieces {
  /** Tokens; few sentences that people write are longer. */
  private static final int LONG = 40;

  private static final Set<String> BREAKS =
      Set.of(";", "|", "\u2022", "\u25cf", "\u25aa", "\u00b7");

  /** "strategies.The": a full stop without its space. */
  private static final Pattern GLUED = Pattern.compile("\\p{L}{2,}[.?!]\\p{Lu}\\p{L}*");

  private Pieces() {}

  /** The pieces of a sentence, in order; together they are the sentence. */
  static List<List<CoreLabel>> of(List<CoreLabel> sentence) {
    if (sentence.size() <= LONG) {
      return List.of(sentence);
    }
    var pieces = new ArrayList<List<CoreLabel>>();
    int start = 0;
    for (int at = 0; at < sentence.size(); at++) {
      String word = sentence.get(at).word();
      if (at + 1 == sentence.size() || BREAKS.contains(word) || isGlued(word)) {
        pieces.add(sentence.subList(start, at + 1));
        start = at + 1;
      }
    }
    return pieces;
  }

  private static boolean isGlued(String word) {
    return word.indexOf('.') > 0 && GLUED.matcher(word).matches();
  }
}
