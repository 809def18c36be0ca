/** Faults in the data and in its description, as values: what, why, how to fix, and where. */
@NullMarked
package eu.chorus.problem;

import org.jspecify.annotations.NullMarked;
