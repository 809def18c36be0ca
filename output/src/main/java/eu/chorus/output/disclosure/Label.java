package eu.chorus.output.disclosure;

/**
 * A string of a draft that comes from the corpus: theme label, keyword, facet, legend.
 *
 * @param text the string as it will be shown
 * @param families number of distinct families that support it, 0 or more
 */
public record Label(String text, long families) {}
