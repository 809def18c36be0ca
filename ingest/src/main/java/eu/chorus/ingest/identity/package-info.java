/** Who is who: pseudonyms of respondents, and organisations known again in any spelling. */
@NullMarked
package eu.chorus.ingest.identity;

import org.jspecify.annotations.NullMarked;
