package eu.chorus.nlp.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Respondent;
import eu.chorus.nlp.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private static final String LONG =
      "We ask the chairs to keep the reporting duty as it stands, because small laboratories depend"
          + " on what the large ones tell about their models, and nobody else will.";

  /** What somebody said, and the organisation it was said for. */
  private record Voice(String id, String text, String organisation) {}

  private static List<Membership> families(Voice... voices) {
    var sketcher = new Sketcher(PublicTexts.none());
    var sketched = new ArrayList<Sketched>();
    var keys = new TreeMap<String, List<String>>();
    for (Voice voice : voices) {
      var said = Samples.contribution(voice.id(), "en", voice.text(), voice.organisation());
      keys.put(voice.id(), new ArrayList<>(FamilyKeys.of(said.respondent())));
      sketched.addAll(OwnTexts.of(said, List.of(), sketcher));
    }
    var copies = TextFamilies.copies(sketched);
    for (Sketched s : sketched) {
      String text = s.imprint().text();
      keys.getOrDefault(s.contribution(), new ArrayList<>())
          .add(FamilyKeys.ofTexts(copies.getOrDefault(text, text)));
    }
    return Families.of(
        keys.entrySet().stream().map(e -> new ContributionKeys(e.getKey(), e.getValue())).toList());
  }

  private static Voice says(String id, String text) {
    return new Voice(id, text, "");
  }

  @Test
  void copiesAreOneFamilyWhateverTheirCaseAndPunctuation() {
    assertThat(
            families(
                says("b", LONG.toUpperCase(Locale.ROOT) + " !!"),
                says("a", LONG),
                says("c", LONG.replace("a", "a\u0301") + " Thank you."),
                says("d", "We ask for something else, which nobody has asked for in any round.")))
        .containsExactly(
            new Membership("a", "a", 3, false),
            new Membership("b", "a", 3, false),
            new Membership("c", "a", 3, false),
            new Membership("d", "d", 1, false));
  }

  @Test
  void aCopyWithASentenceAddedIsOfTheSameFamily() {
    String letter =
        LONG + " We have said so in every round, and we will say so in the next one too.";
    assertThat(
            families(
                says("a", letter),
                says("b", "I write as a teacher of physics. " + letter),
                says("c", letter + " Thank you for reading.")))
        .extracting(Membership::family)
        .containsExactly("a", "a", "a");
  }

  @Test
  void aShortAnswerLinksNobody() {
    String agree = "I fully agree with the proposal.";
    assertThat(families(says("a", agree), says("b", agree), says("c", agree)))
        .extracting(Membership::size)
        .containsOnly(1L);
  }

  @Test
  void oneOrganisationIsOneFamilyAsItWasRecognised() {
    assertThat(
            families(
                new Voice("a", "No", "org-1"),
                new Voice("b", "No", "org-1"),
                new Voice("c", "No", "")))
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
    var first = FamilyKeys.of(known);
    assertThat(first).hasSize(1);
    assertThat(FamilyKeys.isText(first.get(0))).isFalse();
  }

  @Test
  void fiveCopiesAreACampaignAndFiveSubmissionsOfOneOrganisationAreNot() {
    Voice[] copies =
        IntStream.range(0, 5).mapToObj(i -> says("copy" + i, LONG)).toArray(Voice[]::new);
    assertThat(families(copies)).allMatch(Membership::campaign);
    assertThat(families(Arrays.copyOf(copies, 4))).noneMatch(Membership::campaign);
    Voice[] departments =
        IntStream.range(0, 9)
            .mapToObj(i -> new Voice("part" + i, "No", "Example Ltd"))
            .toArray(Voice[]::new);
    assertThat(families(departments))
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
  void nothingThatIsKeptOfATextHoldsAWord() {
    var imprint = new Sketcher(PublicTexts.none()).imprint(LONG).orElseThrow();
    assertThat(imprint.toString() + imprint.text()).doesNotContain("chairs").hasSizeLessThan(60);
  }
}
