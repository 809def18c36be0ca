package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.jobs.Profile.Mark;
import eu.chorus.jobs.Profiles.Marked;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableSpec;
import eu.chorus.output.table.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every contribution stands in one row of the timeline: that of its day. */
class SubmissionsTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 3, 10);

  @Test
  void everyContributionHasItsRow() {
    var findings = came(6, 5, 1).findings(Map.of());
    var spec = spec(findings).orElseThrow();
    assertThat(spec.rows())
        .containsExactly("until 10 Mar 2025", "since 11 Mar 2025", TableCatalogue.NOT_STATED);
    var counted =
        Profiles.ofContributions(findings.intake().contributions(), List.of(spec))
            .collect()
            .stream()
            .map(Marked::marks)
            .flatMap(List::stream)
            .filter(mark -> mark.table().equals(Timeline.ID))
            .collect(Collectors.groupingBy(Mark::row, Collectors.counting()));
    assertThat(counted).isEqualTo(Map.of(0, 6L, 1, 5L, 2, 1L));
  }

  @Test
  void withoutDatesThereIsNone() {
    assertThat(spec(came(0, 0, 12).findings(Map.of()))).isEmpty();
  }

  private static Optional<TableSpec> spec(Findings findings) {
    return Submissions.spec(findings.intake().contributions(), findings.families(), 5);
  }

  /** So many on a Monday, on the day after, and on a day that is not known. */
  private static Invented came(int first, int second, int undated) {
    var invented = new Invented();
    for (int i = 0; i < first + second + undated; i++) {
      var day = i < first ? MONDAY : MONDAY.plusDays(1);
      boolean dated = i < first + second;
      invented.organisation(
          "Org " + i, false, Optional.of(day).filter(known -> dated), Invented.SURVEY);
    }
    return invented;
  }
}
