/** The whole line from a contribution to its analysed passages, as one readable method. */
@NullMarked
package eu.chorus.nlp;

import org.jspecify.annotations.NullMarked;
