package eu.chorus.nlp.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Respondent;
import eu.chorus.nlp.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private static final String LONG =
      "We ask the chairs to keep the reporting duty as it stands, because small laboratories depend"
          + " on what the large ones tell about their models, and nobody else will.";

  private static ContributionKeys keys(String id, String text, String organisation) {
    return new ContributionKeys(
        id, FamilyKeys.of(Samples.contribution(id, "en", text, organisation), List.of()));
  }

  @Test
  void copiesAreOneFamilyWhateverTheirCaseAndPunctuation() {
    assertThat(
            Families.of(
                List.of(
                    keys("b", LONG.toUpperCase(java.util.Locale.ROOT) + " !!", ""),
                    keys("a", LONG, ""),
                    keys("c", LONG + " Thank you.", ""))))
        .containsExactly(
            new Membership("a", "a", 2, false),
            new Membership("b", "a", 2, false),
            new Membership("c", "c", 1, false));
  }

  @Test
  void aCopyWithASentenceAddedIsOfTheSameFamily() {
    String letter =
        LONG + " We have said so in every round, and we will say so in the next one too.";
    assertThat(
            Families.of(
                List.of(
                    keys("a", letter, ""),
                    keys("b", "I write as a teacher of physics. " + letter, ""),
                    keys("c", letter + " Thank you for reading.", ""))))
        .extracting(Membership::family)
        .containsExactly("a", "a", "a");
  }

  @Test
  void aShortAnswerLinksNobody() {
    assertThat(keys("a", "I fully agree with the proposal.", "").keys()).isEmpty();
  }

  @Test
  void oneOrganisationIsOneFamilyAsItWasRecognised() {
    assertThat(
            Families.of(
                List.of(keys("a", "No", "org-1"), keys("b", "No", "org-1"), keys("c", "No", ""))))
        .extracting(Membership::family)
        .containsExactly("a", "a", "c");
  }

  @Test
  void severalSubmissionsOfOneRespondentAreOneFamily() {
    var said = Samples.contribution("a", "en", "No", "");
    var who = said.respondent();
    var known =
        new Respondent(
            who.type(), "", "", true, who.organisation(), who.identity(), "respondent-1", "");
    var first = FamilyKeys.of(said.of(known), List.of());
    assertThat(first).isEqualTo(FamilyKeys.of(said.of("b").of(known), List.of())).hasSize(1);
    assertThat(FamilyKeys.isText(first.get(0))).isFalse();
  }

  @Test
  void fiveCopiesAreACampaignAndFiveSubmissionsOfOneOrganisationAreNot() {
    List<ContributionKeys> copies =
        IntStream.range(0, 5).mapToObj(i -> keys("copy" + i, LONG, "")).toList();
    assertThat(Families.of(copies)).allMatch(Membership::campaign);
    assertThat(Families.of(copies.subList(0, 4))).noneMatch(Membership::campaign);
    List<ContributionKeys> departments =
        IntStream.range(0, 9).mapToObj(i -> keys("part" + i, "No", "Example Ltd")).toList();
    assertThat(Families.of(departments))
        .allMatch(member -> member.size() == 9)
        .noneMatch(Membership::campaign);
  }

  @Test
  void familiesAreTransitiveAndOrderDoesNotMatter() {
    var links = new ArrayList<ContributionKeys>();
    for (int i = 0; i < 200; i++) {
      // A chain of ten, then a gap: contribution i shares a key with i - 1.
      links.add(
          new ContributionKeys(
              "c%03d".formatted(i),
              i % 10 == 0 ? List.of("text:" + i) : List.of("text:" + (i - 1), "text:" + i)));
    }
    List<Membership> expected = Families.of(links);
    assertThat(expected).allMatch(member -> member.size() == 10 && member.campaign());
    assertThat(expected.get(57).family()).isEqualTo("c050");
    long seed = 20240730;
    Collections.shuffle(links, new Random(seed));
    assertThat(Families.of(links)).as("seed %d", seed).isEqualTo(expected);
  }

  @Test
  void aKeyHoldsNoWord() {
    assertThat(String.join(" ", keys("a", LONG, "Example Ltd").keys()))
        .doesNotContain("example")
        .doesNotContain("chairs");
  }
}
