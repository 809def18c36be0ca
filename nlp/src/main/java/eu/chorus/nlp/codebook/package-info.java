/**
 * Codebooks: the entries that analysts sort answers under, and which of them an answer falls under,
 * by how they are described and by what reviewers labelled.
 */
@NullMarked
package eu.chorus.nlp.codebook;

import org.jspecify.annotations.NullMarked;
