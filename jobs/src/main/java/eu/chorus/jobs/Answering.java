package eu.chorus.jobs;

import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.model.Consultation;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.Dispositions;
import eu.chorus.nlp.correction.Proposed;
import eu.chorus.nlp.correction.RequestRef;
import eu.chorus.output.disclosure.SealedIndex;
import eu.chorus.output.synthesis.Answered;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.ProvisionTables.Aim;
import eu.chorus.output.table.RequestTables.Ask;
import eu.chorus.problem.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What chairs confirmed of requests, as a report may tell it. The gate is asked of their words once
 * more: since they were taken over, somebody may have written the same.
 */
final class Answering {
  private final Dispositions log;
  private final ProvisionTables tables;

  private Answering(RunDirectory directory, Consultation consultation) {
    this.log = new Dispositions(Corrections.of(directory).all());
    this.tables = ProvisionTables.of(consultation);
  }

  /** Digest of all that chairs said. */
  static String digest(RunDirectory directory) {
    return Corrections.of(directory).digest(Correction.DISPOSITION.toArray(What[]::new));
  }

  /**
   * What they confirmed.
   *
   * @param index what the gate of the report has to know
   */
  static List<Answered> of(JobContext context, Consultation consultation, SealedIndex index)
      throws IOException {
    var answering = new Answering(context.directory(), consultation);
    var confirmed =
        answering.log.requests().stream()
            .filter(request -> !answering.cell(request, What.DISPOSITION_VERDICT).isEmpty())
            .toList();
    var words = confirmed.stream().flatMap(answering::words).toList();
    var refused = LabelJudge.refused(context, index, words);
    refused.forEach(
        request -> context.progress().say("an answer is not shown, the gate: " + request));
    return confirmed.stream()
        .flatMap(r -> answering.answered(r, refused.contains(r)).stream())
        .toList();
  }

  private String cell(String request, What what) {
    return log.cell(request, what);
  }

  /** What of a request chairs wrote for everybody. */
  private Stream<Proposed> words(String request) {
    return Stream.of(What.DISPOSITION_RESPONSE, What.DISPOSITION_PROVISION)
        .map(what -> Correction.proposed(0, what, request, "", cell(request, what)))
        .filter(said -> !said.after().isEmpty())
        .map(said -> new Proposed(Place.of(request), said));
  }

  /** Nothing of a provision that no draft has any more: it is in no report. */
  private Optional<Answered> answered(String request, boolean refused) {
    var one = RequestRef.of(request);
    return one.flatMap(r -> tables.places(r.provision()).stream().findFirst())
        .map(
            place ->
                new Answered(
                    place.table(),
                    one.map(Answering::row).orElse(""),
                    cell(request, What.DISPOSITION_VERDICT),
                    refused ? "" : cell(request, What.DISPOSITION_PROVISION),
                    refused ? "" : cell(request, What.DISPOSITION_RESPONSE),
                    refused));
  }

  /** The row in the tables of provisions: what an act is about has none. */
  private static String row(RequestRef request) {
    return Ask.of(request.act())
        .filter(ask -> request.object().isEmpty())
        .map(ask -> new Aim(request.provision(), ask).label())
        .orElse("");
  }
}
