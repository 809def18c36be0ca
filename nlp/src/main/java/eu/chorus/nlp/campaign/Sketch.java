package eu.chorus.nlp.campaign;

import java.util.Arrays;
import java.util.Comparator;

/**
 * What a text is compared by. It holds arrays and is no record: {@link Imprint} is the same for the
 * way between machines.
 */
final class Sketch {
  /** Of equal texts one is kept: the same whatever order they come in. */
  static final Comparator<Sketch> ORDER =
      Comparator.<Sketch, String>comparing(sketch -> sketch.text)
          .thenComparing((a, b) -> Arrays.compare(a.wording, b.wording));

  /** Digest of the words: the same for texts that differ in case, accents, punctuation alone. */
  final String text;

  /** Two texts that share a key may be similar. */
  final long[] keys;

  /** Four bits of each bin, by which most of those that share a key by chance are told apart. */
  final long[] bits;

  /** Stems as {@link WordScanner} made them. */
  final long[] wording;

  Sketch(String text, long[] keys, long[] bits, long[] wording) {
    this.text = text;
    this.keys = keys;
    this.bits = bits;
    this.wording = wording;
  }
}
