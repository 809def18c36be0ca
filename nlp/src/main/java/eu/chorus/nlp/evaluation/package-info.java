/**
 * What Chorus finds in single texts, written out and held against what people found, with the
 * figures that the literature uses.
 */
@NullMarked
package eu.chorus.nlp.evaluation;

import org.jspecify.annotations.NullMarked;
