package eu.chorus.nlp.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a text is compared by, on its way between machines. It holds no word, but hashes of words.
 *
 * @param text digest of its words, the same for two texts that differ in case, accents or
 *     punctuation alone
 * @param keys two texts that share a key may be similar
 * @param bits four bits of each of 64 bins, of pairs of words and then of words, by which most
 *     texts that share a key by chance are told apart
 * @param wording hash of each word's stem in reading order; its low bits tell how much the word
 *     tells and whether it begins a sentence or paragraph
 */
public record Imprint(String text, List<Long> keys, List<Long> bits, List<Long> wording) {
  public Imprint {
    keys = List.copyOf(keys);
    bits = List.copyOf(bits);
    wording = List.copyOf(wording);
  }

  static Imprint of(Sketch sketch) {
    return new Imprint(
        sketch.text,
        Arrays.stream(sketch.keys).boxed().toList(),
        Arrays.stream(sketch.bits).boxed().toList(),
        Arrays.stream(sketch.wording).boxed().toList());
  }

  Sketch sketch() {
    return new Sketch(text, array(keys), array(bits), array(wording));
  }

  private static long[] array(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  /** Counts alone: the wording stands for a respondent's words. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Imprint[%d words]", wording.size());
  }
}
