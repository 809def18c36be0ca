package eu.chorus.nlp.campaign;

import eu.chorus.model.Verbatim;
import java.util.Arrays;
import java.util.List;

/** What two passages can have in common: hashes of three words in a row. Not thread-safe. */
public final class Shingles {
  private final PublicTexts known;
  private final WordScanner scanner = new WordScanner();

  /** Reads over what everybody was given. */
  public Shingles(PublicTexts known) {
    this.known = known;
  }

  /** The different shingles of a text, in ascending order. */
  public List<Long> of(Verbatim text) {
    scanner.scan(text.text());
    known.mask(scanner);
    long[] stems = Arrays.copyOf(scanner.stems, scanner.size);
    return Arrays.stream(new Wording(stems).shingleSet()).boxed().toList();
  }
}
