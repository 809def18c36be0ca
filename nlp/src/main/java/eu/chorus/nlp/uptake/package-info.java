/** Whether what was asked of a provision shows in the next draft, by the difference of its text. */
@NullMarked
package eu.chorus.nlp.uptake;

import org.jspecify.annotations.NullMarked;
