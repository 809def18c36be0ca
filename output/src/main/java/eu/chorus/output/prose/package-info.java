/** Sentences that were never a form: clauses with verbs that agree, each said in several ways. */
@NullMarked
package eu.chorus.output.prose;

import org.jspecify.annotations.NullMarked;
