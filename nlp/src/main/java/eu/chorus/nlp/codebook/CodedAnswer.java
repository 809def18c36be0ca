package eu.chorus.nlp.codebook;

import eu.chorus.model.Verbatim;
import java.util.Set;

/**
 * An answer that a reviewer sorted: what a mapper learns from.
 *
 * @param id unique among the examples
 * @param text its words
 * @param entries ids of the codebook's entries that it falls under; none if it falls under none
 */
public record CodedAnswer(String id, Verbatim text, Set<String> entries) {
  public CodedAnswer {
    entries = Set.copyOf(entries);
  }

  /** The id alone. */
  @Override
  public String toString() {
    return "CodedAnswer[" + id + "]";
  }
}
