package eu.chorus.nlp.annotation;

/**
 * Where a name stands in a text.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param type {@code PER}, {@code ORG}, {@code LOC} or {@code MISC} (the labels of CoNLL 2003,
 *     Tjong Kim Sang and De Meulder); {@code EMAIL} or {@code URL} for an address
 */
public record Name(int start, int end, String type) {}
