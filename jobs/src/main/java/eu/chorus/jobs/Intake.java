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
 * @param configuration digest of the consultation file
 * @param key digest of every input, the configuration and the code
 * @param rows what became of every row
 * @param documents the text of every upload
 */
record Intake(
    Consultation consultation,
    String configuration,
    Fingerprint key,
    Records<RowFate> rows,
    Records<Document> documents) {

  /** A consultation as it was read, with the digest of the file that describes it. */
  record Configured(Consultation consultation, String configuration) {}

  static final String CONSULTATION = "00-consultation";
  static final String ROWS = "01-rows";
  static final String DOCUMENTS = "02-documents";

  /** The intake of an earlier run. */
  static Intake stored(JobContext context) {
    var configured = context.stored(CONSULTATION, Configured.class).collect().get(0);
    return new Intake(
        configured.consultation(),
        configured.configuration(),
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
