/**
 * Final bytes to text: every file of a release in every order in which it can be read, or a
 * refusal.
 */
@NullMarked
package eu.chorus.output.disclosure.readback;

import org.jspecify.annotations.NullMarked;
