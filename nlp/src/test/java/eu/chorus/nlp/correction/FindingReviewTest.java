package eu.chorus.nlp.correction;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.model.RoutedBy;
import eu.chorus.model.Taxonomy;
import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.nlp.correction.CodebookReview.Reviewed;
import eu.chorus.nlp.correction.Known.OfContribution;
import eu.chorus.nlp.correction.Known.OfPassage;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingReviewTest {
  private static final Known KNOWN =
      new Known(
          Map.of(
              "p",
              new OfPassage(
                  "p", "dp", "audit", "WG1;audit", "audit/cost", "draft2/M 1", "delete: risk")),
          Map.of(
              "c", new OfContribution("c", "dc", "df", "mention", "org"),
              "d", new OfContribution("d", "dd", "dd", "other", "org-d"),
              "e", new OfContribution("e", "de", "de", "", "")),
          StandingThemes.of(
              List.of(
                  Said.theme("audit", "cost"),
                  Said.theme("audit", "burden"),
                  Said.theme("data", "opt-out"))),
          Map.of("audit", Set.of("WG1"), "data", Set.of("WG2")),
          Set.of("WG1", "WG2"),
          Set.of("draft2/M 1", "draft2/M 2"));

  private static final Taxonomy TAXONOMY =
      new Taxonomy(
          List.of(new WorkingGroup("WG1", "One", ""), new WorkingGroup("WG2", "Two", "")),
          List.of(
              new Topic("audit", "Audit", "", List.of(), List.of("WG1")),
              new Topic("data", "Data", "", List.of(), List.of("WG2"))));

  private int rows;

  private FindingRow row(String what, String target, String before, String after) {
    return new FindingRow(new Place("f.csv", "", ++rows, ""), "0", what, target, before, after);
  }

  private static List<String> told(FindingRow... rows) {
    return told(review(List.of(), rows));
  }

  private static Reviewed review(List<Correction> log, FindingRow... rows) {
    return FindingReview.of(List.of(rows), KNOWN, log);
  }

  private static List<String> told(Reviewed reviewed) {
    return reviewed.problems().stream()
        .map(p -> p.kind() + " " + p.place().row() + " " + p.place().column())
        .toList();
  }

  @Test
  void oneFormatForEveryFinding() {
    var reviewed =
        review(
            List.of(),
            row("passage-themes", "p", "audit/cost", "audit/burden; audit/cost"),
            row("passage-working-groups", "p", "", "data"),
            row("passage-provisions", "p", "draft2/M 1", "draft2/M 2"),
            row("passage-requests", "p", "delete: risk", "keep: Risk @ M 2; not publish"),
            row("contribution-family", "c", "", "d"),
            row("organisation-link", "c", "", "d"),
            row("organisation-link", "d", "", "alone"));
    assertThat(reviewed.problems()).isEmpty();
    assertThat(
            reviewed.proposed().stream()
                .map(Proposed::correction)
                .map(c -> c.what().key() + " " + c.target() + " " + c.before() + " > " + c.after()))
        .containsExactly(
            "passage-themes dp audit/cost > audit/burden;audit/cost",
            "passage-working-groups dp WG1;audit > data",
            "passage-provisions dp draft2/M 1 > draft2/M 2",
            "passage-requests dp delete: risk > keep: risk @ M 2;not publish",
            "contribution-family dc df > dd",
            "organisation-link mention org > org-d",
            "organisation-link other org-d > alone-other");
  }

  @Test
  void allFaultsAtOnce() {
    assertThat(
            told(
                row("passage-themes", "nobody", "", "none"),
                row("passage-themes", "p", "", "audit/nothing"),
                row("passage-themes", "p", "", "data/opt-out"),
                row("passage-themes", "p", "audit/burden", "none"),
                row("passage-working-groups", "p", "", "WG9"),
                row("passage-working-groups", "p", "", "WG2;audit"),
                row("passage-provisions", "p", "", "draft9/M 1"),
                row("stance", "p", "", "for"),
                row("passage-requests", "p", "", "frobnicate"),
                row("passage-requests", "p", "", "delete @ M 9"),
                row("passage-requests", "p", "", "delete: one; what five words of somebody say"),
                row("theme-label", "audit/cost", "", "Price"),
                row("contribution-family", "c", "", "c"),
                row("contribution-family", "c", "", "nobody"),
                row("organisation-link", "e", "", "d")))
        .containsExactly(
            "CORRECTION_UNKNOWN 1 target",
            "CORRECTION_UNKNOWN 2 after",
            "CORRECTION_BAD_VALUE 3 after",
            "CORRECTION_STALE 4 before",
            "CORRECTION_UNKNOWN 5 after",
            "CORRECTION_BAD_VALUE 6 after",
            "CORRECTION_UNKNOWN 7 after",
            "CORRECTION_NOT_FOUND_YET 8 what",
            "CORRECTION_BAD_VALUE 9 after",
            "CORRECTION_UNKNOWN 10 after",
            "CORRECTION_BAD_VALUE 11 after",
            "CORRECTION_BAD_VALUE 12 what",
            "CORRECTION_CONTRADICTION 13 after",
            "CORRECTION_UNKNOWN 14 after",
            "CORRECTION_UNKNOWN 15 target");
  }

  @Test
  void whatSomebodyElseDecidedSinceIsAConflict() {
    var log = List.of(new Correction(1, 0, What.PASSAGE_THEMES, "dp", "", "none", "B", "t", "so"));
    assertThat(told(review(log, row("passage-themes", "p", "", "audit/cost"))))
        .containsExactly("CORRECTION_STALE 1 before");
    assertThat(
            told(
                row("passage-themes", "p", "", "audit/cost"),
                row("passage-themes", "p", "", "audit/burden")))
        .containsExactly("CORRECTION_CONTRADICTION 3 target");
  }

  @Test
  void aPassageGoesWherePeopleSayAndNoFurther() {
    var passage = Said.passage("p", "audit", "word");
    var digest = Targets.passage(passage.passage());
    var moved = rerouted(passage, digest, "data").passage();
    assertThat(moved.topic()).isEqualTo("data");
    assertThat(moved.workingGroups()).containsExactly("WG2");
    assertThat(moved.routing().by()).isEqualTo(RoutedBy.ANALYST);
    assertThat(rerouted(passage, digest, "WG2").passage().topic()).isEmpty();
    assertThat(rerouted(passage, digest, "WG1;WG2").passage().topic()).isEqualTo("audit");
    var untouched = Said.passage("q", "audit", "word");
    assertThat(rerouted(untouched, digest, "data")).isSameAs(untouched);
  }

  private static AnalysedPassage rerouted(AnalysedPassage passage, String digest, String value) {
    return new Rerouting(new Decisions(Map.of(digest, value)), TAXONOMY).apply(passage);
  }
}
