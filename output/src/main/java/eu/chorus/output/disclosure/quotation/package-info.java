/**
 * What two texts have in common: runs of normalised tokens, word for word and with words changed,
 * and what is public.
 */
@NullMarked
package eu.chorus.output.disclosure.quotation;

import org.jspecify.annotations.NullMarked;
