package eu.chorus.jobs;

import eu.chorus.ingest.identity.Organisations.Link;
import eu.chorus.ingest.identity.Register;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
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
 * @param organisations which organisation every mention of one means
 */
record Intake(
    Consultation consultation,
    String configuration,
    Fingerprint key,
    Records<RowFate> rows,
    Records<Document> documents,
    Shared<Link> organisations) {

  /** A consultation as it was read, with the digest of the file that describes it. */
  record Configured(Consultation consultation, String configuration) {}

  static final String CONSULTATION = "00-consultation";
  static final String ROWS = "01-rows";
  static final String ORGANISATIONS = "01-organisations";
  static final String DOCUMENTS = "02-documents";

  /** The intake of an earlier run. */
  static Intake stored(JobContext context) {
    var configured = context.stored(CONSULTATION, Configured.class).collect().get(0);
    return new Intake(
        configured.consultation(),
        configured.configuration(),
        context.storedKey(DOCUMENTS),
        context.stored(ROWS, RowFate.class),
        context.stored(DOCUMENTS, Document.class),
        Shared.of(Link.class, context.stored(ORGANISATIONS, Link.class).collect()));
  }

  /** The same intake with these rows alone. */
  Intake of(Records<RowFate> some) {
    return new Intake(consultation, configuration, key, some, documents, organisations);
  }

  /** The accepted contributions, their organisations recognised. */
  Records<Contribution> contributions() {
    var links = organisations;
    return rows.mapPartitions(
        Contribution.class,
        in -> {
          var register = new Register(links.values());
          return Iterators.flat(
              in, row -> row.contribution().map(register::recognise).stream().iterator());
        });
  }

  /** Every contribution with its documents. */
  Records<Dossier> dossiers() {
    return Dossier.gather(contributions(), documents);
  }
}
