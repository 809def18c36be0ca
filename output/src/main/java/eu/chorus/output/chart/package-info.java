/** Released tables in, pictures out: one file a kind of chart, one theme for the house. */
@NullMarked
package eu.chorus.output.chart;

import org.jspecify.annotations.NullMarked;
