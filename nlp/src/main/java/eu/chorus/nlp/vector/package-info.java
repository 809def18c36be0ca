/** Sentence vectors: texts as directions, near to each other when they mean the same. */
@NullMarked
package eu.chorus.nlp.vector;

import org.jspecify.annotations.NullMarked;
