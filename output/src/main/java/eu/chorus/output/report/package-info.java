/** A released report in, files out: HTML, workbook, open data and their manifest. */
@NullMarked
package eu.chorus.output.report;

import org.jspecify.annotations.NullMarked;
