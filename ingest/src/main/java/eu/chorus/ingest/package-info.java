/**
 * Files in, records out: survey exports, uploads, drafts and the files that describe a
 * consultation.
 */
@NullMarked
package eu.chorus.ingest;

import org.jspecify.annotations.NullMarked;
