/** What a job is told: files and options, read whole, every fault reported at once. */
@NullMarked
package eu.chorus.jobs.config;

import org.jspecify.annotations.NullMarked;
