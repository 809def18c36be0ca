/**
 * What sentences ask for: frames of act, verb, object and addressee by rules over the grammar of a
 * sentence, which of them are the same request or opposite ones, and which texts bring evidence.
 */
@NullMarked
package eu.chorus.nlp.request;

import org.jspecify.annotations.NullMarked;
