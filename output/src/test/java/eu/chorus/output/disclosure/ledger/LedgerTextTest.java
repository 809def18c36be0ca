package eu.chorus.output.disclosure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.output.disclosure.ledger.LedgerEntry.Shown;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LedgerTextTest {
  private static final TableSpec SPEC =
      new TableSpec(
          "provisions:draft\t2",
          TableKind.PROVISIONS,
          "A title\nof two lines, and a \\ tab\t.",
          List.of("Commitment 1", "Measure 1.1 \\n"),
          List.of(),
          false,
          true,
          List.of(-1, 0));

  private static LedgerEntry entry() {
    var cells =
        List.of(
            new Cell(
                "Commitment 1", "", OptionalLong.of(12), OptionalLong.of(40), CellStatus.MERGED),
            new Cell(
                "Measure 1.1 \\n",
                "",
                OptionalLong.empty(),
                OptionalLong.empty(),
                CellStatus.WITHHELD));
    var tables =
        List.of(
            new Table(SPEC, Population.ALL, cells),
            new Table(SPEC, Population.WITHOUT_CAMPAIGNS, cells));
    return new LedgerEntry(
        "chairs",
        7,
        "abc",
        "k=5",
        List.of(new Shown("t", "", 0, true), new Shown(SPEC.id(), "round:2", 1, false)),
        List.of(new LedgerTable("round:2", tables, List.of("a b", "c d", "e f", "g h"))),
        OptionalInt.of(3));
  }

  @Test
  void whatIsWrittenIsRead() {
    assertThat(LedgerText.read(LedgerText.write(entry()))).isEqualTo(entry());
  }

  @Test
  void anEntryOfBeforeTheCodebookWasNotedIsReadToo() {
    var text = LedgerText.write(entry()).replace("codebook\t3\n", "");
    assertThat(LedgerText.read(text).codebook()).isEmpty();
    assertThat(LedgerText.write(LedgerText.read(text))).isEqualTo(text);
  }

  @Test
  void whatIsCutOffIsNoEntry() {
    var text = LedgerText.write(entry());
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var some = String.join("\n", lines.subList(i, lines.size()).stream().skip(1).toList());
      assertThatThrownBy(() -> LedgerText.read(some)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
