package eu.chorus.nlp.correction;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.CodebookReview.Reviewed;
import eu.chorus.nlp.theme.Origin;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodebookReviewTest {
  private static final List<Theme> FOUND =
      List.of(
          Said.theme("audit", "cost"),
          Said.theme("audit", "burden"),
          Said.theme("audit", "third-party"),
          Said.theme("data", "opt-out"));

  private int rows;

  private CodebookRow row(String theme, Map<String, String> cells) {
    return new CodebookRow(
        new Place("codebook.xlsx", "", ++rows, ""),
        cells.getOrDefault("base", "0"),
        cells.getOrDefault("topic", theme.isEmpty() ? "" : theme.substring(0, theme.indexOf('/'))),
        theme,
        cells.getOrDefault("new label", ""),
        cells.getOrDefault("new description", ""),
        cells.getOrDefault("merge into", ""),
        cells.getOrDefault("split from", ""),
        cells.getOrDefault("hide", ""));
  }

  private static Reviewed review(List<Correction> log, CodebookRow... rows) {
    return CodebookReview.of(
        List.of(rows), FOUND, log, Set.of("audit", "data"), Set.of("None of these themes"));
  }

  private static List<String> told(Reviewed reviewed) {
    return reviewed.problems().stream()
        .map(p -> p.kind() + " " + p.place().row() + " " + p.place().column())
        .toList();
  }

  private static StandingThemes after(List<Correction> log, Reviewed reviewed) {
    assertThat(reviewed.problems()).isEmpty();
    var all = new ArrayList<>(log);
    reviewed.proposed().forEach(p -> all.add(p.correction().of(1, "A", "now", "so")));
    return Revision.of(FOUND, all).codebook();
  }

  private static StandingTheme entry(StandingThemes codebook, String ref) {
    return codebook.entry(ThemeRef.of(ref).orElseThrow()).orElseThrow();
  }

  @Test
  void everyEditOfTheWorkbook() {
    var after =
        after(
            List.of(),
            review(
                List.of(),
                row("audit/cost", Map.of("new label", "Cost of compliance")),
                row("audit/burden", Map.of("merge into", "audit/cost")),
                row("audit/third-party", Map.of("hide", "yes")),
                row("", Map.of("topic", "audit", "new label", "Energy use")),
                row(
                    "",
                    Map.of(
                        "split from",
                        "data/opt-out",
                        "new label",
                        "Machine-readable opt-out",
                        "new description",
                        "Signals such as robots.txt."))));
    assertThat(after.shown().stream().map(StandingTheme::label))
        .containsExactly("Cost of compliance", "Energy use", "Machine-readable opt-out", "opt out");
    assertThat(after.shown().stream().filter(e -> e.labelled() == Origin.MACHINE)).hasSize(1);
    assertThat(entry(after, "audit/burden").into()).isEqualTo("cost");
    assertThat(entry(after, "data/machine-readable-opt-out").description()).startsWith("Signals");
  }

  @Test
  void whatTheMachineSaidOfAThemeGoesWithItsLabel() {
    var found =
        StandingTheme.of(
            new Theme(
                "cost", "audit", "cost", "Cost.", List.of(), List.of(), Optional.empty(), 1, 1, 0));
    assertThat(found.called("Price").description()).isEmpty();
    assertThat(found.described("What it costs.").called("Price").description())
        .isEqualTo("What it costs.");
  }

  @Test
  void chainsOfMergesEndInOnePlaceWhateverTheOrderOfTheRows() {
    var after =
        after(
            List.of(),
            review(
                List.of(),
                row("audit/burden", Map.of("merge into", "audit/third-party")),
                row("audit/cost", Map.of("merge into", "burden"))));
    assertThat(entry(after, "audit/cost").into()).isEqualTo("third-party");
    assertThat(entry(after, "audit/burden").into()).isEqualTo("third-party");
  }

  @Test
  void allFaultsAtOnce() {
    var reviewed =
        review(
            List.of(),
            row("audit/nothing", Map.of("hide", "yes")),
            row("audit/cost", Map.of("merge into", "audit/burden")),
            row("audit/burden", Map.of("merge into", "audit/cost")),
            row("audit/third-party", Map.of("merge into", "data/opt-out")),
            row("data/opt-out", Map.of("hide", "perhaps", "base", "0")),
            row("", Map.of("topic", "weather", "new label", "Rain and snow")),
            row("", Map.of("topic", "audit", "new label", "=HYPERLINK(\"x\")")),
            row("", Map.of("topic", "audit", "new label", "None of these themes")),
            row("", Map.of("topic", "audit", "new description", "No label at all")),
            row("data/opt-out", Map.of("hide", "yes", "base", "9")),
            row("data/opt-out", Map.of("base", "x", "hide", "yes")));
    assertThat(told(reviewed))
        .containsExactlyInAnyOrder(
            "CORRECTION_UNKNOWN 1 theme",
            "CORRECTION_CONTRADICTION 2 merge into",
            "CORRECTION_CONTRADICTION 3 merge into",
            "CORRECTION_CONTRADICTION 4 merge into",
            "CORRECTION_BAD_VALUE 5 hide",
            "CORRECTION_UNKNOWN 6 topic",
            "CORRECTION_BAD_VALUE 7 new label",
            "THEME_LABEL_REPEATED 8 new label",
            "CORRECTION_BAD_VALUE 9 new label",
            "CORRECTION_UNKNOWN 10 base",
            "CORRECTION_UNKNOWN 11 base");
    assertThat(reviewed.problems().stream().map(Problem::message))
        .noneMatch(m -> m.contains("HYPERLINK"));
  }

  @Test
  void twoThemesOfOneTopicMayNotBeCalledTheSame() {
    assertThat(
            told(
                review(
                    List.of(),
                    row("audit/cost", Map.of("new label", "Third  PARTY")),
                    row("data/opt-out", Map.of("new label", "Cost")))))
        .containsExactly("THEME_LABEL_REPEATED 1 new label");
    // Once the other is hidden, the name is free.
    assertThat(
            told(
                review(
                    List.of(),
                    row("audit/cost", Map.of("new label", "Third party")),
                    row("audit/third-party", Map.of("hide", "yes")))))
        .isEmpty();
  }

  @Test
  void rowsThatNobodyTouchedAreNoEdits() {
    var reviewed = review(List.of(), row("audit/cost", Map.of()), row("", Map.of("base", "77")));
    assertThat(reviewed.problems()).isEmpty();
    assertThat(reviewed.proposed()).isEmpty();
  }

  @Test
  void oneThemeIsDecidedOnce() {
    assertThat(
            told(
                review(
                    List.of(),
                    row("audit/cost", Map.of("new label", "Price")),
                    row("audit/cost", Map.of("new label", "Price")),
                    row("audit/cost", Map.of("new label", "Expense")))))
        .containsExactly("CORRECTION_CONTRADICTION 3 theme");
    assertThat(
            told(
                review(
                    List.of(),
                    row("audit/cost", Map.of("new label", "Price", "merge into", "audit/burden")))))
        .containsExactly("CORRECTION_CONTRADICTION 4 merge into");
  }

  @Test
  void whatSomebodyElseChangedSinceIsAConflict() {
    var log =
        List.of(
            new Correction(
                1, 0, What.THEME_LABEL, "audit/cost", "cost", "Expense", "B", "then", "so"));
    var reviewed =
        review(
            log,
            row("audit/cost", Map.of("new label", "Price")),
            row("audit/burden", Map.of("merge into", "audit/cost")),
            row("audit/third-party", Map.of("new label", "Outside audits")));
    assertThat(told(reviewed))
        .containsExactlyInAnyOrder("CORRECTION_STALE 1 theme", "CORRECTION_STALE 2 merge into");
    assertThat(reviewed.proposed()).hasSize(1);
    assertThat(told(review(log, row("audit/cost", Map.of("new label", "Price", "base", "1")))))
        .isEmpty();
  }

  @Test
  void aThemeThatIsNotFoundThisTimeWaits() {
    var log =
        List.of(
            new Correction(1, 0, What.THEME_LABEL, "audit/gone", "gone", "Left", "B", "then", "so"),
            new Correction(1, 0, What.THEME_LABEL, "audit/cost", "cost", "Price", "B", "t", "so"));
    var revision = Revision.of(FOUND, log);
    assertThat(revision.waiting()).isEqualTo(1);
    assertThat(entry(revision.codebook(), "audit/cost").label()).isEqualTo("Price");
    var again =
        Revision.of(
            Stream.concat(FOUND.stream(), Stream.of(Said.theme("audit", "gone"))).toList(), log);
    assertThat(again.waiting()).isZero();
    assertThat(entry(again.codebook(), "audit/gone").label()).isEqualTo("Left");
  }
}
