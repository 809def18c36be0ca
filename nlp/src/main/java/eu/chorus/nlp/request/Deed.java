package eu.chorus.nlp.request;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an ask comes to once the words that merely carry it are followed ("should be able to
 * answer").
 *
 * @param word the word of the deed itself
 * @param object its object, where a rule tells it
 * @param className its class, where a rule tells it; else empty
 * @param against whether the words followed turn it round ("avoid reporting")
 * @param chain the words followed, and the deed; a "not" at any of them counts
 */
record Deed(
    IndexedWord word,
    Optional<IndexedWord> object,
    String className,
    boolean against,
    List<IndexedWord> chain) {
  /** "should be required to try to avoid naming": nobody goes further. */
  private static final int LONGEST = 4;

  Deed {
    chain = List.copyOf(chain);
  }

  /** The deed behind a word. */
  static Deed of(IndexedWord start, List<Match> lights) {
    var deed = new Deed(start, Optional.empty(), "", false, List.of(start));
    for (int step = 0; step < LONGEST; step++) {
      IndexedWord at = deed.word;
      Optional<Match> light = lights.stream().filter(m -> m.what().equals(at)).findFirst();
      if (light.isEmpty()) {
        return deed;
      }
      Deed next = deed.followed(light.get());
      if (next.word.equals(at) || deed.chain.contains(next.word)) {
        return next;
      }
      deed = next;
    }
    return deed;
  }

  private Deed followed(Match light) {
    IndexedWord to = light.node("to").orElse(word);
    var longer = new ArrayList<>(chain);
    if (!longer.contains(to)) {
      longer.add(to);
    }
    return new Deed(
        to,
        light.node("what").or(() -> object),
        light.rule().setting("class"),
        against ^ light.rule().setting("against").equals("yes"),
        longer);
  }

  /** Nothing of the words. */
  @Override
  public String toString() {
    return "Deed[" + chain.size() + " words]";
  }
}
