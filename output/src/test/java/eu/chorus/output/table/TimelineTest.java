package eu.chorus.output.table;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.table.Timeline.Came;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Rows of a timeline hold enough families, and tell no outer end. */
class TimelineTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 3, 10);

  @Test
  void daysThatAreFullEnoughStandAlone() {
    assertThat(rows(came(0, 6), came(1, 5), came(2, 9)))
        .containsExactly("until 10 Mar 2025", "11 Mar 2025", "since 12 Mar 2025");
  }

  @Test
  void daysWithFewAreCountedWithTheNext() {
    assertThat(rows(came(0, 5), came(1, 2), came(2, 3), came(3, 8), came(4, 8), came(5, 8)))
        .containsExactly(
            "until 10 Mar 2025",
            "11 Mar 2025 – 12 Mar 2025",
            "13 Mar 2025",
            "14 Mar 2025",
            "since 15 Mar 2025");
  }

  @Test
  void weeksAreToldWhereDaysWouldBeMerged() {
    var came = IntStream.range(0, 28).mapToObj(day -> came(day, 2)).toArray(Came[]::new);
    assertThat(rows(came))
        .containsExactly(
            "until 16 Mar 2025",
            "17 Mar 2025 – 23 Mar 2025",
            "24 Mar 2025 – 30 Mar 2025",
            "since 31 Mar 2025");
  }

  @Test
  void noOuterDayMovesALabel() {
    var some = List.of(came(0, 6), came(1, 6), came(2, 6));
    var early = new ArrayList<>(some);
    early.add(came(-1, 1));
    early.add(came(3, 1));
    assertThat(Timeline.of(early, 5)).isEqualTo(Timeline.of(some, 5));
  }

  @Test
  void aFamilyOfManyDaysCountsOnceInARow() {
    var campaign = new Came(List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2)), 1);
    assertThat(Timeline.of(List.of(campaign, came(0, 3), came(1, 1), came(2, 1)), 5)).isEmpty();
  }

  @Test
  void nothingIsToldWhereNoTwoRowsAreEnough() {
    assertThat(Timeline.of(List.of(), 5)).isEmpty();
    assertThat(Timeline.of(List.of(came(0, 9), came(1, 4)), 5)).isEmpty();
  }

  @Test
  void whatHasNoDateIsTheLastRow() {
    var timeline = Timeline.of(List.of(came(0, 6), came(1, 6)), 5).orElseThrow();
    assertThat(timeline.spec(true).rows())
        .containsExactly("until 10 Mar 2025", "since 11 Mar 2025", TableCatalogue.NOT_STATED);
    assertThat(timeline.row(Optional.empty())).isEqualTo(TableCatalogue.NOT_STATED);
    assertThat(Timeline.in(List.of(timeline.spec(true)))).contains(timeline);
  }

  @RepeatedTest(200)
  void everyDayHasARowAndEveryRowEnough() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var came = new ArrayList<Came>();
    for (int i = random.nextInt(80); i >= 0; i--) {
      var days = random.ints(1 + random.nextInt(3), 0, 1 + random.nextInt(400)).distinct();
      came.add(new Came(days.mapToObj(MONDAY::plusDays).toList(), 1 + random.nextInt(4)));
    }
    var timeline = Timeline.of(came, 5);
    Collections.shuffle(came, random);
    assertThat(Timeline.of(came, 5)).as("seed %d", seed).isEqualTo(timeline);
    if (timeline.isEmpty()) {
      return;
    }
    var rows = timeline.get().spec(false).rows();
    assertThat(rows.size()).as("seed %d", seed).isBetween(2, 24);
    for (var row : rows) {
      long families =
          came.stream()
              .filter(
                  c ->
                      c.days().stream()
                          .anyMatch(d -> timeline.get().row(Optional.of(d)).equals(row)))
              .mapToLong(Came::families)
              .sum();
      assertThat(families).as("seed %d, %s", seed, row).isGreaterThanOrEqualTo(5);
    }
  }

  private static List<String> rows(Came... came) {
    return Timeline.of(List.of(came), 5).orElseThrow().spec(false).rows();
  }

  private static Came came(int day, long families) {
    return new Came(List.of(MONDAY.plusDays(day)), families);
  }
}
