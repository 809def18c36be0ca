/** The statement of proof of a release, made from its bytes alone. */
@NullMarked
package eu.chorus.output.disclosure.proof;

import org.jspecify.annotations.NullMarked;
