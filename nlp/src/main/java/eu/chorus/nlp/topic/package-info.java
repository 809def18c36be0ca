/** Which working groups and which topic a passage concerns, by its question or its heading. */
@NullMarked
package eu.chorus.nlp.topic;

import org.jspecify.annotations.NullMarked;
