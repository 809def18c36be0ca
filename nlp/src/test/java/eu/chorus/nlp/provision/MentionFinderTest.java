package eu.chorus.nlp.provision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.nlp.provision.Mention.Standing;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionFinderTest {
  private static final List<Provision> DRAFTS =
      Stream.of(
              "draft1 Measure 6",
              "draft1 Sub-Measure 6.1",
              "draft1 Measure 2",
              "draft2 Commitment 2",
              "draft2 Measure 2.3",
              "draft2 Measure 2.4",
              "draft2 KPI 2.3",
              "draft3 Commitment I.2",
              "draft3 Measure I.2.3",
              "final Copyright, Measure 1.1",
              "final Safety and Security, Measure 1.1",
              "final Safety and Security, Measure 2.1")
          .map(s -> s.split(" ", 2))
          .map(s -> new Provision(s[0], s[1], parent(s[1]), 0, "", "", ""))
          .toList();

  private static String parent(String id) {
    return switch (id) {
      case "Measure 2.3", "Measure 2.4" -> "Commitment 2";
      case "Measure I.2.3" -> "Commitment I.2";
      default -> "";
    };
  }

  private static List<String> told(String round, String text) {
    return MentionFinder.answering(round, DRAFTS).find(text).stream()
        .map(m -> m.ref() + "@" + m.round() + " " + m.standing())
        .toList();
  }

  @Test
  void aMentionIsResolvedAgainstTheDraftThatIsAnswered() {
    assertThat(told("draft1", "Measure 6.1 is good."))
        .containsExactly("Sub-Measure 6.1@draft1 IN_DRAFT");
    assertThat(told("draft2", "M. 2.3 is good.")).containsExactly("Measure 2.3@draft2 IN_DRAFT");
    assertThat(told("draft3", "Measure I.2 is good."))
        .containsExactly("Commitment I.2@draft3 IN_DRAFT");
    assertThat(told("final", "Measure 2.1 is good."))
        .containsExactly("Safety and Security, Measure 2.1@final IN_DRAFT");
  }

  @Test
  void whatOnlyAnotherDraftHasIsMarkedAndWhatNoneHasIsUnresolved() {
    assertThat(told("draft2", "Sub-Measure 6.1 and Measure 9.9 are good."))
        .containsExactly("Sub-Measure 6.1@draft1 IN_OTHER_DRAFT", "Measure 9.9@ UNRESOLVED");
    assertThat(told("draft2", "Measure 2 is good."))
        .containsExactly("Measure 2@draft1 IN_OTHER_DRAFT");
    assertThat(told("draft3", "KPI 2.3 was better than Measure 2.3."))
        .containsExactly("KPI 2.3@draft2 IN_OTHER_DRAFT", "Measure 2.3@draft2 IN_OTHER_DRAFT");
    assertThat(told("final", "Measure 1.1 is good.")).containsExactly("Measure 1.1@ UNRESOLVED");
    assertThat(told("consultation", "Measure 2.3 and Article 53(1)"))
        .containsExactly("Measure 2.3@ UNRESOLVED", "Article 53(1)@ LAW");
  }

  @Test
  void toMeasureIsAVerbOnlyWhereWhatIsMeasuredFollows() {
    assertThat(
            told("draft2", "With regard to measure 2.3 we agree, but not that measure 2.4 be cut."))
        .containsExactly("Measure 2.3@draft2 IN_DRAFT", "Measure 2.4@draft2 IN_DRAFT");
    assertThat(told("draft1", "As to measure 6: we agree.")).hasSize(1);
    assertThat(told("draft1", "We need to measure 6 risks, and should measure 6.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          draft2 | Measure 6.1 of draft 1 was better.            | Sub-Measure 6.1@draft1 IN_OTHER_DRAFT
          draft2 | Measure 2.3 and, in the first draft, Measure 6 | Measure 2.3@draft2 IN_DRAFT; Measure 6@draft1 IN_OTHER_DRAFT
          draft2 | Measure 2 of the first draft                  | Measure 2@draft1 IN_OTHER_DRAFT
          draft3 | Measure 2.3 in the second draft               | Measure 2.3@draft2 IN_OTHER_DRAFT
          draft3 | KPI 2.3 (2nd draft) and Measure I.2.3         | KPI 2.3@draft2 IN_OTHER_DRAFT; Measure I.2.3@draft3 IN_DRAFT
          draft3 | Draft 1's Measure 6.1 is missed.              | Sub-Measure 6.1@draft1 IN_OTHER_DRAFT
          draft3 | Measures 2.3 and 2.4 of the previous draft    | Measure 2.3@draft2 IN_OTHER_DRAFT; Measure 2.4@draft2 IN_OTHER_DRAFT
          draft2 | Measure 6.1 in the previous draft             | Sub-Measure 6.1@draft1 IN_OTHER_DRAFT
          draft2 | Measure 6.1 of the third draft                | Measure 6.1@ UNRESOLVED
          draft1 | Measure 6 of the previous draft               | Measure 6@ UNRESOLVED
          draft1 | Measure 2.1 of the final draft                | Safety and Security, Measure 2.1@final IN_OTHER_DRAFT
          draft2 | Maßnahme 6.1 des ersten Entwurfs              | Sub-Measure 6.1@draft1 IN_OTHER_DRAFT
          draft2 | Measure 2.3 is one draft of many; the first is good. | Measure 2.3@draft2 IN_DRAFT
          """)
  void aDraftThatIsToldIsTheOneThatIsMeant(String round, String text, String told) {
    assertThat(String.join("; ", told(round, text))).isEqualTo(told);
  }

  @Test
  void theFormTellsWhatADraftThatIsToldCallsIt() {
    assertThat(MentionFinder.byForm("2").orElseThrow().find("Measure 6.1 of draft 1"))
        .extracting(Mention::ref)
        .containsExactly("Sub-Measure 6.1");
  }

  @Test
  void aBareNumberIsAProvisionOfTheDraftOrNone() {
    assertThat(told("draft2", "Measure 2.3 is fine. 2.4 is not; 14.15 is a time, 6.1 a rate."))
        .containsExactly("Measure 2.3@draft2 IN_DRAFT", "Measure 2.4@draft2 IN_DRAFT");
  }

  @Test
  void thisMeasureIsTheSectionsElseTheLastOne() {
    var finder = MentionFinder.answering("draft2", DRAFTS);
    var asked = Context.about(new ProvisionKey("draft2", "Measure 2.3"));
    assertThat(finder.read("Unlike Measure 2.4, this Measure is good.", asked).mentions())
        .extracting(Mention::ref)
        .containsExactly("Measure 2.4", "Measure 2.3");
    assertThat(finder.read("This Commitment is good.", asked).mentions())
        .extracting(Mention::ref)
        .containsExactly("Commitment 2");
    var before = finder.read("Measure 2.4: we agree.\nMore follows.", Context.none()).after();
    assertThat(finder.read("As to KPI 2.3, we like this Measure.", before).mentions())
        .extracting(Mention::ref)
        .containsExactly("KPI 2.3", "Measure 2.4");
    assertThat(finder.find("This measure is good.")).isEmpty();
    assertThat(finder.find("Measure 2.4 needs tests that measure risks.")).hasSize(1);
    assertThat(finder.find("See Measures 2.3.\u20132.4.")).hasSize(2);
  }

  @Test
  void stretchesLieInTheTextAndMeanTheSameWhateverStandsBefore() {
    var random = new Random(20260711);
    var sentences =
        Stream.concat(MentionSet.read("tuned").stream(), MentionSet.read("heldout").stream())
            .filter(s -> s.draft().equals("2") && !s.gold().isEmpty())
            .toList();
    var finder = MentionFinder.byForm("2").orElseThrow();
    for (int i = 0; i < 300; i++) {
      String text = sentences.get(random.nextInt(sentences.size())).text();
      String padding = "\u00e4x \ud83d\ude00 \n".repeat(random.nextInt(4));
      var plain = finder.find(text);
      var padded = finder.find(padding + text);
      assertThat(padded)
          .as("seed 20260711, round %d", i)
          .extracting(m -> (m.start() - padding.length()) + " " + m.ref())
          .isEqualTo(plain.stream().map(m -> m.start() + " " + m.ref()).toList());
      assertThat(plain).allMatch(m -> m.start() < m.end() && m.end() <= text.length());
    }
  }

  @Test
  void anyTextIsReadOnceHoweverItIsBuilt() {
    for (String piece :
        List.of(
            "Measures 2.1, ",
            "1",
            "(",
            "Article 53(1)(",
            "point (a) of ",
            "the present ",
            "II.",
            "-",
            "Article 1 and ",
            "Directive (EU) (EU) ",
            "Safety and Security, ",
            "M.")) {
      String text = piece.repeat(1_000_000 / piece.length());
      for (String draft : List.of("3", "final")) {
        var mentions = MentionFinder.byForm(draft).orElseThrow().find(text);
        assertThat(mentions.size()).as(piece).isLessThanOrEqualTo(text.length() / 3);
      }
    }
    assertThat(MentionFinder.byForm("4")).isEmpty();
    assertThat(Stream.of(Standing.values()).map(Standing::name)).doesNotHaveDuplicates();
  }
}
