/** Tables and themes in, a draft report out: sentences are made of frames, numbers and labels. */
@NullMarked
package eu.chorus.output.synthesis;

import org.jspecify.annotations.NullMarked;
