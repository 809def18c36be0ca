/** Invented texts, and plain loops to measure the analysis against. */
@NullMarked
package eu.chorus.nlp.bench;

import org.jspecify.annotations.NullMarked;
