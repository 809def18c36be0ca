package eu.chorus.nlp.stance;

/**
 * Something that one can be for or against, said outright and denied.
 *
 * @param affirmed as a sentence without its full stop: "We should ban flag burning"
 * @param denied its opposite: "We should not ban flag burning"
 * @param subject what it would do something to: "flag burning"
 * @param sign 1 where who is for it thinks well of the subject, -1 where ill
 */
public record Proposition(String affirmed, String denied, String subject, int sign) {
  /**
   * Reads a target.
   *
   * @param target English: a statement ("X should be banned"), a question ("Should X be banned?"),
   *     something to do ("Ban X"), or the name of a measure or theme ("A ban on X"); rules over
   *     closed classes of words find the verb, since models of grammar read headings badly
   */
  public static Proposition of(String target) {
    return Target.of(target).read();
  }
}
