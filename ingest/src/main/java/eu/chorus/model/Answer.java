package eu.chorus.model;

import java.util.List;
import java.util.Optional;

/**
 * The answer to one question; a question that was left out has none.
 *
 * @param question the question's id
 * @param options the chosen options' labels, for a closed question, or the labels in rank order,
 *     for a ranking; empty for other kinds
 * @param text the free text or short value, for an open question or a value
 */
public record Answer(String question, List<String> options, Optional<Verbatim> text) {
  public Answer {
    options = List.copyOf(options);
  }

  /** Tells the question and how much was said. */
  @Override
  public String toString() {
    return "Answer[" + question + ", " + options.size() + " options, " + text + "]";
  }
}
