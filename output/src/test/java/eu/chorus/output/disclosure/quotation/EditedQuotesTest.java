package eu.chorus.output.disclosure.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.readback.Strand;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotations with words changed are found; common wording, public texts and chance are not. */
class EditedQuotesTest {
  private static final String SAID =
      "Our small bakery would have to close because nobody here can pay a lawyer to read all of the"
          + " forms";
  private static final String LAW =
      "Providers shall document the technical solution that they have adopted for testing the model"
          + " before it is placed on the market";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our small shop would have to close because nobody here can pay a solicitor to read all of"
            + " these forms", // replaced
        "Our bakery would have to close because nobody can pay a lawyer to read all forms", // deleted
        "Our very small bakery would surely have to close because nobody else here can ever pay a"
            + " lawyer", // inserted
        "Small bakeries would have to close because nobody here could pay lawyers to read all of the"
            + " forms", // inflected
        "Our bakery small would have close to because here nobody can pay a to lawyer read all of",
        "Our small 12 shop would have 13 to close because 14 nobody here can pay 15 a solicitor"
      })
  void changedWordsDoNotHideAQuotation(String edited) {
    assertThat(found("We read: " + edited + " in a letter", AllowList.empty(), SAID)).isTrue();
  }

  @Test
  void itIsFoundOverPiecesOfText() {
    var words =
        List.of("Our small shop would have to close because nobody here can pay".split(" "));
    var units = words.stream().map(w -> new Strand.Unit("cell", w)).toList();
    var pass = pass(AllowList.empty(), new Strand("a.csv", units));
    pass.pass(1, tokens(SAID));
    assertThat(pass.verdict()).containsExactly(new Violation(Rule.EDITED_QUOTE, "a.csv", "cell"));
  }

  /** Two words that say something, between many that do not, are as few as may be. */
  @Test
  void aFewTellingWordsAreEnough() {
    var said = "we should not have to be there before bakeries or their harvest are over with";
    var edited = said.replace("there", "here").replace("are", "is");
    assertThat(found(edited, AllowList.empty(), said)).isTrue();
    assertThat(found(edited.replace("harvest", "all"), AllowList.empty(), said)).isFalse();
  }

  @Test
  void otherWordsOnTheSameMatterPass() {
    var own = "Small bakeries fear that they must close, as lawyers who read forms cost too much";
    assertThat(found(own, AllowList.empty(), SAID)).isFalse();
  }

  @Test
  void wordingOfFiveFamiliesIsNobodysAndOfFourIs() {
    var edited = SAID.replace("bakery", "shop").replace("lawyer", "solicitor");
    for (int families : new int[] {1, 4, 5}) {
      var pass = pass(AllowList.empty(), strand(edited));
      IntStream.range(0, 3 * families).forEach(i -> pass.pass(i % families, tokens(SAID)));
      assertThat(pass.verdict().isEmpty()).as("%d families", families).isEqualTo(families >= 5);
    }
  }

  @Test
  void whatAPublicTextSaysAsWellIsPublic() {
    var allowed = AllowList.builder().add("Act", LAW).build();
    var own = "Providers must document the technical solution which they have adopted for testing";
    assertThat(found(own, allowed, "They say: " + LAW)).isFalse();
    assertThat(found(own, AllowList.empty(), LAW)).isTrue();
  }

  @Test
  void publicTextAroundSecretsDoesNotCarryThemOut() {
    var allowed = AllowList.builder().add("Act", LAW).build();
    var said = LAW.replace("the technical", "the ruinous Rosebud technical");
    var edited = said.replace("shall", "should").replace("testing", "checking");
    assertThat(found(edited, allowed, said)).isTrue();
  }

  @Test
  void publicTextStrewnBetweenWordsDoesNotPartThem() {
    var strewn = "Whether there is a summary of the training content";
    var allowed = AllowList.builder().add("questionnaire", strewn).build();
    var edited = SAID.replace("bakery", "shop").replace("lawyer", "solicitor");
    var parted = edited.replace(" have ", " " + strewn + " have ").replace("pay", "pay " + strewn);
    assertThat(found(parted, allowed, SAID)).isTrue();
  }

  @Test
  void aReportOfPublicTextsIsNobodysWord() {
    var allowed = AllowList.builder().add("Act", LAW).add("questionnaire", "Yes").build();
    assertThat(found("12 Yes " + LAW + " 24 Yes", allowed, LAW + " Yes " + LAW)).isFalse();
  }

  private static boolean found(String report, AllowList allowed, String said) {
    var pass = pass(allowed, strand(report));
    pass.pass(7, tokens(said));
    return !pass.verdict().isEmpty();
  }

  private static EditedQuotes pass(AllowList allowed, Strand strand) {
    return new EditedQuotes(ReleasePolicy.standard(), Reading.all(List.of(strand)), allowed);
  }

  private static Strand strand(String text) {
    return new Strand("a.md", List.of(new Strand.Unit("line 1", text)));
  }

  private static Tokens tokens(String text) {
    return Tokens.of(List.of(text));
  }
}
