package eu.chorus.ingest.survey;

import static eu.chorus.problem.ProblemKind.ROW_CHOICE_AMBIGUOUS;
import static eu.chorus.problem.ProblemKind.ROW_DIFFERS_FROM_DEFINITION;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of a sheet in which several choices stand, held against the XML of the same survey. */
class JoinedChoicesTest {
  private static final String BOTH = "Data; rights";
  private static final List<String> LABELS = List.of(BOTH, "Data", "rights", "Cards");

  @TempDir Path temp;

  /** What a contribution chose, and what the sheet makes of it. */
  private record Choice(List<Integer> options, String cell) {}

  private static XmlFixture survey(String language, String prefix, XmlFixture xml) {
    xml.language(language).question("many", "Multiple Choice", prefix + "Which?");
    for (int i = 0; i < LABELS.size(); i++) {
      xml.option("m" + i, prefix + LABELS.get(i));
    }
    return xml.question("rank", "Ranking", prefix + "Rank")
        .element("RankingItem", "r0", "Ranking Item", prefix + "Fair")
        .element("RankingItem", "r1", "Ranking Item", prefix + "Clear");
  }

  private static XmlFixture answered(List<Choice> choices) {
    var xml = survey("FR", "[FR] ", survey("EN", "", new XmlFixture()));
    for (int i = 0; i < choices.size(); i++) {
      xml.contribution("c" + i);
      choices.get(i).options().forEach(option -> xml.answer("many", "m" + option, ""));
    }
    return xml;
  }

  private static byte[] sheet(String title, List<String> cells) {
    List<List<?>> rows = new ArrayList<>();
    for (String cell : cells) {
      rows.add(List.of(cell, "c" + rows.size(), "", "EN"));
    }
    var headers = List.of(title, "Contribution ID", "Creation date", "Languages");
    return new XlsxFixture().sheet("Content", headers, rows).bytes();
  }

  private Reading read(byte[] sheet, XmlFixture xml, String question) {
    return Reading.of(xml.beside(sheet, temp, question));
  }

  private Reading read(List<Choice> choices) {
    return read(
        sheet("Which?", choices.stream().map(Choice::cell).toList()),
        answered(choices),
        "  - {id: q, header: many, kind: multiple}\n");
  }

  @ParameterizedTest
  @CsvSource({"';'", "'; '"})
  void whatCouldBeReadInTwoWaysIsSettledByTheXml(String between) {
    String cell = "Data" + between + "rights";
    var reading =
        read(
            List.of(
                new Choice(List.of(1, 2), cell),
                new Choice(List.of(0), BOTH),
                new Choice(List.of(0, 3), "Cards" + between + BOTH)));
    assertThat(reading.to("Which?")).containsExactly("Data | rights", BOTH, BOTH + " | Cards");
    assertThat(reading.kinds()).allMatch(List::isEmpty);
  }

  @Test
  void whatTheXmlDoesNotSettleIsLeftOutAndTold() {
    var reading = read(List.of(new Choice(List.of(3), BOTH), new Choice(List.of(3), "Cards")));
    assertThat(reading.to("Which?")).containsExactly("-", "Cards");
    assertThat(reading.kinds()).containsExactly(List.of(ROW_CHOICE_AMBIGUOUS), List.of());
    var alone =
        Reading.of(
            new Folder(temp)
                .with("export.xlsx", sheet("Which?", List.of(BOTH, "Cards; rights", "Data")))
                .yaml(
                    """
                    inputs:
                      - {id: in, layout: eusurvey-xlsx, file: export.xlsx, channel: plenary, round: consultation}
                    questions:
                      - {id: q, header: "Which?", kind: multiple, options: ["Data; rights", Data, rights, Cards]}
                    """));
    assertThat(alone.to("Which?")).containsExactly("-", "rights | Cards", "Data");
    assertThat(alone.kinds()).containsExactly(List.of(ROW_CHOICE_AMBIGUOUS), List.of(), List.of());
  }

  @Test
  void whateverWasChosenIsReadBack() {
    long seed = System.nanoTime();
    System.err.println("seed " + seed);
    var random = new Random(seed);
    var choices = new ArrayList<Choice>();
    for (int i = 0; i < 200; i++) {
      var options = new ArrayList<Integer>();
      for (int option = 0; option < LABELS.size(); option++) {
        if (random.nextBoolean()) {
          options.add(option);
        }
      }
      var written = new ArrayList<>(options);
      Collections.shuffle(written, random);
      String between = random.nextBoolean() ? ";" : "; ";
      choices.add(
          new Choice(options, String.join(between, written.stream().map(LABELS::get).toList())));
    }
    var reading = read(choices);
    assertThat(reading.to("Which?"))
        .isEqualTo(
            choices.stream()
                .map(c -> String.join(" | ", c.options().stream().map(LABELS::get).toList()))
                .map(told -> told.isEmpty() ? "-" : told)
                .toList());
    assertThat(reading.kinds()).allMatch(List::isEmpty);
  }

  @Test
  void aSheetInAnotherLanguageIsComparedByTheOptionsIds() {
    var choices = List.of(new Choice(List.of(1, 3), ""), new Choice(List.of(2), ""));
    var reading =
        read(
            sheet("[FR] Which?", List.of("[FR] Data; [FR] Cards", "[FR] Cards")),
            answered(choices),
            "  - {id: q, header: many, kind: multiple}\n");
    assertThat(reading.to("[FR] Which?")).containsExactly("[FR] Data | [FR] Cards", "[FR] Cards");
    assertThat(reading.kinds()).containsExactly(List.of(), List.of(ROW_DIFFERS_FROM_DEFINITION));
  }

  @Test
  void anotherOrderOfARankingIsTold() {
    var xml = survey("FR", "[FR] ", survey("EN", "", new XmlFixture()));
    xml.contribution("c0").answer("rank", "", "r1; r0");
    xml.contribution("c1").answer("rank", "", "r0; r1");
    var reading =
        read(
            sheet("[FR] Rank", List.of("[FR] Clear; [FR] Fair", "[FR] Clear; [FR] Fair")),
            xml,
            "  - {id: q, header: rank, kind: ranking}\n");
    assertThat(reading.to("[FR] Rank").get(0)).isEqualTo("[FR] Clear | [FR] Fair");
    assertThat(reading.kinds()).containsExactly(List.of(), List.of(ROW_DIFFERS_FROM_DEFINITION));
  }
}
