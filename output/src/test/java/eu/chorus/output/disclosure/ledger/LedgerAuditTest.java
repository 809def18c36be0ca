package eu.chorus.output.disclosure.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.cells.Move;
import eu.chorus.output.disclosure.cells.MoveCount;
import eu.chorus.output.disclosure.ledger.LedgerAudit.Settled;
import eu.chorus.output.disclosure.ledger.LedgerEntry.Shown;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two releases of a theme table and of the same by stakeholder type, made by hand. */
class LedgerAuditTest {
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();
  private static final List<String> TYPES =
      List.of("Providers", "Associations", "Academia", "NGOs");
  private static final List<String> ROWS = List.of("First", "Second");
  private static final TableSpec THEMES =
      new TableSpec("themes:t", TableKind.THEMES, "T", ROWS, List.of(), false, false);
  private static final TableSpec CROSS =
      new TableSpec(
          "themes:t:by:stakeholder", TableKind.THEMES_CROSS, "T", ROWS, TYPES, false, false);

  /** Who raised the first theme in the first release: Providers are too few to be told. */
  private static final List<LedgerTable> BEFORE =
      List.of(oneWay(246, 20, 240), cross(List.of(60, 60, 60, 65), -1, -1, 5, 10, 60, 60, 60, 60));

  /**
   * Beside the first release alone, Providers may be 0 to 7: 20 less 5 to 7 and 8 to 12. Beside the
   * second alone they may be 5 to 17: 46 less 8 to 12, 8 to 12 and 13 to 17. If they are the same
   * people in both, they are 5 to 7.
   */
  private static final List<LedgerTable> NOW =
      List.of(oneWay(272, 46, 240), cross(List.of(60, 70, 65, 75), -1, 10, 10, 15, 60, 60, 60, 60));

  private static LedgerTable oneWay(int base, int... counts) {
    var cells = new ArrayList<Cell>();
    for (int row = 0; row < counts.length; row++) {
      cells.add(cell(ROWS.get(row), "", counts[row], base));
    }
    var table = new Table(THEMES, Population.ALL, cells);
    var without = new Table(THEMES, Population.WITHOUT_CAMPAIGNS, cells);
    return LedgerTable.of("", List.of(table, without), Grouping.identity(THEMES));
  }

  private static LedgerTable cross(List<Integer> bases, int... counts) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < counts.length; i++) {
      int column = i % TYPES.size();
      var row = ROWS.get(i / TYPES.size());
      cells.add(cell(row, TYPES.get(column), counts[i], bases.get(column)));
    }
    var table = new Table(CROSS, Population.ALL, cells);
    return LedgerTable.of("", List.of(table), Grouping.identity(CROSS));
  }

  private static Cell cell(String row, String column, int count, int base) {
    return count < 0
        ? new Cell(row, column, OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD)
        : new Cell(
            row, column, OptionalLong.of(count), OptionalLong.of(base), CellStatus.PUBLISHED);
  }

  /** What is new in the second release if so many of each type came, all to the first theme. */
  private static List<String> fresh(List<Integer> came) {
    var settled = settled("public", POLICY, "public", came);
    return settled.fresh().stream().map(LedgerTable::id).toList();
  }

  private static Settled settled(
      String first, ReleasePolicy madeUnder, String audience, List<Integer> came) {
    var shown = BEFORE.stream().map(t -> new Shown(t.id(), "", 0, false)).toList();
    var entry = new LedgerEntry(first, 1, "", madeUnder.toString(), shown, BEFORE);
    var audit = new LedgerAudit(POLICY, ReleaseLedger.empty().with(entry), audience, NOW);
    return audit.settle(flows(audit.moves(), came));
  }

  private static List<MoveCount> flows(LedgerMoves moves, List<Integer> came) {
    var all = new ArrayList<Move>();
    for (int type = 0; type < came.size(); type++) {
      for (int i = 0; i < came.get(type); i++) {
        var who = "c" + type + "-" + i;
        for (var table : List.of(THEMES.id(), CROSS.id())) {
          int column = table.equals(CROSS.id()) ? type : -1;
          var stand = new Stand(table, who, who, false, column, List.of(0));
          all.addAll(moves.moves(table, Map.of(LedgerMoves.NOW, stand), who));
        }
      }
    }
    return all.stream()
        .collect(
            Collectors.groupingBy(
                m -> List.of(m.table(), "" + m.state(), m.pair(), m.aspect(), m.from(), m.to())))
        .values()
        .stream()
        .map(
            same -> {
              var m = same.get(0);
              return new MoveCount(
                  m.table(),
                  m.state(),
                  m.pair(),
                  m.aspect(),
                  m.from(),
                  m.to(),
                  same.size(),
                  same.size());
            })
        .toList();
  }

  @Test
  void eachReleaseAloneIsSafe() {
    for (var release : List.of(BEFORE, NOW)) {
      var attacker = new JointAttacker(POLICY.boundWidth());
      attacker.see(POLICY, "alone", release.stream().flatMap(t -> t.tables().stream()).toList());
      assertThat(attacker.learns()).isFalse();
    }
  }

  @Test
  void aCellThatStoodStillIsNotSqueezedBetweenTwoReleases() {
    assertThat(fresh(List.of(0, 10, 7, 9))).containsExactly(THEMES.id());
  }

  @Test
  void whereEnoughCameBothReleasesSayWhatTheySayAlone() {
    assertThat(fresh(List.of(6, 10, 7, 9))).containsExactly(THEMES.id(), CROSS.id());
  }

  /** The second audience was promised more than the first release was made under. */
  @Test
  void whatWasMadeForOthersLessStrictlyIsNotShownAgain() {
    var looser = POLICY;
    var few = List.of(0, 2, 1, 1);
    assertThat(settled("chairs", looser, "chairs", few).tables())
        .allMatch(t -> t.asOf().isPresent());
    assertThat(settled("chairs", looser, "public", few).tables())
        .as("made as strictly as the public was promised")
        .allMatch(t -> t.asOf().isPresent());
    var stricter = POLICY.stricter(Map.of("oneWayMinimum", 20));
    var shown = BEFORE.stream().map(t -> new Shown(t.id(), "", 0, false)).toList();
    var entry = new LedgerEntry("chairs", 1, "", looser.toString(), shown, BEFORE);
    var audit = new LedgerAudit(stricter, ReleaseLedger.empty().with(entry), "public", NOW);
    assertThat(audit.settle(flows(audit.moves(), few)).tables()).noneMatch(Table::showsAnything);
  }

  /** Whatever the audit says of moves: a set that is known again has the figure that it had. */
  @Test
  void theSameSetIsNeverToldAnotherFigure() {
    var before = oneWay(60, 20, 30);
    var shown = List.of(new Shown(before.id(), "", 0, false));
    var entry = new LedgerEntry("public", 1, "", "", shown, List.of(of(before, "a f", "b f")));
    var ledger = ReleaseLedger.empty().with(entry);
    var other = oneWay(70, 21, 30);
    assertThat(ledger.contradictions(List.of(of(other, "a f", "b f"))))
        .containsExactly(new Violation(Rule.LEDGER_CONFLICT, before.id(), ""));
    assertThat(ledger.contradictions(List.of(of(oneWay(60, -1, 30), "a g", "b f")))).hasSize(1);
    assertThat(ledger.contradictions(List.of(of(other, "c f", "b f")))).isEmpty();
    assertThat(ledger.contradictions(List.of(of(before, "a f", "b f")))).isEmpty();
  }

  /** The table with the digests of its two sets, in both populations. */
  private static LedgerTable of(LedgerTable table, String first, String second) {
    return new LedgerTable("", table.tables(), List.of(first, second, first, second));
  }

  @Test
  void whereFewCameNothingIsNew() {
    assertThat(fresh(List.of(0, 2, 1, 1))).isEmpty();
  }

  /**
   * Of a round that was released the newest figures of their time are told, and to whom they may.
   */
  @Test
  void whatWasReleasedOfARoundIsToldAgain() {
    var scope = ReleaseLedger.ROUND + "draft1";
    var first = BEFORE.get(0);
    var second = NOW.get(0);
    var made = POLICY.toString();
    var ledger =
        ReleaseLedger.empty()
            .with(entry(1, made, new Shown(first.id(), scope, 0, false), first))
            .with(entry(2, made, new Shown(second.id(), scope, 1, false), second));
    var told = ledger.told(scope, "public", POLICY);
    assertThat(told).hasSize(2).allMatch(t -> t.asOf().orElse(0) == 2);
    assertThat(told.get(0).cells().get(0).count()).hasValue(46);
    assertThat(ledger.told(ReleaseLedger.ROUND + "draft2", "chairs", POLICY)).isEmpty();
    var stricter = POLICY.stricter(Map.of("oneWayMinimum", 20));
    assertThat(ledger.told(scope, "public", stricter)).isEmpty();
    assertThat(ledger.told(scope, "chairs", stricter)).isNotEmpty();
    var marked =
        ledger.with(entry(3, made, new Shown(first.id(), scope + "0", 0, true), List.of()));
    assertThat(marked.told(scope + "0", "chairs", POLICY)).as("of another round").isEmpty();
  }

  private static LedgerEntry entry(int release, String policy, Shown shown, LedgerTable table) {
    return entry(release, policy, shown, List.of(table));
  }

  private static LedgerEntry entry(
      int release, String policy, Shown shown, List<LedgerTable> tables) {
    return new LedgerEntry("chairs", release, "", policy, List.of(shown), tables);
  }
}
