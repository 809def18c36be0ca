package eu.chorus.output.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.prose.Saying;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is said of themes and groups is what the published cells say, and no more. */
class AccountsTest {
  private static final Frames FRAMES = Frames.of("en");

  private static Cell cell(String row, String column, long count, long base) {
    return new Cell(
        row, column, OptionalLong.of(count), OptionalLong.of(base), CellStatus.PUBLISHED);
  }

  private static Cell withheld(String row, String column) {
    return new Cell(row, column, OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
  }

  private static Table table(TableKind kind, Cell... cells) {
    var rows = List.of(cells).stream().map(Cell::row).distinct().toList();
    var columns =
        List.of(cells).stream().map(Cell::column).filter(c -> !c.isEmpty()).distinct().toList();
    var spec = new TableSpec("themes:t", kind, "T", rows, columns, false, false);
    return new Table(spec, Population.ALL, List.of(cells));
  }

  private static Table themes(Cell... cells) {
    return table(TableKind.THEMES, cells);
  }

  private static String told(Table themes, Optional<Table> without, int place) {
    return joined(new ThemeAccount(themes, FRAMES, FRAMES.prose()).sayings(without, place));
  }

  private static String groups(TableKind kind, Cell... cells) {
    return joined(new GroupAccount(table(kind, cells), FRAMES, FRAMES.prose()).sayings(0));
  }

  private static String joined(List<Saying> sayings) {
    return String.join(" ", sayings.stream().map(s -> s.variants().get(0)).toList())
        .replace('\u00a0', ' ');
  }

  private static final Table MANY =
      themes(
          cell("audits", "", 100, 300),
          cell("model cards", "", 75, 300),
          cell("watermarks", "", 62, 300),
          withheld("rare birds", ""),
          cell("thresholds", "", 30, 300),
          cell("fees", "", 15, 300),
          cell(TableCatalogue.NONE_OF_THESE, "", 61, 300),
          cell(TableCatalogue.NO_REASON, "", 6, 300));

  @Test
  void theWidestComesFirstAndWhatFollowsInOrder() {
    assertThat(told(MANY, Optional.empty(), 0))
        .isEqualTo(
            "Of 300 contributions that comment on this topic, about a third (33.3 %) write about"
                + " “audits”; “model cards” (25.0 %) and “watermarks” (20.7 %) follow. “thresholds”"
                + " and “fees” are less widespread, with 5.0 % to 10.0 % each. About one in five"
                + " (20.3 %) fall under none of these themes. 2.0 % give no reason.");
  }

  @Test
  void anotherTopicIsToldOtherwise() {
    assertThat(told(MANY, Optional.empty(), 1))
        .startsWith(
            "“audits” is the widest theme here, raised in 100 of 300 contributions (33.3 %); “model"
                + " cards” (25.0 %) and “watermarks” (20.7 %) come next.")
        .contains("Further behind, “thresholds” and “fees” are each raised by 5.0 % to 10.0 %.");
    assertThat(told(MANY, Optional.empty(), 2))
        .contains("Each of “thresholds” and “fees” is raised by 5.0 % to 10.0 %");
  }

  @Test
  void ofLittleLittleIsSaid() {
    assertThat(told(themes(cell("audits", "", 12, 90), withheld("fees", "")), Optional.empty(), 0))
        .isEqualTo(
            "Of 90 contributions that comment on this topic, 12 (13.3 %) write about “audits”.");
    assertThat(told(themes(withheld("audits", "")), Optional.empty(), 0)).isEmpty();
  }

  @Test
  void oneThatFollowsFollowsAlone() {
    var two = themes(cell("audits", "", 20, 90), cell("fees", "", 15, 90));
    assertThat(told(two, Optional.empty(), 0)).endsWith("“audits”; “fees” (16.7 %) follows.");
  }

  @Test
  void noneOfThoseThatAreAsWideIsToldAsAheadOfAnother() {
    var two = new Cell[] {cell("audits", "", 82, 300), cell("cards", "", 82, 300)};
    assertThat(told(themes(two), Optional.empty(), 0))
        .isEqualTo(
            "Of 300 contributions that comment on this topic, 27.3 % write about each of “audits”"
                + " and “cards”.");
    var more = themes(two[0], two[1], cell("fees", "", 81, 300));
    assertThat(told(more, Optional.empty(), 0))
        .endsWith("about each of “audits” and “cards”; “fees” (27.0 %) follows.");
    assertThat(told(more, Optional.empty(), 1))
        .isEqualTo(
            "“audits” and “cards” are the widest themes here, each raised in 27.3 % of 300"
                + " contributions; “fees” (27.0 %) comes next.");
    assertThat(told(more, Optional.empty(), 2))
        .isEqualTo(
            "Most widely raised here are “audits” and “cards”, each in 27.3 % of 300 contributions,"
                + " ahead of “fees” (27.0 %).");
  }

  @Test
  void whatIsShownAlikeIsToldAlikeWhateverItWasBeforeItWasRounded() {
    var two = themes(cell("audits", "", 30_003, 90_000), cell("cards", "", 30_000, 90_000));
    assertThat(told(two, Optional.empty(), 0)).contains("33.3 % write about each of");
  }

  @Test
  void thoseThatAreAsWideAreNamedInOneBreathOrNotAtAll() {
    var four =
        themes(
            cell("audits", "", 90, 300),
            cell("cards", "", 60, 300),
            cell("fees", "", 60, 300),
            cell("logs", "", 60, 300),
            cell("norms", "", 60, 300));
    assertThat(told(four, Optional.empty(), 0))
        .endsWith("“cards” (20.0 %), “fees” (20.0 %), “logs” (20.0 %) and “norms” (20.0 %) follow.")
        .doesNotContain("less widespread");
  }

  @Test
  void whatCampaignsChangeIsSaid() {
    var without =
        themes(cell("audits", "", 60, 250), cell("model cards", "", 70, 250), withheld("fees", ""));
    assertThat(told(MANY, Optional.of(without), 0))
        .contains("Without campaigns, the share of “audits” is 24.0 % instead of 33.3 %.");
    var hardly = themes(cell("audits", "", 99, 298));
    assertThat(told(MANY, Optional.of(hardly), 0))
        .contains("Leaving campaigns out changes no share by a full point.");
  }

  @Test
  void groupsDifferWhereTheyDoSoBeyondChance() {
    var said =
        groups(
            TableKind.THEMES_CROSS,
            cell("audits", "Civil society organisation", 60, 100),
            cell("audits", "GPAI model provider", 5, 20),
            cell("audits", "Academia", 15, 50),
            cell("fees", "Civil society organisation", 3, 7),
            cell("fees", "Academia", 1, 7),
            cell("norms", "Civil society organisation", 30, 100),
            cell("norms", "Academia", 15, 50),
            cell("norms", "Public authority", 10, 35));
    assertThat(said)
        .isEqualTo(
            "“audits” is clearly more common among civil society organisations (60.0 %) than among"
                + " providers of GPAI models (25.0 %). Some of these groups are small, so that one"
                + " answer moves their shares by several points. On “norms”, the groups that can"
                + " be compared hardly differ.");
  }

  @Test
  void groupsCountedTogetherAreNamedAsSuch() {
    var cells = new ArrayList<Cell>();
    var types =
        List.of("Academia", "Public authority", "Individual (EU)", "Individual (non-EU)", "Elves");
    var rest = String.join(" + ", types);
    cells.add(cell("Yes", "Civil society organisation", 90, 100));
    cells.add(cell("Yes", rest, 40, 100));
    var spec =
        new TableSpec(
            "closed:q:by:stakeholder",
            TableKind.CROSS,
            "Q",
            List.of("Yes"),
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of("Civil society organisation"), types.stream())
                .toList(),
            false,
            true);
    var said =
        joined(
            new GroupAccount(new Table(spec, Population.ALL, cells), FRAMES, FRAMES.prose())
                .sayings(0));
    assertThat(said)
        .isEqualTo(
            "“Yes” is chosen far more often by civil society organisations (90.0 %) than by"
                + " academia and 4 others, counted together (40.0 %).");
  }

  /** Each thing is said in one way at least that nobody else has said. */
  @Test
  void whatCollidesIsSaidOtherwiseOrNotAtAll() {
    var saying = new Saying(List.of("One way.", "Another."));
    assertThat(Phrasing.preferred().choose(saying)).contains("One way.");
    var reworded = Phrasing.avoiding(List.of("One way."));
    assertThat(reworded.choose(saying)).contains("Another.");
    assertThat(reworded.reworded()).isEqualTo(1);
    var withheld = Phrasing.avoiding(saying.variants());
    assertThat(withheld.choose(saying)).isEmpty();
    assertThat(withheld.withheld()).isEqualTo(1);
    assertThat(withheld.offered()).containsExactlyElementsOf(saying.variants());
    assertThat(withheld.chosen()).isEmpty();
  }
}
