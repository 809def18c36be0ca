/**
 * Languages: which one a text is written in, and what is known about each; a language is a folder.
 */
@NullMarked
package eu.chorus.nlp.language;

import org.jspecify.annotations.NullMarked;
