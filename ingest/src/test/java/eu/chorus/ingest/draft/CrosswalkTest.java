package eu.chorus.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Provision;
import eu.chorus.model.Succession;
import eu.chorus.model.Succession.Kind;
import eu.chorus.problem.Problem;
import eu.chorus.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The crosswalk from the second draft to the third, with the rows that the chairs stated. */
class CrosswalkTest {
  private static final String HEAD = "from_draft,from,to_draft,to,kind\n";

  private static final String STATED =
      HEAD
          + """
          draft2,2.1+2.2,draft3,I.2.1,merged
          draft2,2.4-2.8,draft3,I.2.2+I.2.3,merged
          draft2,2.3,draft3,I.2.4,kept
          draft2,2.9+2.10,draft3,I.2.5,merged
          draft2,Measure 2.11,draft3,Measure I.2.6,kept
          draft2,Measure 10.1 and Commitment 13,draft3,II.5,merged
          draft2,KPI *,draft3,,deleted
          """;

  @TempDir Path folder;

  private static List<Provision> drafts() {
    var second =
        ids("Commitment 2", "Measure 2.", 11, "Commitment 10", "Measure 10.", 1)
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    second.addAll(List.of("Commitment 13", "KPI 2.1", "KPI 13.1"));
    var third = ids("Commitment I.2", "Measure I.2.", 6, "Commitment II.5", "Measure II.5.", 2);
    return Stream.concat(
            Draft.ofList(second.stream().map(id -> provision("draft2", id)).toList()).stream(),
            Draft.ofList(third.map(id -> provision("draft3", id)).toList()).stream())
        .toList();
  }

  private static Stream<String> ids(
      String one, String below, int n, String two, String under, int m) {
    return Stream.of(
            Stream.of(one),
            IntStream.rangeClosed(1, n).mapToObj(i -> below + i),
            Stream.of(two),
            IntStream.rangeClosed(1, m).mapToObj(i -> under + i))
        .flatMap(s -> s);
  }

  private static Provision provision(String round, String id) {
    return new Provision(round, id, "", 0, "", "", "");
  }

  private Crosswalk read(String content) {
    try {
      Files.writeString(folder.resolve("crosswalk.csv"), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Crosswalk.read(
        folder.resolve("crosswalk.csv"), "crosswalk.csv", List.of("draft2", "draft3"), drafts());
  }

  private List<String> faults(String rows) {
    return read(HEAD + rows).problems().stream()
        .filter(p -> p.kind().severity() == Severity.STOP)
        .map(p -> p.kind() + " " + p.place().row() + " " + p.detail())
        .toList();
  }

  @Test
  void theRowsThatTheChairsStatedAreReadAsPairs() {
    var crosswalk = read(STATED);
    assertThat(crosswalk.problems()).isEmpty();
    assertThat(pairs(crosswalk, "Measure I.2.1")).containsExactly("Measure 2.1", "Measure 2.2");
    assertThat(pairs(crosswalk, "Measure I.2.2"))
        .containsExactly("Measure 2.4", "Measure 2.5", "Measure 2.6", "Measure 2.7", "Measure 2.8")
        .isEqualTo(pairs(crosswalk, "Measure I.2.3"));
    assertThat(pairs(crosswalk, "Measure I.2.4")).containsExactly("Measure 2.3");
    assertThat(pairs(crosswalk, "Measure I.2.5")).containsExactly("Measure 2.9", "Measure 2.10");
    assertThat(pairs(crosswalk, "Measure I.2.6")).containsExactly("Measure 2.11");
    assertThat(pairs(crosswalk, "Commitment II.5"))
        .containsExactly("Measure 10.1", "Commitment 13");
    assertThat(pairs(crosswalk, "")).containsExactly("KPI 2.1", "KPI 13.1");
    assertThat(crosswalk.successions()).hasSize(20);
    assertThat(crosswalk.successions().get(0))
        .isEqualTo(new Succession("draft2", "Measure 2.1", "draft3", "Measure I.2.1", Kind.MERGED));
  }

  private static List<String> pairs(Crosswalk crosswalk, String to) {
    return crosswalk.successions().stream()
        .filter(s -> s.to().equals(to))
        .map(Succession::from)
        .toList();
  }

  @Test
  void provisionsThatNoRowSpeaksOfAreNotices() {
    var problems = read(STATED.replace("draft2,2.3,draft3,I.2.4,kept\n", "")).problems();
    assertThat(problems).allMatch(p -> p.kind().severity() == Severity.NOTICE);
    assertThat(problems)
        .extracting(Problem::detail)
        .containsExactlyInAnyOrder(
            "Commitment 2 of draft2, towards draft3",
            "Measure 2.3 of draft2, towards draft3",
            "Commitment I.2 of draft3, towards draft2",
            "Measure I.2.4 of draft3, towards draft2");
  }

  @Test
  void whatDanglesIsToldAtOnce() {
    assertThat(
            faults(
                """
                draft2,2.12,draft3,I.2.1,kept
                draft2,2.8-2.12,draft3,I.9,moved
                draft1,2.1,draft3,I.2.1,kept
                draft2,10.1-2.3,draft3,I.2.1,merged
                """))
        .containsExactly(
            "CONFIG_DANGLING_REFERENCE 2 2.12 of draft2",
            "CONFIG_BAD_VALUE 3 allowed: deleted, folded, kept, merged, new, split",
            "CONFIG_DANGLING_REFERENCE 3 2.8-2.12 of draft2",
            "CONFIG_DANGLING_REFERENCE 3 I.9 of draft3",
            "CONFIG_DANGLING_REFERENCE 4 draft1",
            "CONFIG_DANGLING_REFERENCE 5 10.1-2.3 of draft2");
  }

  @Test
  void contradictionsAreToldAtTheLaterRow() {
    assertThat(faults("draft2,2.1,draft3,I.2.1,kept\ndraft2,2.1,draft3,,deleted\n"))
        .containsExactly("CROSSWALK_CONTRADICTION 3 Measure 2.1 is deleted and is not");
    assertThat(faults("draft2,2.1,draft3,I.2.1,kept\ndraft2,2.2,draft3,I.2.1,kept\n"))
        .containsExactly(
            "CROSSWALK_CONTRADICTION 3 Measure I.2.1 is kept and has another predecessor");
    assertThat(faults("draft2,2.1,draft3,I.2.1,kept\ndraft2,2.1,draft3,I.2.1,folded\n"))
        .containsExactly(
            "CROSSWALK_CONTRADICTION 3 Measure 2.1 and Measure I.2.1 are paired twice");
    assertThat(faults("draft2,,draft3,I.2.1,new\ndraft2,2.1,draft3,I.2.1,folded\n"))
        .containsExactly("CROSSWALK_CONTRADICTION 3 Measure I.2.1 is new and is not");
    assertThat(faults("draft2,2.1,draft3,I.2.1,merged\ndraft2,2.2,draft3,I.2.2,split\n"))
        .containsExactly(
            "CROSSWALK_CONTRADICTION 2 nothing else is merged into Measure I.2.1",
            "CROSSWALK_CONTRADICTION 3 nothing else is split off Measure 2.2");
    assertThat(faults("draft2,2.1,draft3,,kept\ndraft3,I.2.1,draft2,2.1,kept\n"))
        .containsExactly(
            "CROSSWALK_CONTRADICTION 2 names provisions of both drafts",
            "CROSSWALK_CONTRADICTION 3 draft2 is not the later draft");
    assertThat(faults("draft2,2.1,draft3,I.2.1,kept\ndraft2,KPI 2.1,draft3,I.2.1,folded\n"))
        .as("an indicator may be folded into what was kept")
        .isEmpty();
  }

  @Test
  void anotherHeaderIsNoCrosswalk() {
    assertThat(read("from,to\n1,2\n").problems()).hasSize(1);
  }
}
