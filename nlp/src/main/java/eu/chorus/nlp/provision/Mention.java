package eu.chorus.nlp.provision;

/**
 * A provision that a text speaks of, and the stretch that names it: the smallest one that does.
 *
 * <p>Offsets are UTF-16 units. The stretch of the first provision of a list includes the word
 * before it ("Measures 2.1"), the others are their numbers alone; both ends of a range count as a
 * list, and what lies between them has the whole range as its stretch ("Measures 2.4 to 2.8"). A
 * chapter, section or point that stands beside a provision and tells which is meant belongs to the
 * stretch ("Measure 2.1 of the Copyright Chapter", "Annex XI, Section 2", "point (d) of Article
 * 53(1)"); the act and the draft do not, nor does a point of a measure ("6" in "Measures 5 and
 * 6(b)"), which is no provision.
 *
 * @param start where the stretch begins; 0 for what is not named but holds for the whole text
 * @param end where it ends, exclusive; the text's length for what is not named
 * @param ref what is named: the provision's id as the draft prints it, such as "Measure 2.3",
 *     "Sub-Measure 6.1", "Safety and Security, Measure 2.1"; or "Article 53(1)(d)", "Recital 110",
 *     "Annex XI, Section 2, point 1", "Appendix 1.1"
 * @param round the round in whose draft the provision stands; empty when that is not known, and for
 *     parts of the AI Act
 * @param standing how sure it is
 * @param score 1 for what is named; for what is implied, how much of the text it explains, 0 to 1
 */
public record Mention(
    int start, int end, String ref, String round, Standing standing, double score) {
  /** How a mention was resolved. */
  public enum Standing {
    /** It names a provision of the draft that the text answers. */
    IN_DRAFT,
    /** It names none of that draft, but one of another: people answer with old numbers. */
    IN_OTHER_DRAFT,
    /** No draft has such a provision. */
    UNRESOLVED,
    /** There is no draft to compare with; the form of the number tells its kind. */
    BY_FORM,
    /** It names a part of the AI Act, or an appendix of the Code, of which no list is kept. */
    LAW,
    /** The section or question that the text stands in is about it. */
    SECTION,
    /** Nothing is named; the text is about what this provision says. */
    IMPLIED,
    /** An analyst said so, in a correction. */
    CORRECTED
  }
}
