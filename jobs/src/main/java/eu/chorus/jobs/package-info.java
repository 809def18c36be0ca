/** Everything one runs: the command line and one class per job. */
@NullMarked
package eu.chorus.jobs;

import org.jspecify.annotations.NullMarked;
