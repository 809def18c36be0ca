/** Writes synthetic consultations, with a record of everything that was planted in them. */
@NullMarked
package eu.chorus.jobs.sample;

import org.jspecify.annotations.NullMarked;
