package eu.chorus.output.disclosure.policy;

/**
 * Why the gate refuses, said without a word of what it found.
 *
 * @param rule which rule is broken
 * @param file the artefact, relative to the candidate; its position where its very name offends;
 *     the id of a table or list of labels where no file is concerned
 * @param place where in it, by position; may be empty
 */
public record Violation(Rule rule, String file, String place) {
  @Override
  public String toString() {
    return rule + " in " + file + (place.isEmpty() ? "" : ", " + place);
  }
}
