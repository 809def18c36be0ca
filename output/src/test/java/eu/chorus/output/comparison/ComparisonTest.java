package eu.chorus.output.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.output.disclosure.readback.ReadBack;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final long SEED = Long.getLong("chorus.seed", 5);
  private static final String HEADER =
      "table,population,question,row,column,count,share,base,status\n";

  @TempDir Path folder;

  private static Figure figure(String table, String row, String count, String status) {
    return new Figure(table, "all", "A title", row, "", count, "", "", status);
  }

  private static Figure figure(String row, String count) {
    return figure("themes:t", row, count, "published");
  }

  private static Release release(int number, List<Figure> figures) {
    return new Release(number, "1", "c", new TreeMap<>(), new TreeMap<>(), figures);
  }

  private static Comparison compared(
      List<Figure> before, List<Figure> after, Renaming... renamings) {
    return Comparison.of(release(1, before), release(2, after), List.of(renamings));
  }

  private static Change change(Figure before, Figure after) {
    return compared(List.of(before), List.of(after)).pairs().get(0).change();
  }

  @Test
  void everyChangeOfAFigureThatBothTellIsCalledByItsName() {
    var shown = figure("a", "12");
    var withheld = figure("themes:t", "a", "", "withheld");
    assertThat(change(shown, shown)).isEqualTo(Change.SAME);
    assertThat(change(shown, figure("a", "13"))).isEqualTo(Change.MOVED);
    assertThat(change(shown, withheld)).isEqualTo(Change.WITHHELD);
    assertThat(change(withheld, shown)).isEqualTo(Change.SHOWN);
    assertThat(change(withheld, withheld)).isEqualTo(Change.SAME);
    assertThat(change(shown, figure("themes:t", "a", "12", "frozen"))).isEqualTo(Change.AGAIN);
    assertThat(change(figure("themes:t", "a", "12", "frozen"), shown)).isEqualTo(Change.SAME);
    assertThat(change(shown, figure("themes:t", "a", "12", "merged"))).isEqualTo(Change.OTHERWISE);
    assertThat(change(shown, figure("themes:t", "a", "13", "frozen"))).isEqualTo(Change.MOVED);
  }

  private static List<String> changes(Comparison comparison) {
    return comparison.pairs().stream().map(p -> p.latest().row() + " " + p.change()).toList();
  }

  @Test
  void rowsAreNewGoneJoinedOrParted() {
    var apart = List.of(figure("a", "1"), figure("b", "2"), figure("c", "3"));
    var together = List.of(figure("a + b", "3"), figure("d", "4"));
    assertThat(changes(compared(apart, together)))
        .containsExactly("a + b JOINED", "d NEW", "a JOINED", "b JOINED", "c GONE");
    assertThat(changes(compared(together, apart)))
        .containsExactly("a PARTED", "b PARTED", "c NEW", "a + b PARTED", "d GONE");
  }

  @Test
  void aRowIsRenamedOnlyWhereTheCodebookSaysSoAndBothReleasesShowIt() {
    var before = List.of(figure("a", "12"), figure("b", "9"));
    var after = List.of(figure("z", "12"), figure("b", "9"));
    assertThat(changes(compared(before, after))).contains("z NEW", "a GONE");
    var renaming = new Renaming("t", "a", "z");
    assertThat(changes(compared(before, after, renaming))).containsExactly("z RENAMED", "b SAME");
    assertThat(compared(before, after, renaming).renamed()).containsExactly(renaming);
    for (var other : List.of(new Renaming("u", "a", "z"), new Renaming("t", "a", "b"))) {
      assertThat(changes(compared(before, after, other))).contains("z NEW", "a GONE");
    }
    assertThat(changes(compared(before, after, renaming, new Renaming("t", "b", "z"))))
        .as("the other renaming is not to be seen")
        .containsExactly("z RENAMED", "b SAME");
  }

  @Test
  void whatIsToldOfEverybodyComesFirst() {
    var all =
        List.of(
            figure("odd", "a", "1", "published"),
            figure("closed:q:by:stakeholder", "a", "1", "published"),
            figure("themes:t", "a", "1", "published"),
            figure("closed:q", "a", "1", "published"),
            figure("participation:country", "a", "1", "published"));
    assertThat(compared(all, all).pairs().stream().map(p -> p.latest().table()))
        .containsExactly(
            "participation:country", "closed:q", "themes:t", "odd", "closed:q:by:stakeholder");
  }

  @Test
  void whatOnlyStandsInAnotherOrderIsTheSame() {
    var random = new Random(SEED);
    var before = invented(random);
    var after = new ArrayList<>(before);
    Collections.shuffle(after, random);
    assertThat(compared(before, after).differing()).as("seed %d", SEED).isEmpty();
  }

  private static List<Figure> invented(Random random) {
    var figures = new ArrayList<Figure>();
    for (String table : List.of("themes:t", "closed:q", "closed:q:by:stakeholder")) {
      for (String row : List.of("a", "b", "c", "a + b", "All others")) {
        if (random.nextInt(4) > 0) {
          boolean withheld = random.nextInt(4) == 0;
          var count = withheld ? "" : Integer.toString(10 + random.nextInt(3));
          figures.add(figure(table, row, count, withheld ? "withheld" : "published"));
        }
      }
    }
    return figures;
  }

  @Test
  void everyFigureOfBothIsInExactlyOnePair() {
    for (int round = 0; round < 500; round++) {
      var random = new Random(SEED + round);
      var before = invented(random);
      var after = invented(random);
      var compared = compared(before, after);
      assertThat(compared.pairs().stream().flatMap(p -> p.before().stream()))
          .as("seed %d", SEED + round)
          .containsExactlyInAnyOrderElementsOf(before);
      assertThat(compared.pairs().stream().flatMap(p -> p.after().stream()))
          .as("seed %d", SEED + round)
          .containsExactlyInAnyOrderElementsOf(after);
      var both = new HashSet<>(before);
      both.retainAll(after);
      assertThat(compared.count(Change.SAME)).as("seed %d", SEED + round).isEqualTo(both.size());
    }
  }

  private String publish(String csv) throws IOException {
    Files.createDirectories(folder.resolve("data"));
    write("data/tables.csv", csv);
    write("proof.json", "{\"policy\": {\"k\": 5}, \"digests\": {\"frames\": \"f\"}}");
    write(
        "manifest.json",
        "{\"version\": \"0.1\", \"configuration\": \"c\", \"files\": {\"proof.json\": \""
            + digest("proof.json")
            + "\", \"data/tables.csv\": \""
            + digest("data/tables.csv")
            + "\"}}");
    return digest("manifest.json");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private String digest(String file) throws IOException {
    return ReadBack.sha256(Files.readAllBytes(folder.resolve(file)));
  }

  @Test
  void aReleaseIsReadAsItWasPublished() throws IOException {
    var csv =
        HEADER
            + "themes:t,all,\"A, \"\"title\"\"\",'=a,,12,40.0,30,published\n"
            + "themes:t,all,\"A, \"\"title\"\"\",<b>,,,,,withheld\n";
    var release = Release.read(3, folder, publish(csv));
    assertThat(release.policy()).containsOnly(Map.entry("k", "5"));
    assertThat(release.version()).isEqualTo("0.1");
    assertThat(release.figures())
        .containsExactly(
            new Figure(
                "themes:t", "all", "A, \"title\"", "=a", "", "12", "40.0", "30", "published"),
            new Figure("themes:t", "all", "A, \"title\"", "<b>", "", "", "", "", "withheld"));
  }

  @Test
  void aDamagedReleaseIsRefusedWithAllThatIsWrong() throws IOException {
    var line = "themes:t,all,A,a,,12,40.0,30,published\n";
    var manifest = publish(HEADER + line);
    write("data/tables.csv", HEADER + line.replace("12", "13"));
    Files.delete(folder.resolve("proof.json"));
    assertDamaged(manifest, "data/tables.csv", "proof.json");
    publish(HEADER + line);
    assertDamaged("0".repeat(64), "manifest.json");
    assertDamaged(publish("a,b\n" + line), "data/tables.csv");
    assertDamaged(publish(HEADER + line + line), "data/tables.csv");
  }

  private void assertDamaged(String manifest, String... files) {
    assertThatThrownBy(() -> Release.read(3, folder, manifest))
        .isInstanceOfSatisfying(
            UserException.class,
            e ->
                assertThat(e.problems())
                    .allMatch(p -> p.kind() == ProblemKind.RELEASE_DAMAGED)
                    .extracting(p -> p.place().file())
                    .containsExactlyInAnyOrder(
                        List.of(files).stream()
                            .map(file -> "release 3/" + file)
                            .toArray(String[]::new)));
  }
}
