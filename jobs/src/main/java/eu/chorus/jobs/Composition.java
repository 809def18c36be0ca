package eu.chorus.jobs;

import eu.chorus.model.ReleaseTerms;
import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.Evidence;
import eu.chorus.output.disclosure.Label;
import eu.chorus.output.disclosure.Released;
import eu.chorus.output.disclosure.SealedIndex;
import eu.chorus.output.disclosure.cells.Counted;
import eu.chorus.output.disclosure.names.Participants;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.proof.ProofBasis;
import eu.chorus.output.report.ReleaseWriter;
import eu.chorus.output.synthesis.Answered;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Minimums;
import eu.chorus.output.synthesis.Note;
import eu.chorus.output.synthesis.Phrasing;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.ReportComposer;
import eu.chorus.output.synthesis.RunFacts;
import eu.chorus.output.synthesis.RunFacts.Corrected;
import eu.chorus.output.synthesis.RunFacts.Licence;
import eu.chorus.output.synthesis.RunFacts.Terms;
import eu.chorus.output.synthesis.Since;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.TableCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a report is composed from, before a sentence of it is chosen.
 *
 * @param covered what the report is about
 * @param counted what its tables were made from
 * @param settlement what they may show beside what was published
 * @param facts what the report tells of the run
 * @param index all that the gate has to know
 * @param report composes the report, each thing said in one of its ways
 */
record Composition(
    JobContext context,
    Corpus corpus,
    Findings covered,
    List<Counted> counted,
    Settlement settlement,
    Frames frames,
    RunFacts facts,
    SealedIndex index,
    Function<Phrasing, Report> report) {
  Composition {
    counted = List.copyOf(counted);
  }

  static Composition of(
      JobContext context,
      Corpus corpus,
      Subject subject,
      List<Counted> counted,
      Settlement settlement,
      Frames frames)
      throws IOException {
    var findings = corpus.findings();
    var covered = subject.covered();
    var since = settlement.since(findings.rounds(), subject.earlier());
    if (since.isEmpty()) {
      subject.earlier().ifPresent(round -> context.progress().say(notTold(round, subject)));
    }
    var corrected = Revising.corrected(findings, Corrections.of(context.directory()));
    var facts = facts(covered, corpus.policy(), settlement, corrected);
    var index = Sealing.index(context, corpus, frames);
    var answered = Answering.of(context, findings.consultation(), index);
    var notes = Noting.of(context, findings, settlement.tables(), index);
    var parts = parts(findings, settlement, facts, since, answered, notes);
    return new Composition(
        context,
        corpus,
        covered,
        counted,
        settlement,
        frames,
        facts,
        index,
        phrasing -> subject.compose().apply(new ReportComposer(frames, phrasing), parts));
  }

  /** Has the gate admit a report, and writes it; tells what its proof rests on. */
  ProofBasis write(DisclosureGate gate, Report composed, Path folder) throws IOException {
    var findings = corpus.findings();
    var names = corpus.names();
    var evidence =
        new Evidence(counted, labels(corpus), controlled(corpus), names, settlement.released());
    var admitted = gate.admit(composed, evidence);
    var annex =
        covered.equals(findings)
            ? Optional.of(gate.admit(names.participants(), names))
            : Optional.<Released<Participants>>empty();
    var basis = Candidates.basis(findings, corpus.policy(), corpus.allowed(frames), frames);
    new ReleaseWriter(frames).write(admitted, folder, facts, basis, annex);
    return basis;
  }

  private static eu.chorus.output.synthesis.Findings parts(
      Findings findings,
      Settlement settlement,
      RunFacts facts,
      Optional<Since> since,
      List<Answered> answered,
      List<Note> notes) {
    var consultation = findings.consultation();
    return new eu.chorus.output.synthesis.Findings(
        consultation.title(),
        consultation.workingGroups(),
        consultation.sections(),
        consultation.topics(),
        consultation.questions(),
        consultation.sources().stream().collect(Collectors.toMap(s -> s.id(), s -> s.round())),
        settlement.tables(),
        facts,
        since,
        answered,
        notes);
  }

  private static String notTold(String round, Subject subject) {
    return "Nothing stands beside it: no theme or request of the round "
        + round
        + " was released to "
        + subject.audience()
        + "; publish its brief first, then make this one again";
  }

  private static RunFacts facts(
      Findings findings, ReleasePolicy policy, Settlement settlement, Corrected corrected) {
    return new RunFacts(
        Version.NUMBER,
        findings.intake().configuration(),
        settlement.documents(),
        settlement.about(),
        new Minimums(
            policy.oneWayMinimum(),
            policy.crossMinimum(),
            policy.roundingBase(),
            policy.labelFamilies(),
            policy.k()),
        corrected,
        terms(findings.consultation().release()));
  }

  private static Terms terms(ReleaseTerms said) {
    return new Terms(said.publisher(), said.licence().map(l -> new Licence(l.title(), l.uri())));
  }

  private static List<Label> labels(Corpus corpus) {
    return corpus.labels().entrySet().stream()
        .map(e -> new Label(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Label::text))
        .toList();
  }

  private static Set<String> controlled(Corpus corpus) {
    var consultation = corpus.findings().consultation();
    return Stream.concat(
            Stream.concat(
                Stream.of(TableCatalogue.NONE_OF_THESE, TableCatalogue.NO_REASON),
                RequestTables.vocabulary().stream()),
            ProvisionTables.of(consultation, corpus.requested().aims()).labels().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
