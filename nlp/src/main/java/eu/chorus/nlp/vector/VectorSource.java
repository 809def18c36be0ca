package eu.chorus.nlp.vector;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the vectors of texts come from: the models themselves, or what they found before. */
@FunctionalInterface
public interface VectorSource {
  /** The text with its vector. */
  EncodedText of(UnencodedText text);

  /** These texts' vectors and no others: to ask for another is a fault of the program. */
  static VectorSource known(Collection<EncodedText> texts) {
    Map<String, EncodedText> byDigest =
        texts.stream().collect(Collectors.toMap(EncodedText::digest, t -> t, (a, b) -> a));
    return text -> {
      EncodedText found = byDigest.get(text.digest());
      if (found == null) {
        throw new IllegalStateException("no vector of " + text.digest());
      }
      return found;
    };
  }
}
