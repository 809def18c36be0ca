package eu.chorus.ingest.taxonomy;

import eu.chorus.model.Period;
import eu.chorus.problem.ProblemKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code calendar}: a round closes with a day, or at a time of it.
 *
 * @param rounds the rounds that there are
 */
record CalendarSection(Set<String> rounds, Faults faults) {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  CalendarSection {
    rounds = Set.copyOf(rounds);
  }

  List<Period> read(Fields top) {
    var periods = top.records("calendar", this::period);
    top.node("calendar").ifPresent(n -> Ids.unique(periods, Period::round, n, faults));
    return periods;
  }

  private Period period(Fields fields) {
    String round = fields.requiredText("round");
    Ids.check(List.of(round), rounds, fields, "round", faults);
    var opens = fields.node("opens").flatMap(n -> moment(n, LocalTime.MIDNIGHT));
    var closes = fields.required("closes").flatMap(n -> moment(n, LAST_SECOND));
    if (opens.isPresent() && closes.isPresent() && closes.get().isBefore(opens.get())) {
      faults.add(ProblemKind.CONFIG_BAD_VALUE, fields.node(), "it closes before it opens");
    }
    var zone = fields.node("zone").flatMap(this::zone).orElse(Period.STANDARD_ZONE);
    return new Period(round, opens, closes.orElse(LocalDateTime.MAX), zone);
  }

  /** A day, which means that time of it, or a day and a time. */
  private Optional<LocalDateTime> moment(YamlNode node, LocalTime ofDay) {
    String text = node.text().strip().replace(' ', 'T');
    try {
      return Optional.of(
          text.indexOf('T') < 0 ? LocalDate.parse(text).atTime(ofDay) : LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      faults.add(
          ProblemKind.CONFIG_BAD_VALUE,
          node,
          "expected a day such as 2025-01-15, or a day and a time such as 2025-01-15T18:00");
      return Optional.empty();
    }
  }

  private Optional<ZoneId> zone(YamlNode node) {
    try {
      return Optional.of(ZoneId.of(node.text()));
    } catch (DateTimeException e) {
      faults.add(
          ProblemKind.CONFIG_BAD_VALUE, node, "expected a time zone such as Europe/Brussels");
      return Optional.empty();
    }
  }
}
