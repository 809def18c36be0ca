package eu.chorus.output.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Who asks for something in passages on a theme lies within those who speak of the theme. */
class NestedRequestsTest {
  private static Table table(String id, TableKind kind, String row, long count) {
    var rest = kind == TableKind.THEMES ? TableCatalogue.NONE_OF_THESE : RequestTables.OTHER;
    var spec = new TableSpec(id, kind, "T", List.of(row, rest), List.of(), false, false);
    return new Table(spec, Population.ALL, List.of(cell(row, count), cell(rest, 100 - count)));
  }

  private static Cell cell(String row, long count) {
    return new Cell(row, "", OptionalLong.of(count), OptionalLong.of(100), CellStatus.PUBLISHED);
  }

  private static boolean passes(long speaking, String topic, String row, long asking) {
    var tables =
        List.of(
            table("themes:t", TableKind.THEMES, "audits", speaking),
            table("requests:" + topic, TableKind.REQUESTS, row, asking));
    return Audit.of(ReleasePolicy.standard(), tables, Map.of()).isPassed();
  }

  @Test
  void noneOrEnoughSpeakOfTheThemeAndDoNotAsk() {
    var row = "Add: something on audits";
    assertThat(passes(30, "t", row, 27)).isFalse();
    assertThat(passes(30, "t", row, 30)).isTrue();
    assertThat(passes(30, "t", row, 25)).isTrue();
  }

  @Test
  void otherRowsAndOtherTopicsAreNotCompared() {
    assertThat(passes(30, "t", "Add: audits", 27)).isTrue();
    assertThat(passes(30, "t", "Add: other things", 27)).isTrue();
    assertThat(passes(30, "u", "Add: something on audits", 27)).isTrue();
  }

  /** Three of thirty do not ask: the requests are withheld, with whom they name, and no more. */
  @Test
  void ofTwoTablesThatTellTogetherTheOneThatLiesWithinIsWithheld() {
    var themes = table("themes:t", TableKind.THEMES, "audits", 30).spec();
    var requests = table("requests:t", TableKind.REQUESTS, "Add: something on audits", 27).spec();
    var tables =
        new CellControl(ReleasePolicy.standard())
            .protect(
                List.of(
                    counted(themes, 30),
                    counted(requests, 27),
                    counted(TableCatalogue.byProviders(themes), 30),
                    counted(TableCatalogue.byProviders(requests), 27)));
    assertThat(tables.stream().map(t -> t.spec().id() + " " + t.cells().size() + shown(t)))
        .containsExactly(
            "themes:t 2 shown",
            "themes:t 2",
            "requests:t 2",
            "requests:t 2",
            "themes:t:by:providers 2",
            "requests:t:by:providers 0");
  }

  private static String shown(Table table) {
    return table.showsAnything() ? " shown" : "";
  }

  /** A hundred took part; a fifth of those in each row are providers. */
  private static Counted counted(TableSpec spec, long first) {
    var all = new ArrayList<Count>();
    var rows = List.of(100L, first, 100 - first);
    for (int row = -1; row < 2; row++) {
      long n = rows.get(row + 1);
      all.add(new Count(spec.id(), "all", row, -1, n, n));
      for (int column = 0; column < spec.columns().size(); column++) {
        long part = column == 0 ? n / 5 : n - n / 5;
        all.add(new Count(spec.id(), "all", row, column, part, part));
      }
    }
    return new Counted(spec, Grouping.identity(spec), all, List.of());
  }
}
