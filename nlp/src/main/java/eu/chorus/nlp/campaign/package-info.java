/**
 * Which contributions count as one: copies of a text, or several submissions of one organisation.
 */
@NullMarked
package eu.chorus.nlp.campaign;

import org.jspecify.annotations.NullMarked;
