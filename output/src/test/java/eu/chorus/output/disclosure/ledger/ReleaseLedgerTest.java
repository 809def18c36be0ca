package eu.chorus.output.disclosure.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.ledger.LedgerEntry.Shown;
import eu.chorus.output.disclosure.ledger.ReleaseLedger.State;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** P5: what was published, when, about what and to whom can be told of every table for ever. */
class ReleaseLedgerTest {
  private static final TableSpec THEMES =
      TableCatalogue.themes("t", "Transparency", List.of("Audits", "Logs"));
  private static final TableSpec WHO =
      TableCatalogue.participation("type", "Who took part", List.of("Academia", "Others"));

  /** Themes for the chairs; then who took part and the same themes for all; then themes anew. */
  private static final ReleaseLedger LEDGER =
      ReleaseLedger.empty()
          .with(entry("chairs", 1, List.of(shown(THEMES, "round:2", 0)), table(THEMES, "round:2")))
          .with(
              entry(
                  "public",
                  2,
                  List.of(shown(WHO, "", 1), new Shown(THEMES.id(), "round:3", 0, true)),
                  table(WHO, "")))
          .with(entry("public", 3, List.of(shown(THEMES, "", 2)), table(THEMES, "")));

  private static LedgerEntry entry(
      String audience, int release, List<Shown> shown, LedgerTable table) {
    return new LedgerEntry(audience, release, "manifest", "k=5", shown, List.of(table));
  }

  private static Shown shown(TableSpec spec, String scope, int entry) {
    return new Shown(spec.id(), scope, entry, false);
  }

  private static LedgerTable table(TableSpec spec, String scope) {
    var cells =
        spec.rows().stream()
            .map(
                row ->
                    new Cell(
                        row, "", OptionalLong.of(20), OptionalLong.of(40), CellStatus.PUBLISHED))
            .toList();
    var tables = Stream.of(Population.values()).map(of -> new Table(spec, of, cells)).toList();
    return LedgerTable.of(scope, tables, Grouping.identity(spec));
  }

  @Test
  void aTableIsKnownByWhatItWasAboutAndByAllWhoSawIt() {
    var states = LEDGER.states();
    assertThat(states).extracting(State::number).containsExactly(0, 1, 2);
    assertThat(states).extracting(State::entry).containsExactly(0, 1, 2);
    assertThat(states).extracting(State::release).containsExactly(1, 2, 3);
    assertThat(states.get(0).scopes()).containsExactly("round:2");
    assertThat(states.get(0).audiences()).containsExactlyInAnyOrder("chairs", "public");
    assertThat(states.get(1).scopes()).containsExactly("");
    assertThat(states.get(2).audiences()).containsExactly("public");
    assertThat(LEDGER.statesOf(1)).containsExactly(1);
    assertThat(LEDGER.statesOf(3)).isEmpty();
  }

  @Test
  void aTableMayBeShownAgainAsItWasOrMarkedWithItsRelease() {
    assertThat(LEDGER.tables())
        .filteredOn(table -> table.asOf().isPresent())
        .extracting(table -> table.asOf().getAsInt())
        .contains(1, 2, 3);
    assertThat(LEDGER.tables())
        .filteredOn(table -> table.asOf().isEmpty())
        .extracting(table -> table.spec().id())
        .contains(THEMES.id(), WHO.id());
  }

  @Test
  void howManyTookPartIsToldOfTheScopesThatSaidSo() {
    assertThat(LEDGER.tellsTotal("")).isTrue();
    assertThat(LEDGER.tellsTotal("round:2")).isFalse();
    var named =
        new TableSpec("who", TableKind.PARTICIPATION, "", WHO.rows(), List.of(), false, true);
    assertThat(
            ReleaseLedger.empty()
                .with(entry("public", 1, List.of(shown(named, "", 0)), table(named, "")))
                .tellsTotal(""))
        .isFalse();
  }

  @Test
  void labelsOfThemesAndRequestsStayPublic() {
    var requests =
        new TableSpec(
            "requests:t", TableKind.REQUESTS, "", List.of("Add: logs"), List.of(), false, false);
    var ledger =
        LEDGER.with(entry("public", 4, List.of(shown(requests, "", 3)), table(requests, "")));
    assertThat(ledger.labels()).containsExactly("Add: logs", "Audits", "Logs");
  }

  @Test
  void roundsPublishedByThemselvesAreKnownByTable() {
    assertThat(LEDGER.rounds()).hasSize(1);
    assertThat(LEDGER.rounds().get(THEMES.id())).containsExactly("2", "3");
  }

  @Test
  void aSetIsTheSameInWhateverPartsItIsDigested() {
    var one = SetDigest.of("0f".repeat(32));
    var other = SetDigest.of("a1".repeat(32));
    var third = SetDigest.of("7".repeat(64));
    assertThat(one.plus(other).plus(third)).isEqualTo(third.plus(one).plus(other));
    assertThat(one.plus(SetDigest.EMPTY)).isEqualTo(one);
    assertThat(one.plus(other)).isEqualTo(new SetDigest(2, "ae".repeat(32)));
    assertThat(one.plus(other)).isNotEqualTo(one.plus(third));
  }

  @Test
  void beforeTheFirstReleaseThereIsNothingToCompareWith() {
    assertThat(new LedgerMoves(List.of()).isEmpty()).isTrue();
    var audit =
        new LedgerAudit(ReleasePolicy.standard(), LEDGER, "public", List.of(table(THEMES, "")));
    assertThat(audit.moves().isEmpty()).isFalse();
  }
}
