package eu.chorus.output.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.output.comparison.Comparison;
import eu.chorus.output.comparison.Figure;
import eu.chorus.output.comparison.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ComparisonPageTest {
  private static final long SEED = Long.getLong("chorus.seed", 9);
  private static final String HOSTILE = "<script>alert('1')</script>\" onload=\"x";

  private static Figure figure(String row, String count, String status) {
    return new Figure("themes:t", "all", HOSTILE, row, "", count, "", "", status);
  }

  private static Release release(int number, int k, List<Figure> figures) {
    var policy = new TreeMap<>(Map.of("k", Integer.toString(k)));
    return new Release(number, "0.1", "c0", policy, new TreeMap<>(), figures);
  }

  private static Correction renaming(int version, String before, String after) {
    return new Correction(
        version, 0, What.THEME_LABEL, "t/x", before, after, "A. Chair", "2026-11-01", HOSTILE);
  }

  private static Circumstances circumstances(int before, int after, Correction... corrections) {
    return new Circumstances(
        "public",
        before < 0 ? OptionalInt.empty() : OptionalInt.of(before),
        OptionalInt.of(after),
        List.of(corrections),
        Map.of("themes:t", 1));
  }

  private static Document page(Comparison comparison, Circumstances circumstances) {
    return Jsoup.parse(ComparisonPage.of(comparison, circumstances));
  }

  @Test
  void whatOthersWroteIsTextAndNothingElse() {
    var compared =
        Comparison.of(
            release(1, 5, List.of(figure(HOSTILE, "12", "published"))),
            release(2, 5, List.of(figure(HOSTILE, "13", "published"))),
            List.of());
    var page = page(compared, circumstances(0, 1, renaming(1, HOSTILE, "z")));
    assertThat(page.select("script, [onload], link, img")).isEmpty();
    assertThat(page.select("article th[scope=row]").eachText()).contains(HOSTILE);
    assertThat(page.select("article h3").eachText()).contains(HOSTILE);
    assertThat(page.select("#codebook td").eachText()).contains(HOSTILE);
    assertThat(page.select("#codebook").text()).contains("(in neither release)");
  }

  @Test
  void theVerdictSaysWhatMovedWhatIsNewAndWhetherThePolicyIsTheSame() {
    var before = List.of(figure("a", "12", "published"), figure("b", "", "withheld"));
    var after = List.of(figure("a", "13", "published"), figure("c", "20", "published"));
    assertThat(
            ComparisonPage.verdict(
                Comparison.of(release(1, 5, before), release(2, 8, after), List.of())))
        .isEqualTo("1 of 3 figures moved; 1 theme is new; 1 theme is gone; the policy is another.");
    assertThat(
            ComparisonPage.verdict(
                Comparison.of(release(1, 5, before), release(2, 5, before), List.of())))
        .isEqualTo("Nothing changed: all 2 figures are the same; the policy is the same.");
  }

  @Test
  void thePolicyIsToldNumberByNumberAndFiguresAsOfTheirRelease() {
    var before = List.of(figure("a", "12", "published"));
    var after = List.of(figure("a", "13", "frozen"));
    var page =
        page(
            Comparison.of(release(2, 5, before), release(3, 8, after), List.of()),
            circumstances(0, 0));
    assertThat(page.select("#made tr:contains(Policy)").text()).isEqualTo("Policy: k 5 8 differs");
    assertThat(page.select("main section:last-of-type").text())
        .contains("12 13, as of release 1 moved");
  }

  @Test
  void whatIsNotKnownIsSaidToBeUnknown() {
    var same = List.of(figure("a", "12", "published"));
    var compared = Comparison.of(release(1, 5, same), release(2, 5, same), List.of());
    var late = renaming(3, "a", "b");
    var known = page(compared, circumstances(1, 2, renaming(1, "p", "q"), late));
    assertThat(known.select("#codebook").text())
        .contains("Nobody decided anything")
        .doesNotContain("unknown");
    var unknown = page(compared, circumstances(-1, 3, renaming(1, "p", "q"), late));
    assertThat(unknown.select("#made tr:contains(codebook)").text())
        .isEqualTo("Version of the codebook unknown: not noted 3 unknown");
    assertThat(unknown.select("#codebook").text()).contains("It is unknown which", "“a” → (in");
    assertThat(unknown.select("#codebook tbody tr")).hasSize(2);
  }

  @Test
  void aThemeRenamedTwiceIsKnownByItsFirstAndLastLabel() {
    var circumstances = circumstances(0, 2, renaming(1, "a", "b"), renaming(2, "b", "c"));
    var compared =
        Comparison.of(
            release(1, 5, List.of(figure("a", "12", "published"))),
            release(2, 5, List.of(figure("c", "12", "published"))),
            circumstances.renamings());
    assertThat(ComparisonPage.verdict(compared)).contains("1 theme has another label");
    assertThat(page(compared, circumstances).select("th[scope=row]").eachText())
        .contains("c (before: a)");
  }

  private static List<Figure> invented(Random random) {
    var figures = new ArrayList<Figure>();
    for (int row = 0; row < 40; row++) {
      if (random.nextInt(5) > 0) {
        figures.add(figure("row " + row, Integer.toString(10 + random.nextInt(4)), "published"));
      }
    }
    return figures;
  }

  /** Recounted from the two lists alone, without a comparison. */
  @Test
  void everyFigureIsOnThePageOrCountedAsTheSame() {
    for (int round = 0; round < 50; round++) {
      var random = new Random(SEED + round);
      var before = invented(random);
      var after = invented(random);
      var page =
          page(
              Comparison.of(release(1, 5, before), release(2, 5, after), List.of()),
              circumstances(0, 0));
      var rows = page.select("main section:last-of-type").select("tbody tr").eachText();
      long same = before.stream().filter(after::contains).count();
      assertThat(page.select("header dl div:contains(the same) dd").text())
          .as("seed %d", SEED + round)
          .isEqualTo(same == 0 ? "" : Long.toString(same));
      for (var figure : before) {
        var start = figure.row() + " all " + figure.count() + " ";
        assertThat(rows.stream().anyMatch(row -> row.startsWith(start)))
            .as("seed %d %s", SEED + round, figure)
            .isEqualTo(!after.contains(figure));
      }
      for (var figure : after) {
        assertThat(
                rows.stream()
                    .anyMatch(
                        row ->
                            row.startsWith(figure.row() + " all ")
                                && row.matches(".* " + figure.count() + " (moved|new)")))
            .as("seed %d %s", SEED + round, figure)
            .isEqualTo(!before.contains(figure));
      }
    }
  }

  @Test
  void theSameReleasesMakeTheSameBytes() {
    var before = invented(new Random(SEED));
    var after = invented(new Random(SEED + 1));
    var compared = Comparison.of(release(1, 5, before), release(2, 5, after), List.of());
    var again = Comparison.of(release(1, 5, before), release(2, 5, after), List.of());
    var corrections = circumstances(0, 1, renaming(1, "p", "q"));
    assertThat(ComparisonPage.of(again, corrections))
        .isEqualTo(ComparisonPage.of(compared, corrections));
  }
}
