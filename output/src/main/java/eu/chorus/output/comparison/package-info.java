/** What differs between two releases, read off the files that were published and nothing else. */
@NullMarked
package eu.chorus.output.comparison;

import org.jspecify.annotations.NullMarked;
