/**
 * What people found otherwise than the machine: edits of the codebook and of single findings, as
 * values that are applied to what was found.
 */
@NullMarked
package eu.chorus.nlp.correction;

import org.jspecify.annotations.NullMarked;
