package eu.chorus.output.synthesis;

/**
 * The numbers of the release policy that the method page states.
 *
 * @param oneWay least number of families behind a count of a one-way table
 * @param cross least count in a table by stakeholder type
 * @param rounding base to which those are rounded
 * @param label least number of families that support a theme's label
 * @param quote wording of fewer families than this counts as a quotation
 */
public record Minimums(int oneWay, int cross, int rounding, int label, int quote) {}
