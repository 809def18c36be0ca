package eu.chorus.nlp.codebook;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something that an answer may fall under: a theme, a code, a key point.
 *
 * @param id unique in its codebook
 * @param label a few words, in English
 * @param description what falls under it, in a sentence or two; may be empty
 */
public record CodebookEntry(String id, String label, String description) {
  private static final Set<String> OF_NOTHING_ELSE =
      Set.of("none of the above", "none of these", "other", "others", "something else", "none");

  private static final Set<String> OF_NO_CONTENT =
      Set.of("no reason given", "no answer", "no content", "no comment", "not applicable");

  /** Whether it is for what falls under no other entry, which no description can match. */
  boolean catchesAll() {
    return OF_NOTHING_ELSE.contains(label.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether it is for answers that say nothing. */
  boolean catchesNothing() {
    return OF_NO_CONTENT.contains(label.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether its words say what falls under it. */
  boolean describes() {
    return !catchesAll() && !catchesNothing();
  }

  /** The ways to say what falls under it; several where it is described at length. */
  List<String> sayings() {
    return description.isBlank()
        ? List.of(label)
        : List.of(label + ": " + description, label, description);
  }

  /** The id alone: what analysts write may repeat an answer until it is released. */
  @Override
  public String toString() {
    return "CodebookEntry[" + id + "]";
  }
}
