package eu.chorus.output.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.WorkingGroup;
import eu.chorus.output.table.ProvisionTables.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a provision counts for all that it stands under, in its group's table. */
class ProvisionTablesTest {
  private static final List<WorkingGroup> GROUPS =
      List.of(new WorkingGroup("WG1", "Transparency", ""), new WorkingGroup("WG2", "Risk", ""));

  private static Provision provision(
      String round, String id, String parent, String title, String group) {
    return new Provision(round, id, parent, 0, title, group, "");
  }

  private static ProvisionTables tables(Provision... provisions) {
    return ProvisionTables.of(Invented.on(GROUPS, List.of(provisions)));
  }

  private static ProvisionKey key(String id) {
    return new ProvisionKey("draft2", id);
  }

  @Test
  void eachGroupsPartOfEachDraftHasATable() {
    var tables =
        tables(
            provision("draft2", "Commitment 1", "", "Documents", "WG1"),
            provision("draft2", "Measure 1.1", "Commitment 1", "", "WG2"),
            provision("draft2", "Commitment 2", "", "Risks", "WG2"),
            provision("draft2", "Commitment 3", "", "Other", "nobody's"),
            provision("final", "Commitment 1", "", "Documents", "WG1"));
    assertThat(tables.specs())
        .extracting(TableSpec::id, TableSpec::title)
        .containsExactly(
            tuple("provisions:draft2:WG1", "Provisions of draft 2 – Transparency"),
            tuple("provisions:draft2:WG2", "Provisions of draft 2 – Risk"),
            tuple("provisions:draft2", "Provisions of draft 2"),
            tuple("provisions:final:WG1", "Provisions of draft final – Transparency"));
    assertThat(tables.specs().get(0).rows())
        .containsExactly(ProvisionTables.WHOLE, "Commitment 1: Documents", "Measure 1.1");
    assertThat(tables.labels())
        .containsExactly(
            ProvisionTables.WHOLE,
            "Commitment 1: Documents",
            "Measure 1.1",
            "Commitment 2: Risks",
            "Commitment 3: Other");
  }

  @Test
  void aProvisionCountsInItsRowAndInAllThatItStandsUnder() {
    var tables =
        tables(
            provision("draft2", "Commitment 1", "", "", "WG1"),
            provision("draft2", "Measure 1.1", "Commitment 1", "", ""),
            provision("draft2", "Measure 1.2", "Commitment 1", "", ""));
    var table = "provisions:draft2:WG1";
    assertThat(tables.places(key("Measure 1.2")))
        .containsExactly(
            new Place(table, "Measure 1.2"),
            new Place(table, "Commitment 1"),
            new Place(table, ProvisionTables.WHOLE));
    assertThat(tables.places(key("Measure 9.9"))).isEmpty();
    assertThat(tables.places(new ProvisionKey("draft1", "Measure 1.2"))).isEmpty();
  }

  @Test
  void aParentThatCannotBeOneIsNone() {
    var spec =
        tables(
                provision("draft2", "Measure 1", "Commitment 9", "", ""),
                provision("draft2", "Measure 2", "Measure 2", "", ""))
            .specs()
            .get(0);
    assertThat(spec.rows()).containsExactly(ProvisionTables.WHOLE, "Measure 1", "Measure 2");
    assertThat(spec.parents()).containsExactly(-1, 0, 0);
  }

  @Test
  void anIdTellsItsDraftAndItsGroup() {
    var ofGroup = ProvisionTables.id("draft_3", "WG1");
    var derived = ofGroup + TableCatalogue.BY_PROVIDERS;
    for (var id : List.of(ofGroup, derived)) {
      assertThat(ProvisionTables.round(id)).isEqualTo("draft_3");
      assertThat(ProvisionTables.workingGroup(id)).isEqualTo("WG1");
    }
    assertThat(ProvisionTables.workingGroup(ProvisionTables.id("final", ""))).isEmpty();
    assertThat(ProvisionTables.number("draft_3")).contains("3");
    assertThat(ProvisionTables.number("final")).isEmpty();
  }

  @Test
  void aRowTellsItsProvisionHoweverItIsCalled() {
    for (var label : List.of("Measure 2.3", "Measure 2.3: Logs", "Measure 2.3 – clarify")) {
      assertThat(ProvisionTables.provision(label)).isEqualTo("Measure 2.3");
    }
    assertThat(ProvisionTables.ask("Measure 2.3: Logs – clarify")).isEmpty();
    assertThat(ProvisionTables.ask("Measure 2.3 – whatever")).isEmpty();
  }
}
