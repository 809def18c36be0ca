/** Survey exports, layout by layout, into contributions, with no row lost. */
@NullMarked
package eu.chorus.ingest.survey;

import org.jspecify.annotations.NullMarked;
