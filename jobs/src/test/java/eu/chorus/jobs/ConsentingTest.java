package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.ledger.ReleaseLedger;
import eu.chorus.output.disclosure.names.Participants;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** P10: only organisations that agreed, by their last word, are on the annex, and never a few. */
class ConsentingTest {
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();
  private static final Map<String, String> ASKED = Map.of(Participants.SETTING, "yes");
  private static final Optional<LocalDate> MAY = Optional.of(LocalDate.of(2025, 5, 1));
  private static final Optional<LocalDate> JUNE = Optional.of(LocalDate.of(2025, 6, 1));

  /** Ten that agreed: as few as an annex may have. */
  private static Invented ten() {
    var said = new Invented();
    for (int i = 0; i < 10; i++) {
      said.organisation("Quillon" + (char) ('a' + i) + " Works", true, MAY, Invented.SURVEY);
    }
    return said;
  }

  /** The gate's register agrees to what was agreed, and to no more. */
  @Test
  void whoAgreedByTheLastWordIsNamedOnce() {
    var said =
        ten()
            .organisation("Quillona Works", true, JUNE, Invented.SURVEY)
            .organisation("Came To Agree", false, MAY, Invented.SURVEY)
            .organisation("Came to agree", true, JUNE, Invented.SURVEY)
            .organisation("Withdrew Later", true, MAY, Invented.SURVEY)
            .organisation("Withdrew Later", false, JUNE, Invented.SURVEY)
            .organisation("Undecided That Day", true, JUNE, Invented.SURVEY)
            .organisation("Undecided That Day", false, JUNE, Invented.SURVEY)
            .organisation("No Day", false, Optional.empty(), Invented.SURVEY)
            .organisation("No Day", true, JUNE, Invented.SURVEY)
            .organisation("Never Asked", true, JUNE, "notes")
            .organisation("Silent Ones", false, MAY, Invented.SURVEY)
            .person("Bo Person", "");
    var named =
        new Corpus(said.findings(ASKED), POLICY, ReleaseLedger.empty())
            .names()
            .participants()
            .names();
    assertThat(named).hasSize(11).contains("Came to agree");
    assertThat(named).filteredOn(n -> n.startsWith("Quillon")).hasSize(10).doesNotHaveDuplicates();
  }

  /** One of ten takes its consent back: nine would point at one another, and nobody is named. */
  @Test
  void consentTakenBackLeavesTooFew() {
    assertThat(Consenting.of(ten().findings(ASKED), POLICY).names()).hasSize(10);
    var without = ten().organisation("Quillonc Works", false, JUNE, Invented.SURVEY);
    assertThat(Consenting.of(without.findings(ASKED), POLICY)).isEqualTo(Participants.none());
  }

  /** An organisation that is called as somebody who answers would name that person. */
  @Test
  void whatIsCalledAsAPersonIsNotNamed() {
    var said =
        ten()
            .organisation("Uwe Quast Widgets", true, MAY, Invented.SURVEY)
            .organisation("Quast Widgets", true, MAY, Invented.SURVEY)
            .person("Quast, Uwe", "");
    assertThat(Consenting.of(said.findings(ASKED), POLICY).names())
        .hasSize(11)
        .contains("Quast Widgets");
  }

  @Test
  void nobodyIsNamedUnlessTheFileAsks() {
    assertThat(Consenting.of(ten().findings(Map.of()), POLICY)).isEqualTo(Participants.none());
    assertThat(Consenting.of(ten().findings(Map.of(Participants.SETTING, "no")), POLICY))
        .isEqualTo(Participants.none());
  }
}
