package eu.chorus.jobs;

import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Source;
import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.names.Participants;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The organisations that agreed to be named. What an organisation said last counts; of submissions
 * of one day, or of no day, one that does not agree is enough.
 */
final class Consenting {
  private Consenting() {}

  /**
   * A submission of an organisation to a survey that asked.
   *
   * @param key the recognised organisation
   * @param id the contribution
   * @param day when it was submitted, as a number that grows; -1 if that is not known
   * @param agreed whether it may be named
   * @param name its name as given
   */
  record Said(String key, String id, long day, boolean agreed, Optional<Verbatim> name) {}

  /**
   * Who agreed, where the consultation file asks for the annex; nobody where it does not, or where
   * so few agreed that the list would point at them.
   */
  static Participants of(Findings findings, ReleasePolicy policy) {
    if (!"yes".equals(findings.consultation().release().settings().get(Participants.SETTING))) {
      return Participants.none();
    }
    var shared = Shared.of(Consultation.class, List.of(findings.consultation()));
    var contributions = findings.intake().contributions();
    var participants =
        Participants.of(
                agreed(contributions, shared).collect().stream()
                    .flatMap(said -> said.name().stream())
                    .toList())
            .without(Naming.persons(contributions));
    return participants.names().size() < policy.populationMinimum()
        ? Participants.none()
        : participants;
  }

  private static Records<Said> agreed(
      Records<Contribution> contributions, Shared<Consultation> consultation) {
    return contributions
        .flatMap(Said.class, c -> said(c, consultation.value()))
        .group("key", Said.class, (organisation, all) -> last(all));
  }

  private static Iterator<Said> said(Contribution contribution, Consultation consultation) {
    Map<String, Source> sources =
        consultation.sources().stream().collect(Collectors.toMap(Source::id, source -> source));
    var source = sources.get(contribution.reference().source());
    var respondent = contribution.respondent();
    boolean asked = source != null && source.columns().anonymity().isPresent();
    if (!asked || respondent.organisationId().isEmpty()) {
      return Collections.emptyIterator();
    }
    return List.of(
            new Said(
                respondent.organisationId(),
                contribution.id(),
                contribution.submitted().map(day -> day.toEpochDay()).orElse(-1L),
                Participants.mayBeNamed(respondent),
                respondent.organisation()))
        .iterator();
  }

  /** The last word of an organisation, if that agrees. */
  static Iterator<Said> last(Iterator<Said> all) {
    var said = new ArrayList<Said>();
    all.forEachRemaining(said::add);
    long last = said.stream().mapToLong(Said::day).max().orElse(-1);
    var counts = said.stream().filter(s -> s.day() == last || s.day() < 0).toList();
    return counts.stream().allMatch(Said::agreed)
        ? counts.stream().min(Comparator.comparing(Said::id)).stream().iterator()
        : Collections.emptyIterator();
  }
}
