package eu.chorus.jobs.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemReportTest {
  private static final PseudonymKey KEY = PseudonymKey.of(new byte[PseudonymKey.BYTES]);

  @TempDir Path temp;

  private static Found found(ProblemKind kind, long row, String id, String detail) {
    return Found.of(
        new Problem(kind, new Place("a <b>.csv", "Content", row, "column C"), detail), id, KEY);
  }

  private String write(List<Found> found, List<Account> accounts) throws IOException {
    return ProblemReport.write(temp, found.iterator(), accounts);
  }

  @Test
  void everyProblemIsInTheTableAndEveryKindOnThePage() throws IOException {
    var all = new ArrayList<Found>();
    for (int i = 0; i < 70; i++) {
      all.add(found(ProblemKind.ROW_TEXT_CUT, i + 2, "in/F" + i, ""));
    }
    all.add(found(ProblemKind.ROW_RAGGED, 99, "", "3 cells, 4 columns"));
    all.add(found(ProblemKind.ACCOUNT_CONTROL_TOTAL, 0, "", "=70 read, 71 declared"));
    var account =
        new Account("in", Account.Unit.ROWS, 71, 70, 0, 0, 1, 0, new TreeMap<>(), Optional.of(72));
    assertThat(write(all, List.of(account)))
        .isEqualTo("Problems: 1 that stop the run, 1 rows and files set aside, 70 notices");

    var lines = Files.readAllLines(temp.resolve("problems.csv"));
    assertThat(lines).hasSize(73);
    assertThat(lines.get(1))
        .isEqualTo("ROW_TEXT_CUT,notice,\"a <b>.csv\",\"Content\",2,\"column C\",\"in/F0\",");
    assertThat(lines.get(72)).endsWith("\"'=70 read, 71 declared\"");

    var page = Jsoup.parse(Files.readString(temp.resolve("problems.html")));
    assertThat(page.select("script, [onclick], link, img")).isEmpty();
    assertThat(page.select("article h3").eachText())
        .containsExactly(
            ProblemKind.ACCOUNT_CONTROL_TOTAL.what(),
            ProblemKind.ROW_RAGGED.what(),
            ProblemKind.ROW_TEXT_CUT.what());
    assertThat(page.select("#ROW_TEXT_CUT tbody tr")).hasSize(50);
    assertThat(page.select("#ROW_TEXT_CUT caption").text()).contains("problems.csv");
    assertThat(page.select("#ROW_RAGGED td").eachText())
        .containsExactly("a <b>.csv", "sheet Content, row 99, column C", "3 cells, 4 columns");
    assertThat(page.select("#ROW_RAGGED dd").eachText())
        .containsExactly(ProblemKind.ROW_RAGGED.why(), ProblemKind.ROW_RAGGED.fix());
    assertThat(page.select("#accounts tbody tr.stop th").text()).isEqualTo("in");
    assertThat(page.select(".verdict").text()).contains("nothing was published");
    // Every link leads somewhere, and everything that scrolls can be reached and is named.
    page.select("nav a, a.skip")
        .forEach(a -> assertThat(page.select(a.attr("href"))).as(a.attr("href")).hasSize(1));
    assertThat(page.select(".scroll:not([tabindex]), .scroll:not([aria-label])")).isEmpty();
    assertThat(page.select("html[lang], main, h1, title")).hasSize(4);
  }

  @Test
  void anIdIsShownOnlyIfItLooksLikeOne() throws IOException {
    var ids =
        List.of(
            "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
            "in/F550341",
            "a".repeat(64),
            "a".repeat(65),
            "We object",
            "Einspr\u00fcche",
            "=cmd",
            "a\nb",
            "we_object,strongly",
            "Greenpeace",
            "in/Mueller",
            "0471234567");
    write(ids.stream().map(id -> found(ProblemKind.ROW_TEXT_CUT, 2, id, "")).toList(), List.of());
    var table = Files.readString(temp.resolve("problems.csv"));
    var page = Files.readString(temp.resolve("problems.html"));
    for (String id : ids.subList(0, 3)) {
      assertThat(table).contains(",\"" + id + "\",");
    }
    for (String id : ids.subList(3, ids.size())) {
      assertThat(table).doesNotContain(id);
      assertThat(page).doesNotContain(id);
    }
    assertThat(ids.stream().skip(3).map(id -> ShownId.of(KEY, id)))
        .doesNotHaveDuplicates()
        .allMatch(shown -> shown.matches("hmac:[0-9a-f]{16}"));
  }

  @Test
  void whoLacksTheKeyCannotTryOutNames() {
    var other = new byte[PseudonymKey.BYTES];
    other[0] = 1;
    assertThat(ShownId.of(KEY, "Greenpeace"))
        .isNotEqualTo(ShownId.of(PseudonymKey.of(other), "Greenpeace"))
        .isEqualTo("hmac:" + KEY.hmac("shown", "Greenpeace").substring(0, 16));
    var problem = found(ProblemKind.ROW_TEXT_CUT, 2, "Greenpeace", "");
    assertThat(new Found(problem.problem(), problem.contribution())).isEqualTo(problem);
    assertThatThrownBy(() -> new Found(problem.problem(), "Greenpeace"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Greenpeace");
  }

  @Test
  void theSameProblemsGiveTheSameBytes() throws IOException {
    var some = List.of(found(ProblemKind.ROW_RAGGED, 1, "", ""));
    write(some, List.of());
    var first = Files.readAllBytes(temp.resolve("problems.html"));
    write(some, List.of());
    assertThat(Files.readAllBytes(temp.resolve("problems.html"))).isEqualTo(first);
  }

  @Test
  void aRunWithoutProblemsSaysSo() throws IOException {
    assertThat(write(List.of(), List.of())).isEqualTo("No problems");
    assertThat(Files.readAllLines(temp.resolve("problems.csv"))).hasSize(1);
    assertThat(
            Jsoup.parse(Files.readString(temp.resolve("problems.html"))).select(".verdict").text())
        .contains("Nothing is wrong");
  }
}
