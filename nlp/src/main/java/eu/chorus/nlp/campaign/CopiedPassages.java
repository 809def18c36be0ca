package eu.chorus.nlp.campaign;

/**
 * What two contributions of different families have word for word in common: passages, and neither
 * says so little beside them that it would be a copy of the other. Equal texts stand for one
 * another: the smallest id of those who said one.
 *
 * @param contribution the smaller of the two ids
 * @param other the other
 * @param family the family of the first
 * @param otherFamily the family of the other
 * @param contributions number of contributions that said the first one's text, 1 or more
 * @param otherContributions number of those that said the other one's
 * @param passages number of passages in common, each of six words or more
 * @param words number of words in them, 25 or more
 */
public record CopiedPassages(
    String contribution,
    String other,
    String family,
    String otherFamily,
    long contributions,
    long otherContributions,
    int passages,
    int words) {}
