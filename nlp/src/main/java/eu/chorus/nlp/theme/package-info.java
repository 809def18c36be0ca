/**
 * Themes: what the passages of a topic have in common, found in the data, labelled by supported
 * phrases only.
 */
@NullMarked
package eu.chorus.nlp.theme;

import org.jspecify.annotations.NullMarked;
