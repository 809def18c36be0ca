package eu.chorus.nlp.passage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts running text into pieces of bounded length: at blank lines, then at the ends of sentences.
 */
final class Paragraphs {
  /** A piece holds at most this many words, unless one sentence is longer. */
  static final int LONGEST = 150;

  /** A sentence longer than this is a table or a list without stops, and is cut between words. */
  private static final int LONGEST_SENTENCE = 2 * LONGEST;

  /** A paragraph shorter than this (a bullet, a heading) joins its neighbour. */
  private static final int SHORT = 25;

  private static final Pattern BREAK = Pattern.compile("\\R+");
  private static final Pattern WORD_GAP = Pattern.compile("\\s+");

  private Paragraphs() {}

  /** The pieces of a text in reading order; none for a blank text. */
  static List<String> of(String text) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    int words = 0;
    for (String paragraph : BREAK.split(text)) {
      if (paragraph.isBlank()) {
        continue;
      }
      int more = words(paragraph);
      boolean bothLong = words >= SHORT && more >= SHORT;
      if (words > 0 && (bothLong || words + more > LONGEST)) {
        pieces.add(piece.toString());
        piece.setLength(0);
        words = 0;
      }
      if (words > 0) {
        piece.append('\n');
      }
      piece.append(paragraph.strip());
      words += more;
    }
    if (words > 0) {
      pieces.add(piece.toString());
    }
    return pieces.stream().flatMap(p -> bounded(p).stream()).toList();
  }

  private static List<String> bounded(String piece) {
    if (words(piece) <= LONGEST) {
      return List.of(piece);
    }
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    int words = 0;
    for (String sentence : sentences(piece)) {
      int more = words(sentence);
      if (words > 0 && words + more > LONGEST) {
        parts.add(part.toString().strip());
        part.setLength(0);
        words = 0;
      }
      part.append(sentence);
      words += more;
    }
    parts.add(part.toString().strip());
    return parts;
  }

  private static List<String> sentences(String text) {
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
    ends.setText(text);
    var sentences = new ArrayList<String>();
    int start = ends.first();
    for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
      String sentence = text.substring(start, end);
      if (words(sentence) <= LONGEST_SENTENCE) {
        sentences.add(sentence);
      } else {
        sentences.addAll(chunks(sentence));
      }
      start = end;
    }
    return sentences;
  }

  private static List<String> chunks(String sentence) {
    String[] words = WORD_GAP.split(sentence.strip());
    var chunks = new ArrayList<String>();
    for (int from = 0; from < words.length; from += LONGEST) {
      int to = Math.min(words.length, from + LONGEST);
      chunks.add(String.join(" ", List.of(words).subList(from, to)) + " ");
    }
    return chunks;
  }

  private static int words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : WORD_GAP.split(stripped).length;
  }
}
