package eu.chorus.jobs;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;

/**
 * What came in, as stored in the restricted zone.
 *
 * @param consultation what is consulted
 * @param key digest of every input, the configuration and the code
 * @param rows what became of every row
 * @param documents the text of every upload
 */
record Intake(
    Consultation consultation,
    Fingerprint key,
    Records<RowFate> rows,
    Records<Document> documents) {

  static final String CONSULTATION = "00-consultation";
  static final String ROWS = "01-rows";
  static final String DOCUMENTS = "02-documents";

  /** The intake of an earlier run. */
  static Intake stored(JobContext context) {
    return new Intake(
        context.stored(CONSULTATION, Consultation.class).collect().get(0),
        context.storedKey(DOCUMENTS),
        context.stored(ROWS, RowFate.class),
        context.stored(DOCUMENTS, Document.class));
  }

  /** The accepted contributions. */
  Records<Contribution> contributions() {
    return rows.flatMap(Contribution.class, row -> row.contribution().stream().iterator());
  }

  /** Every contribution with its documents. */
  Records<Dossier> dossiers() {
    return Dossier.gather(contributions(), documents);
  }
}
