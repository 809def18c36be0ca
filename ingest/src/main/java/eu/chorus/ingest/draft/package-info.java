/** The drafts of the Code: their text into numbered provisions, and the crosswalk between them. */
@NullMarked
package eu.chorus.ingest.draft;

import org.jspecify.annotations.NullMarked;
