package eu.chorus.nlp.correction;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What chairs fill in is taken cell by cell; what is wrong is told at once, and without a word. */
class DispositionReviewTest {
  private static final List<Provision> DRAFTS =
      List.of(
          new Provision("draft1", "Measure 1.1", "", 0, "One", "WG1", ""),
          new Provision("draft2", "Measure 1.2", "", 0, "One", "WG1", ""),
          new Provision("draft2", "Measure 1/3", "", 1, "Two", "WG1", ""));
  private static final String CLARIFY = "draft1/Measure 1.1/clarify#0123456789ab";
  private static final String DELETE = "draft2/Measure 1/3/do not delete";

  private static DispositionRow row(int number, String base, String request, String... filled) {
    var cells = new HashMap<What, String>();
    for (int i = 0; i < filled.length; i++) {
      cells.put(Correction.DISPOSITION.get(i), filled[i]);
    }
    return new DispositionRow(
        new Place("f.xlsx", "Disposition", number, ""), base, request, Map.copyOf(cells));
  }

  private static Correction decided(int version, What what, String after) {
    return new Correction(version, 0, what, CLARIFY, "", after, "B", "then", "so");
  }

  private static List<String> proposed(List<Correction> log, DispositionRow... rows) {
    var reviewed = DispositionReview.of(List.of(rows), log, DRAFTS);
    assertThat(reviewed.problems()).isEmpty();
    return reviewed.proposed().stream()
        .map(Proposed::correction)
        .map(c -> c.what().key() + ": " + c.before() + " > " + c.after())
        .toList();
  }

  private static List<String> problems(List<Correction> log, DispositionRow... rows) {
    return DispositionReview.of(List.of(rows), log, DRAFTS).problems().stream()
        .map(Problem::message)
        .toList();
  }

  @Test
  void aRequestIsFoundAgainByWhatItIs() {
    for (String written : List.of(CLARIFY, DELETE)) {
      assertThat(RequestRef.of(written)).map(RequestRef::toString).contains(written);
    }
    var provision = new ProvisionKey("draft2", "Measure 1/3");
    assertThat(RequestRef.of(DELETE)).contains(RequestRef.about(provision, "do not delete", ""));
    var about = RequestRef.about(provision, "clarify", "assessment risk");
    assertThat(RequestRef.of(about.toString())).contains(about);
    assertThat(about.toString()).startsWith("draft2/Measure 1/3/clarify#").doesNotContain("risk");
    assertThat(about).isNotEqualTo(RequestRef.about(provision, "clarify", "assessment"));
    assertThat(RequestRef.of("nothing")).isEmpty();
  }

  @Test
  void onlyWhatIsNewIsTaken() {
    var log =
        List.of(
            decided(1, What.DISPOSITION_VERDICT, "not"),
            decided(2, What.DISPOSITION_RESPONSE, "Later."));
    assertThat(proposed(log, row(2, "2", CLARIFY, "not", "Later."))).isEmpty();
    assertThat(proposed(log, row(2, "0", DELETE))).as("nothing filled in").isEmpty();
    assertThat(proposed(log, row(2, "2", CLARIFY, "partly", "Later.", "Why", "Measure 1.2")))
        .containsExactly(
            "disposition-verdict: not > partly",
            "disposition-rationale:  > Why",
            "disposition-provision:  > Measure 1.2");
    assertThat(proposed(log, row(2, "2", CLARIFY, "", "Later.")))
        .as("a cell may be emptied")
        .containsExactly("disposition-verdict: not > ");
    assertThat(proposed(log, row(2, "1", CLARIFY, "partly", "")))
        .as("another cell than somebody else's")
        .containsExactly("disposition-verdict: not > partly");
    assertThat(proposed(log, row(2, "0", CLARIFY, "not", "Later.")))
        .as("what somebody else decided alike")
        .isEmpty();
  }

  @Test
  void whatSomebodyElseDecidedMeanwhileIsAConflictOfThatCell() {
    var log = List.of(decided(3, What.DISPOSITION_VERDICT, "not"));
    assertThat(problems(log, row(7, "2", CLARIFY, "partly", "Because")))
        .singleElement()
        .asString()
        .contains("f.xlsx, sheet Disposition, row 7, verdict", "version 3")
        .doesNotContain("Because");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithoutAWord() {
    var told =
        problems(
            List.of(),
            row(2, "0", CLARIFY, "perhaps secret"),
            row(3, "0", "draft9/Measure 1.1/secret", "not"),
            row(4, "5", CLARIFY, "not"),
            row(5, "0", CLARIFY, "", "", "", "Measure secret"),
            row(6, "0", CLARIFY, "", "secret".repeat(400)),
            row(7, "0", DELETE, "not"),
            row(8, "0", DELETE, "partly"));
    assertThat(told).hasSize(6).noneMatch(message -> message.contains("secret"));
    assertThat(String.join("\n", told))
        .contains("row 2, verdict", "taken up, partly, not, deleted, out of scope")
        .contains("row 3, row", "row 4, base", "row 6, response", "row 8, verdict")
        .contains("row 5, new provision", "provisions of draft2");
  }

  @Test
  void aProvisionOfADraftThatIsNotThereYetMayBeAnything() {
    assertThat(proposed(List.of(), row(2, "0", DELETE, "", "", "", "Recital 4 of the next")))
        .hasSize(1);
  }

  @Test
  void theLastWordHoldsAndIsKnownByItsVersion() {
    var all =
        new Dispositions(
            List.of(
                decided(1, What.DISPOSITION_VERDICT, "not"),
                decided(3, What.DISPOSITION_VERDICT, "partly"),
                decided(4, What.THEME_LABEL, "x")));
    assertThat(all.cell(CLARIFY, What.DISPOSITION_VERDICT)).isEqualTo("partly");
    assertThat(all.version(CLARIFY, What.DISPOSITION_VERDICT)).isEqualTo(3);
    assertThat(all.asOf(2).cell(CLARIFY, What.DISPOSITION_VERDICT)).isEqualTo("not");
    assertThat(all.asOf(0).requests()).isEmpty();
    assertThat(all.requests()).containsExactly(CLARIFY);
  }
}
