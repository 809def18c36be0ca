/** The append-only file of what people found otherwise than the machine. */
@NullMarked
package eu.chorus.ingest.correction;

import org.jspecify.annotations.NullMarked;
