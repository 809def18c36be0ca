/**
 * Contributions and uploaded documents cut into passages, the units that are routed, themed and
 * found.
 */
@NullMarked
package eu.chorus.nlp.passage;

import org.jspecify.annotations.NullMarked;
