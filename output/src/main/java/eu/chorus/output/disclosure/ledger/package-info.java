/** What was ever published, and what a new table may show beside it. */
@NullMarked
package eu.chorus.output.disclosure.ledger;

import org.jspecify.annotations.NullMarked;
