/** The only bridge between records and Spark: typed datasets, and stages that survive a crash. */
@NullMarked
package eu.chorus.jobs.spark;

import org.jspecify.annotations.NullMarked;
