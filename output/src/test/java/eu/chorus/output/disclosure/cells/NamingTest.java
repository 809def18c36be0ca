package eu.chorus.output.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A group that is too small for numbers is named, or nothing at all is told of it. */
class NamingTest {
  private static final CellControl CONTROL = new CellControl(ReleasePolicy.standard());
  private static final TableSpec THEMES =
      new TableSpec("themes:t", TableKind.THEMES, "T", List.of("a", "b"), List.of(), false, false);
  private static final List<String> TYPES =
      List.of(
          "GPAI model provider",
          "Downstream provider",
          "Other industry organisation",
          "Academia",
          "Public authority");

  private final List<Crowd.Person> people = new ArrayList<>();

  private NamingTest add(int n, String row, String column) {
    for (int i = 0; i < n; i++) {
      people.add(new Crowd.Person(Set.of(row), column, "f" + people.size(), false));
    }
    return this;
  }

  private Table table(TableSpec spec) {
    var crowd = new Crowd(people);
    var grouping = crowd.settle(CONTROL, spec, Grouping.identity(spec));
    return CONTROL
        .protect(spec, grouping, crowd.counts(spec, grouping, Population.ALL), List.of())
        .get(0);
  }

  private List<String> named() {
    return table(TableCatalogue.byProviders(THEMES)).cells().stream().map(Cell::row).toList();
  }

  @Test
  void fiveFamiliesOfProvidersAreNamedAndFourAreNot() {
    fiveAreNamedAndFourAreNot(0);
  }

  private void fiveAreNamedAndFourAreNot(int families) {
    add(20, "a", TableCatalogue.OTHER_TYPES).add(20, "b", TableCatalogue.OTHER_TYPES);
    add(4 - families, "a", TableCatalogue.PROVIDERS).add(4, "b", TableCatalogue.PROVIDERS);
    assertThat(named()).isEmpty();
    add(1, "a", TableCatalogue.PROVIDERS);
    assertThat(named()).containsExactly("a");
  }

  @Test
  void copiesOfOneProviderAreOneFamily() {
    for (int i = 0; i < 500; i++) {
      people.add(new Crowd.Person(Set.of("a"), TableCatalogue.PROVIDERS, "campaign", true));
    }
    fiveAreNamedAndFourAreNot(1);
  }

  @Test
  void nobodyIsNamedBesideARowThatIsWithheld() {
    add(3, "a", TableCatalogue.OTHER_TYPES).add(30, "b", TableCatalogue.OTHER_TYPES);
    add(6, "a", TableCatalogue.PROVIDERS);
    assertThat(named()).isEmpty();
    add(1, "a", TableCatalogue.OTHER_TYPES);
    assertThat(named()).containsExactly("a");
  }

  @Test
  void whoIsNamedHasNoNumber() {
    add(20, "a", TableCatalogue.OTHER_TYPES).add(20, "b", TableCatalogue.OTHER_TYPES);
    add(7, "a", TableCatalogue.PROVIDERS);
    assertThat(table(TableCatalogue.byProviders(THEMES)).cells())
        .allMatch(c -> c.count().isEmpty() && c.base().isEmpty())
        .allMatch(c -> c.status() == CellStatus.NAMED);
  }

  @Test
  void providersJoinProvidersThenIndustryAndOthersJoinOthers() {
    var spec = TableCatalogue.themesByStakeholder(THEMES, TYPES);
    add(4, "a", TYPES.get(0)).add(5, "b", TYPES.get(0)); // nine families are no column
    add(20, "a", TYPES.get(1)).add(20, "b", TYPES.get(1));
    add(12, "a", TYPES.get(2)).add(12, "b", TYPES.get(2));
    add(30, "a", TYPES.get(3)).add(30, "b", TYPES.get(3));
    add(2, "a", TYPES.get(4));
    assertThat(table(spec).cells().stream().map(Cell::column).distinct())
        .containsExactly(
            "GPAI model provider + Downstream provider",
            "Other industry organisation",
            "Academia + Public authority");
    people.removeIf(p -> p.column().equals(TYPES.get(1)));
    assertThat(table(spec).cells().stream().map(Cell::column).distinct())
        .containsExactly(
            "GPAI model provider + Downstream provider + Other industry organisation",
            "Academia + Public authority");
  }

  @Test
  void aColumnOfWhichHalfIsTooSmallStaysAndOneThatIsTooSmallJoinsItsLikes() {
    var types = List.of("Academia", "Other industry organisation", "Public authority");
    var spec = TableCatalogue.themesByStakeholder(THEMES, types);
    add(30, "a", types.get(0)).add(30, "b", types.get(0));
    add(12, "a", types.get(1)).add(12, "b", types.get(1));
    add(5, "a", types.get(2)).add(4, "b", types.get(2));
    assertThat(table(spec).cells().stream().map(Cell::column).distinct())
        .containsExactly("Academia + Public authority", "Other industry organisation");
    add(1, "a", types.get(2));
    assertThat(table(spec).cells().stream().map(Cell::column).distinct())
        .containsExactlyElementsOf(types);
  }

  @Test
  void cellOfFourFamiliesIsWithheldAndOneOfFiveIsRounded() {
    var spec = TableCatalogue.themesByStakeholder(THEMES, TYPES.subList(2, 5));
    for (var type : TYPES.subList(2, 5)) {
      add(30, "a", type).add(20, "b", type);
    }
    people.removeIf(p -> p.rows().contains("b") && p.column().equals("Public authority"));
    add(4, "b", "Public authority");
    assertThat(cell(spec, "b", "Public authority").status()).isEqualTo(CellStatus.WITHHELD);
    add(1, "b", "Public authority");
    assertThat(cell(spec, "b", "Public authority").count()).hasValue(5);
  }

  @Test
  void withoutAnyOneContributionNoRoundedNumberMovesByMoreThanTheBase() {
    var spec = TableCatalogue.themesByStakeholder(THEMES, TYPES.subList(2, 5));
    for (var type : TYPES.subList(2, 5)) {
      add(23, "a", type).add(17, "b", type);
    }
    var before = table(spec);
    for (int i = people.size() - 1; i >= 0; i--) {
      var left = people.remove(i);
      var after = table(spec);
      people.add(i, left);
      for (int at = 0; at < before.cells().size(); at++) {
        long one = before.cells().get(at).count().orElseThrow();
        long other = after.cells().get(at).count().orElseThrow();
        assertThat(Math.abs(one - other)).isLessThanOrEqualTo(5);
      }
    }
  }

  private Cell cell(TableSpec spec, String row, String column) {
    return table(spec).cells().stream()
        .filter(c -> c.row().equals(row) && c.column().equals(column))
        .findFirst()
        .orElseThrow();
  }
}
