/**
 * Words and noun phrases of a text: CoreNLP for English, Lucene's analyzers and a glossary for
 * every other language.
 */
@NullMarked
package eu.chorus.nlp.annotation;

import org.jspecify.annotations.NullMarked;
