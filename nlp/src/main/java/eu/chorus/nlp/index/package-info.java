/** The analysts' index of passages, written and searched in the restricted zone. */
@NullMarked
package eu.chorus.nlp.index;

import org.jspecify.annotations.NullMarked;
