package eu.chorus.nlp.theme;

import eu.chorus.nlp.vector.EncodedText;
import java.util.Optional;

/**
 * A passage as theme discovery sees it.
 *
 * @param terms its words
 * @param encoded its sentence vector, where it is English and vectors are looked at
 */
public record ThemePassage(PassageTerms terms, Optional<EncodedText> encoded) {
  /** A passage of words alone. */
  public static ThemePassage of(PassageTerms terms) {
    return new ThemePassage(terms, Optional.empty());
  }

  /** The id alone. */
  @Override
  public String toString() {
    return "ThemePassage[" + terms.passage() + "]";
  }
}
