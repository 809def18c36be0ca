/**
 * What a release must hold to: the numbers of a profile, the rules, and what is said where one is
 * broken.
 */
@NullMarked
package eu.chorus.output.disclosure.policy;

import org.jspecify.annotations.NullMarked;
