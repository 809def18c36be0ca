/** The plenary's participants and calendar: who took part, who was late, who is unknown. */
@NullMarked
package eu.chorus.ingest.roster;

import org.jspecify.annotations.NullMarked;
