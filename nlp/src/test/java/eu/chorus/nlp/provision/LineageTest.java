package eu.chorus.nlp.provision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Succession;
import eu.chorus.model.Succession.Kind;
import eu.chorus.nlp.provision.Lineage.Descent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rows that the chairs stated between the second draft and the third, behind invented ones
 * between the first and the second.
 */
class LineageTest {
  private static final List<Provision> DRAFTS =
      List.of(
          provision("draft1", "Measure 3", ""),
          provision("draft1", "Sub-Measure 3.1", "Measure 3"),
          provision("draft1", "Sub-Measure 3.2", "Measure 3"),
          provision("draft1", "Measure 4", ""),
          provision("draft1", "Sub-Measure 4.1", "Measure 4"),
          provision("draft1", "Measure 10", ""),
          provision("draft2", "Commitment 2", ""),
          provision("draft2", "Measure 2.1", "Commitment 2"),
          provision("draft2", "KPI 2.1", "Measure 2.1"),
          provision("draft2", "Commitment 13", ""),
          provision("draft3", "Commitment I.2", ""),
          provision("draft3", "Measure I.2.1", "Commitment I.2"),
          provision("draft3", "Commitment II.5", ""),
          provision("draft3", "Measure II.5.1", "Commitment II.5"));

  private static final Lineage LINEAGE = Lineage.of(DRAFTS, crosswalk());

  private static Provision provision(String round, String id, String parent) {
    return new Provision(round, id, parent, 0, "", "", "");
  }

  private static List<Succession> crosswalk() {
    var all = new ArrayList<Succession>();
    row(all, 1, "Sub-Measure 3.1", "Measure 2.1, Measure 2.2", Kind.SPLIT);
    row(all, 1, "Sub-Measure 3.2", "Measure 2.3", Kind.FOLDED);
    row(all, 1, "Sub-Measure 4.1", "Measure 2.4, Measure 2.5", Kind.SPLIT);
    row(all, 1, "Measure 10", "", Kind.DELETED);
    row(all, 1, "", "KPI 2.1", Kind.NEW);
    // Stated by the chairs.
    row(all, 2, "Measure 2.1, Measure 2.2", "Measure I.2.1", Kind.MERGED);
    row(
        all,
        2,
        "Measure 2.4, Measure 2.5, Measure 2.6, Measure 2.7, Measure 2.8",
        "Measure I.2.2, Measure I.2.3",
        Kind.MERGED);
    row(all, 2, "Measure 2.3", "Measure I.2.4", Kind.KEPT);
    row(all, 2, "Measure 2.9, Measure 2.10", "Measure I.2.5", Kind.MERGED);
    row(all, 2, "Measure 2.11", "Measure I.2.6", Kind.KEPT);
    row(all, 2, "Measure 10.1, Commitment 13", "Commitment II.5", Kind.MERGED);
    row(all, 2, "KPI 2.1", "", Kind.DELETED);
    row(all, 2, "KPI 10.1", "Commitment II.5", Kind.FOLDED);
    row(all, 2, "", "Commitment II.1", Kind.NEW);
    return all;
  }

  private static void row(List<Succession> all, int draft, String from, String to, Kind kind) {
    for (String one : from.split(", ", -1)) {
      for (String other : to.split(", ", -1)) {
        all.add(new Succession("draft" + draft, one, "draft" + (draft + 1), other, kind));
      }
    }
  }

  private static List<String> in(String round, String id, String other) {
    return LINEAGE.in(new ProvisionKey(round, id), other);
  }

  private static List<String> told(String round, String id, String other) {
    return LINEAGE.trace(new ProvisionKey(round, id), other).stream()
        .map(LineageTest::told)
        .toList();
  }

  private static String told(Descent way) {
    return String.join(" ", way.steps().stream().map(s -> s.kind().name()).toList())
        + " > "
        + way.end().round()
        + " "
        + way.end().id();
  }

  @Test
  void everyRowThatTheChairsStatedHoldsBothWays() {
    List<List<String>> rows =
        List.of(
            List.of("Measure I.2.1", "Measure 2.1", "Measure 2.2"),
            List.of(
                "Measure I.2.2",
                "Measure 2.4",
                "Measure 2.5",
                "Measure 2.6",
                "Measure 2.7",
                "Measure 2.8"),
            List.of(
                "Measure I.2.3",
                "Measure 2.4",
                "Measure 2.5",
                "Measure 2.6",
                "Measure 2.7",
                "Measure 2.8"),
            List.of("Measure I.2.4", "Measure 2.3"),
            List.of("Measure I.2.5", "Measure 2.9", "Measure 2.10"),
            List.of("Measure I.2.6", "Measure 2.11"),
            List.of("Commitment II.5", "Measure 10.1", "Commitment 13", "KPI 10.1"));
    for (List<String> row : rows) {
      var before = row.subList(1, row.size());
      assertThat(in("draft3", row.get(0), "draft2")).as(row.get(0)).isEqualTo(before);
      for (String id : before) {
        assertThat(in("draft2", id, "draft3")).as(id).contains(row.get(0));
      }
    }
    assertThat(told("draft2", "KPI 2.1", "draft3")).containsExactly("DELETED > draft3 ");
    assertThat(told("draft2", "KPI 10.1", "draft3"))
        .containsExactly("FOLDED > draft3 Commitment II.5");
  }

  @Test
  void aCommentOnTheFirstDraftIsReadBesideTheThird() {
    assertThat(told("draft1", "Sub-Measure 3.1", "draft3"))
        .containsExactly(
            "SPLIT MERGED > draft3 Measure I.2.1", "SPLIT MERGED > draft3 Measure I.2.1");
    assertThat(in("draft1", "Sub-Measure 3.1", "draft3")).containsExactly("Measure I.2.1");
    assertThat(told("draft1", "Sub-Measure 3.2", "draft3"))
        .containsExactly("FOLDED KEPT > draft3 Measure I.2.4");
    assertThat(in("draft1", "Sub-Measure 4.1", "draft3"))
        .containsExactly("Measure I.2.2", "Measure I.2.3");
    assertThat(told("draft1", "Measure 10", "draft3")).containsExactly("DELETED > draft2 ");
  }

  @Test
  void theThirdDraftIsReadBackToTheFirst() {
    assertThat(told("draft3", "Measure I.2.4", "draft1"))
        .containsExactly("KEPT FOLDED > draft1 Sub-Measure 3.2");
    assertThat(in("draft3", "Measure I.2.2", "draft1")).containsExactly("Sub-Measure 4.1");
    assertThat(told("draft3", "Commitment II.1", "draft1")).containsExactly("NEW > draft2 ");
  }

  @Test
  void whatIsSaidOfPartsHoldsForTheWholeAndOfTheWholeForItsParts() {
    assertThat(in("draft1", "Measure 3", "draft3"))
        .containsExactly("Measure I.2.1", "Measure I.2.4");
    assertThat(in("draft3", "Measure II.5.1", "draft2"))
        .containsExactly("Measure 10.1", "Commitment 13", "KPI 10.1");
    assertThat(LINEAGE.trace(new ProvisionKey("draft1", "Measure 3"), "draft3"))
        .noneMatch(Descent::stated);
    assertThat(LINEAGE.trace(new ProvisionKey("draft1", "Sub-Measure 3.1"), "draft3"))
        .allMatch(Descent::stated);
  }

  @Test
  void nothingIsSaidOfWhatTheCrosswalkDoesNotKnow() {
    assertThat(LINEAGE.trace(new ProvisionKey("draft2", "Commitment 99"), "draft3")).isEmpty();
    assertThat(in("draft2", "Measure 2.1", "draft2")).containsExactly("Measure 2.1");
    assertThat(Lineage.of(List.of(), List.of()).lastRound()).isEmpty();
    assertThat(LINEAGE.lastRound()).contains("draft3");
    assertThat(Arrays.asList(Kind.values()))
        .allMatch(kind -> crosswalk().stream().anyMatch(s -> s.kind() == kind));
  }
}
