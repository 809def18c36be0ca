/** Uploads to text: what a document says, by its content, extracted in a child process. */
@NullMarked
package eu.chorus.ingest.document;

import org.jspecify.annotations.NullMarked;
