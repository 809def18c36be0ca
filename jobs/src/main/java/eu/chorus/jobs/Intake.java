package eu.chorus.jobs;

import eu.chorus.ingest.identity.Organisations.Link;
import eu.chorus.ingest.identity.Register;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Later;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import java.util.List;
import java.util.function.Supplier;

/**
 * What came in, as stored in the restricted zone.
 *
 * @param consultation what is consulted
 * @param configuration digest of the consultation file
 * @param key digest of every input, the configuration and the code
 * @param said digest of what was said alone: of all that rows, organisations and documents were
 *     made from
 * @param rows what became of every row
 * @param documents the text of every upload
 * @param organisations tells which organisation every mention of one means
 */
record Intake(
    Consultation consultation,
    String configuration,
    Fingerprint key,
    Fingerprint said,
    Records<RowFate> rows,
    Records<Document> documents,
    Supplier<Shared<Link>> organisations) {

  /** A consultation as it was read, with the digest of the file that describes it. */
  record Configured(Consultation consultation, String configuration) {}

  static final String CONSULTATION = "00-consultation";
  static final String ROWS = "01-rows";
  static final String ORGANISATIONS = "01-organisations";
  static final String DOCUMENTS = "02-documents";

  /** The stages that hold what was said. */
  static final List<String> SAID = List.of(ROWS, ORGANISATIONS, DOCUMENTS);

  /** Every stage of the intake. */
  static final List<String> ALL = List.of(CONSULTATION, ROWS, ORGANISATIONS, DOCUMENTS);

  /** The intake of an earlier run. */
  static Intake stored(JobContext context) {
    var configured = context.stored(CONSULTATION, Configured.class).collect().get(0);
    return new Intake(
        configured.consultation(),
        configured.configuration(),
        context.storedKey(CONSULTATION),
        said(context),
        context.stored(ROWS, RowFate.class),
        context.stored(DOCUMENTS, Document.class),
        links(context.stored(ORGANISATIONS, Link.class)));
  }

  /** Digest of what the stages of what was said were made from. */
  static Fingerprint said(JobContext context) {
    return context.storedKeys(SAID);
  }

  /** What was stored of the organisations, ready to travel. */
  static Supplier<Shared<Link>> links(Records<Link> stored) {
    return new Later<>(() -> Shared.of(Link.class, stored.collect()));
  }

  /** The same intake with these rows alone. */
  Intake of(Records<RowFate> some) {
    return new Intake(consultation, configuration, key, said, some, documents, organisations);
  }

  /** The accepted contributions, their organisations recognised. */
  Records<Contribution> contributions() {
    return Records.later(
        Contribution.class,
        () -> {
          var links = organisations.get();
          return rows.mapPartitions(
                  Contribution.class,
                  in -> {
                    var register = new Register(links.values());
                    return Iterators.flat(
                        in, row -> row.contribution().map(register::recognise).stream().iterator());
                  })
              .rows();
        });
  }

  /** Every contribution with its documents. */
  Records<Dossier> dossiers() {
    return Dossier.gather(contributions(), documents);
  }
}
