package eu.chorus.nlp.campaign;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads texts into sketches: what a text is worth comparing by. The buffers are used again from
 * text to text, so that a sketcher belongs to one thread.
 *
 * <p>A text is sketched three times over: as the pairs of its telling words in a row, which finds
 * copies that were edited; as the set of its telling words, which finds the same said in another
 * order; and, when it is long, block by block, which finds a passage copied into another text.
 */
public final class Sketcher {
  /** A shorter text is compared with its equals alone. */
  static final int SHORTEST = 12;

  /** A text that has fewer different words that tell something may be the same by chance. */
  static final int FEWEST_STEMS = 7;

  /** Bands of pairs: two texts that share half of them meet with a probability above 0.99. */
  private static final int PAIR_ROWS = 2;

  /** Bands of words: unrelated texts on one topic share words, so that more must agree. */
  private static final int WORD_ROWS = 3;

  /** Bands of a block: passages are copied, not rewritten. */
  private static final int BLOCK_ROWS = 4;

  private static final int BLOCK_BANDS = 8;

  /** Every text has so many keys, in this order; those of its blocks come behind them. */
  public static final int SLOTS = MinHash.BINS / PAIR_ROWS + MinHash.BINS / WORD_ROWS;

  /** The first so many of them are made of pairs of words, the others of words. */
  public static final int PAIR_SLOTS = MinHash.BINS / PAIR_ROWS;

  /** Texts up to this many words are one block. */
  private static final int ONE_BLOCK = 120;

  private static final int SHORTEST_BLOCK = 25;
  private static final int BLOCK = 50;
  private static final int LONGEST_BLOCK = 150;

  private static final long WORDS = 0x57L << 56;

  private final PublicTexts known;
  private final WordScanner read = new WordScanner();
  private final MinHash pairs = new MinHash();
  private final MinHash words = new MinHash();
  private long[] keys = new long[128];
  private int count;
  private final long[] bits = new long[2 * MinHash.QUARTERS];

  /** A sketcher that reads over these texts. */
  public Sketcher(PublicTexts known) {
    this.known = known;
  }

  /**
   * The sketch of a text; none for one that says so little that two people may say it by chance.
   *
   * @param text what somebody said
   */
  public Optional<Imprint> imprint(String text) {
    return sketch(text).map(Imprint::of);
  }

  Optional<Sketch> sketch(String text) {
    return read(text)
        ? Optional.of(
            new Sketch(
                digest(),
                Arrays.copyOf(keys, count),
                bits.clone(),
                Arrays.copyOf(read.stems, read.size)))
        : Optional.empty();
  }

  /** The kernel: reads a text and computes its keys; false for one that says too little. */
  public boolean read(String text) {
    read.scan(text);
    known.mask(read);
    count = 0;
    if (read.size < SHORTEST || !hash(0, read.size)) {
      return false;
    }
    pairs.densify();
    words.densify();
    for (int bin = 0; bin + PAIR_ROWS <= MinHash.BINS; bin += PAIR_ROWS) {
      key(pairs.band(bin, PAIR_ROWS));
    }
    for (int bin = 0; bin + WORD_ROWS <= MinHash.BINS; bin += WORD_ROWS) {
      key(words.band(bin, WORD_ROWS) ^ WORDS);
    }
    for (int quarter = 0; quarter < MinHash.QUARTERS; quarter++) {
      bits[quarter] = pairs.bits(quarter);
      bits[MinHash.QUARTERS + quarter] = words.bits(quarter);
    }
    if (read.size > ONE_BLOCK) {
      blocks();
    }
    return true;
  }

  /** Digest of the words last read, whatever their case, accents and punctuation. */
  private String digest() {
    long one = 1;
    long other = 2;
    for (int i = 0; i < read.size; i++) {
      one = Hash.both(one, read.words[i]);
      other = Hash.mix(other ^ read.words[i]) * 31 + i;
    }
    return HexFormat.of().toHexDigits(one) + HexFormat.of().toHexDigits(other);
  }

  /** Hashes words and pairs from here to there; false when too few of them tell anything. */
  private boolean hash(int from, int to) {
    pairs.clear();
    words.clear();
    long before = 0;
    for (int i = from; i < to; i++) {
      if (WordScanner.weight(read.stems[i]) > 0) {
        long stem = WordScanner.bare(read.stems[i]);
        words.add(stem);
        if (before != 0) {
          pairs.add(Hash.both(before, stem));
        }
        before = stem;
      }
    }
    return words.occupied() >= FEWEST_STEMS; // as many different words at least
  }

  /**
   * Blocks end with a paragraph or, where there are none, at the end of a sentence that the words
   * of the next choose: the same in every text that holds the passage, wherever it stands.
   */
  private void blocks() {
    int from = 0;
    for (int i = 1; i <= read.size; i++) {
      if (i == read.size || endsBefore(i, i - from)) {
        if (i - from >= SHORTEST_BLOCK && hash(from, i)) {
          pairs.densify();
          for (int band = 0; band < BLOCK_BANDS; band++) {
            key(~pairs.band(band * BLOCK_ROWS, BLOCK_ROWS));
          }
        }
        from = i;
      }
    }
  }

  private boolean endsBefore(int next, int length) {
    long stem = read.stems[next];
    return length >= LONGEST_BLOCK
        || (length >= SHORTEST_BLOCK && WordScanner.paragraph(stem))
        || (length >= BLOCK && WordScanner.sentence(stem) && stem < 0);
  }

  private void key(long key) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
    }
    keys[count++] = key;
  }
}
