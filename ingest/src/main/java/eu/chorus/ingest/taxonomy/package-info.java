/** {@code consultation.yaml} into the {@link eu.chorus.model.Consultation} it describes. */
@NullMarked
package eu.chorus.ingest.taxonomy;

import org.jspecify.annotations.NullMarked;
