package eu.chorus.nlp.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * What people do to a text that they were sent: words replaced, left out, put in, moved, mistyped;
 * now and then a sentence left out or moved.
 */
public final class Edits {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Random random;
  private final List<String> vocabulary;

  /** Edits drawn by this seed, with words to put in from this list. */
  public Edits(long seed, List<String> vocabulary) {
    this.random = new Random(seed);
    this.vocabulary = List.copyOf(vocabulary);
  }

  /**
   * An edited copy.
   *
   * @param text sentences that end with a stop
   * @param share share of the words that are edited, 0 to 1
   * @param sentences whether one sentence of three or more may be left out or moved
   */
  public String of(String text, double share, boolean sentences) {
    var parts = new ArrayList<>(Arrays.asList(SENTENCE_END.split(text.strip())));
    if (sentences && parts.size() > 2) {
      int at = random.nextInt(parts.size());
      switch (random.nextInt(3)) {
        case 0 -> parts.remove(at);
        case 1 -> Collections.swap(parts, at, random.nextInt(parts.size()));
        default -> {}
      }
    }
    var edited = new ArrayList<String>();
    parts.forEach(part -> edited.add(String.join(" ", words(part, share))));
    return String.join(" ", edited);
  }

  private List<String> words(String sentence, double share) {
    var words = new ArrayList<>(Arrays.asList(SPACE.split(sentence)));
    int edits = rounded(words.size() * share);
    for (int e = 0; e < edits && !words.isEmpty(); e++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(5)) {
        case 0 -> words.set(at, any());
        case 1 -> words.remove(at);
        case 2 -> words.add(at, any());
        case 3 -> Collections.swap(words, at, Math.min(at + 1, words.size() - 1));
        default -> words.set(at, mistyped(words.get(at)));
      }
    }
    return words;
  }

  /** Up or down by chance, so that short sentences have their share. */
  private int rounded(double number) {
    return (int) number + (random.nextDouble() < number - (int) number ? 1 : 0);
  }

  private String any() {
    return vocabulary.get(random.nextInt(vocabulary.size()));
  }

  private String mistyped(String word) {
    int at = random.nextInt(word.length());
    char letter = (char) ('a' + random.nextInt(26));
    return word.substring(0, at) + letter + word.substring(Math.min(word.length(), at + 1));
  }
}
