/** Contributions in, findings out: the whole line of text analysis. */
@NullMarked
package eu.chorus.nlp;

import org.jspecify.annotations.NullMarked;
