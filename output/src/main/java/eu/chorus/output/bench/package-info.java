/** Planted quotations, by which the gate is measured. */
@NullMarked
package eu.chorus.output.bench;

import org.jspecify.annotations.NullMarked;
