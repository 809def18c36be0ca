/**
 * Which side a text takes towards a question, a measure or a theme: by what it says, or by the
 * option that was chosen.
 */
@NullMarked
package eu.chorus.nlp.stance;

import org.jspecify.annotations.NullMarked;
