/** Workbooks that analysts edit, in the restricted zone: the codebook, and samples to label. */
@NullMarked
package eu.chorus.output.codebook;

import org.jspecify.annotations.NullMarked;
