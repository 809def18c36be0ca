/**
 * Tables that tell of nobody: merged, rounded, withheld, and what a reader can derive from all of
 * them.
 */
@NullMarked
package eu.chorus.output.disclosure.cells;

import org.jspecify.annotations.NullMarked;
