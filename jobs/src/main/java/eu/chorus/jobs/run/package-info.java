/** What a run leaves on disk: numbered stages, candidates and releases, behind one lock. */
@NullMarked
package eu.chorus.jobs.run;

import org.jspecify.annotations.NullMarked;
