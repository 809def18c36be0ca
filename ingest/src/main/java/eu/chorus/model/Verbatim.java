package eu.chorus.model;

import static java.util.Objects.requireNonNull;

/**
 * A respondent's own words (survey research's term). The text stays in the restricted zone: {@link
 * #toString()} tells only how long it is, so a verbatim can be logged, thrown or printed without
 * leaking a letter.
 *
 * @param text the words as received; never null, may be empty
 */
public record Verbatim(String text) {
  public Verbatim {
    requireNonNull(text);
  }

  /** Number of UTF-16 units of the text; 0 or more. */
  public int length() {
    return text.length();
  }

  /** Whether nothing but white space was said. */
  public boolean isBlank() {
    return text.isBlank();
  }

  @Override
  public String toString() {
    return "Verbatim[" + text.length() + " characters]";
  }
}
