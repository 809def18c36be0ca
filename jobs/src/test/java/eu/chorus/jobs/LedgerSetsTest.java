package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.jobs.LedgerSets.Kin;
import eu.chorus.jobs.LedgerSets.Placed;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.output.disclosure.cells.MoveCount;
import eu.chorus.output.disclosure.ledger.LedgerAudit;
import eu.chorus.output.disclosure.ledger.LedgerEntry;
import eu.chorus.output.disclosure.ledger.LedgerEntry.Shown;
import eu.chorus.output.disclosure.ledger.LedgerTable;
import eu.chorus.output.disclosure.ledger.ReleaseLedger;
import eu.chorus.output.disclosure.ledger.Stand;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sets that lie in Spark are compared with those of a release as a hand would compare them. */
class LedgerSetsTest {
  private static final TableSpec SPEC =
      new TableSpec(
          "closed:q", TableKind.CLOSED, "Q", List.of("A", "B", "C"), List.of(), false, true);

  private static LedgerTable table() {
    var four = OptionalLong.of(4);
    var twelve = OptionalLong.of(12);
    var cells =
        SPEC.rows().stream()
            .map(row -> new Cell(row, "", four, twelve, CellStatus.PUBLISHED))
            .toList();
    return new LedgerTable("", List.of(new Table(SPEC, Population.ALL, cells)), List.of());
  }

  private static Stand stand(String who, String family, int row) {
    return new Stand(SPEC.id(), who, family, false, -1, List.of(row));
  }

  /** Twelve, each third one in a row, of families of their own but for four of them. */
  private static List<Stand> released() {
    return IntStream.range(0, 12)
        .mapToObj(
            i -> {
              var family = i < 2 ? "f" : i == 9 || i == 10 ? "h" : "p" + i;
              return stand("p" + i, family, i % 3);
            })
        .toList();
  }

  /**
   * Three of A withdrew, p1 changed its answer, p12 came late; whose copies p1 and p10 now prove to
   * be.
   */
  private static List<Stand> now() {
    var now = new ArrayList<>(released());
    now.removeIf(s -> List.of("p0", "p1", "p3", "p9", "p10").contains(s.contribution()));
    now.add(stand("p1", "g", 2));
    now.add(stand("p10", "g", 1));
    now.add(stand("p12", "g", 0));
    return now;
  }

  private static List<MoveCount> flows(List<Stand> now) {
    var spark = LocalSpark.session();
    var ledger =
        ReleaseLedger.empty()
            .with(
                new LedgerEntry(
                    "public",
                    1,
                    "",
                    "",
                    List.of(new Shown(SPEC.id(), "", 0, false)),
                    List.of(table())));
    var moves =
        new LedgerAudit(ReleasePolicy.standard(), ledger, "public", List.of(table())).moves();
    var kin = now.stream().map(s -> new Kin(s.contribution(), s.family())).toList();
    return LedgerSets.flows(
        moves,
        Records.of(spark, Stand.class, now, 2),
        Records.of(spark, Placed.class, released().stream().map(s -> Placed.of(0, s)).toList(), 3),
        Records.of(spark, Kin.class, kin, 2));
  }

  private static MoveCount flow(String aspect, String from, String to, long many, long families) {
    return new MoveCount(SPEC.id(), 0, "aa", aspect, from, to, many, families);
  }

  @Test
  void whoMovedIsCountedByTheFamilyThatItHasNow() {
    assertThat(flows(now()))
        .containsExactlyInAnyOrder(
            flow("any", "out", "", 3, 2), // p0 and p9 were of f and h, which are one by now
            flow("any", "out", "in", 1, 1),
            flow("any", "", "in", 1, 1),
            flow("rows", ".A", "", 3, 2),
            flow("rows", ".B", ".C", 1, 1),
            flow("rows", "", ".A", 1, 1));
  }

  @Test
  void whereNobodyMovedNothingIsCounted() {
    assertThat(flows(released())).isEmpty();
  }

  @Test
  void theDigestOfACellTellsItsMembersAndNothingElse() {
    var key = PseudonymKey.of(new byte[32]);
    var shuffled = new ArrayList<>(keyed(released(), key));
    Collections.shuffle(shuffled, new Random(7));
    var sets = sets(keyed(released(), key), key);
    assertThat(sets).hasSize(3).doesNotHaveDuplicates();
    assertThat(sets(shuffled, key)).isEqualTo(sets);
    var moved = new ArrayList<>(released());
    moved.set(4, stand("p4", "p4", 2));
    var others = sets(keyed(moved, key), key);
    assertThat(others.get(0)).isEqualTo(sets.get(0));
    assertThat(others.get(1)).isNotEqualTo(sets.get(1));
    assertThat(others.get(2)).isNotEqualTo(sets.get(2));
  }

  @Test
  void tablesFitTheSetsThatTheyWereMadeOfAndNoOthers() {
    var key = PseudonymKey.of(new byte[32]);
    var stands = keyed(released(), key);
    var tables = LedgerSets.digested(List.of(table()), records(stands), key);
    assertThat(LedgerSets.fits(tables, records(stands), key)).isTrue();
    for (int lost = 0; lost < stands.size(); lost++) {
      var others = new ArrayList<>(stands);
      others.remove(lost);
      assertThat(LedgerSets.fits(tables, records(others), key)).as("without %d", lost).isFalse();
    }
  }

  private static Records<Stand> records(List<Stand> stands) {
    return Records.of(LocalSpark.session(), Stand.class, stands, 3);
  }

  private static List<Stand> keyed(List<Stand> stands, PseudonymKey key) {
    return stands.stream()
        .map(
            s ->
                stand(
                    LedgerSets.contribution(key, s.contribution()),
                    LedgerSets.family(key, s.family()),
                    s.rows().get(0)))
        .toList();
  }

  private static List<String> sets(List<Stand> stands, PseudonymKey key) {
    return LedgerSets.digested(List.of(table()), records(stands), key).get(0).sets();
  }
}
