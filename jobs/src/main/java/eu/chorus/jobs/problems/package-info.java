/**
 * Faults told to people: the report of a run, and the catalogue of everything that can be wrong.
 */
@NullMarked
package eu.chorus.jobs.problems;

import org.jspecify.annotations.NullMarked;
