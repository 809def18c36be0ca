/** What was said, by whom, about what: the records that every room of Chorus shares. */
@NullMarked
package eu.chorus.model;

import org.jspecify.annotations.NullMarked;
