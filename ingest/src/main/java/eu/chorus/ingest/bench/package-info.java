/** How fast this room reads, measured against the libraries that it stands on. */
@NullMarked
package eu.chorus.ingest.bench;

import org.jspecify.annotations.NullMarked;
