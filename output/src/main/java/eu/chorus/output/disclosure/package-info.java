/** The only door out: nothing leaves the restricted zone but what the gate has let through. */
@NullMarked
package eu.chorus.output.disclosure;

import org.jspecify.annotations.NullMarked;
