package eu.chorus.jobs;

import eu.chorus.ingest.identity.Doubts;
import eu.chorus.ingest.identity.Mention;
import eu.chorus.ingest.identity.Organisations;
import eu.chorus.ingest.identity.Organisations.Link;
import eu.chorus.ingest.identity.Organisations.Recognised;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Consultation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Knows organisations again over all surveys and rounds. The distinct names come to the driver:
 * there are as many as organisations, not as contributions.
 */
final class Organising {
  /** What an analyst has to decide. */
  private static final String DOUBTS = "organisations-to-decide.csv";

  private Organising() {}

  static Records<Link> run(
      JobContext context,
      Consultation consultation,
      Custodian custodian,
      Records<RowFate> rows,
      Keys keys,
      Corrections corrections) {
    return context.stage(
        Intake.ORGANISATIONS,
        Link.class,
        keys.of(Intake.ORGANISATIONS),
        () -> {
          var recognised = recognise(consultation, custodian, rows);
          try {
            Files.writeString(
                context.directory().restricted(DOUBTS), Doubts.csv(recognised.doubts()));
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + DOUBTS, e);
          }
          if (!recognised.doubts().isEmpty()) {
            context
                .progress()
                .say(
                    recognised.doubts().size()
                        + " pairs of organisations' names to be decided: restricted/"
                        + DOUBTS);
          }
          return Records.of(
              context.spark(), Link.class, Corrected.links(recognised.links(), corrections), 1);
        });
  }

  private static Recognised recognise(
      Consultation consultation, Custodian custodian, Records<RowFate> rows) {
    var mentions =
        rows.flatMap(
            Mention.class,
            row -> row.contribution().flatMap(c -> Mention.of(c.respondent())).stream().iterator());
    return Organisations.recognise(
        new Records<>(Mention.class, mentions.rows().distinct()).collect(),
        consultation.identities().decisions(),
        custodian.custody().key());
  }
}
