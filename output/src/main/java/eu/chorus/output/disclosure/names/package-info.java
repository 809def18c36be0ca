/** Who must not be recognised: the names of respondents as keys, and what leads to somebody. */
@NullMarked
package eu.chorus.output.disclosure.names;

import org.jspecify.annotations.NullMarked;
