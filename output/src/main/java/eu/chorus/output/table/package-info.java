/** Counting: pure functions from small counts to tables, before and after disclosure control. */
@NullMarked
package eu.chorus.output.table;

import org.jspecify.annotations.NullMarked;
