/** Which provisions of the drafts, and which parts of the AI Act, a text is about. */
@NullMarked
package eu.chorus.nlp.provision;

import org.jspecify.annotations.NullMarked;
