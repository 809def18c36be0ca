package eu.chorus.nlp.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sentences are parsed: nearly all that ask for something, and few of the others. */
final class CuesTest {
  /** QUALITY: the filter may lose one in a hundred of what later stages need. */
  private static final double RECALL = 0.99;

  @Test
  void whatAsksOrTakesASideIsParsed() throws IOException {
    assertThat(share("asking.txt")).isGreaterThanOrEqualTo(RECALL);
  }

  /**
   * Written when the cues were first settled, which let two thirds of them through; cues were then
   * added by kind, not by sentence. What is new in kind will be lost more often than this says.
   */
  @Test
  void soIsMostOfWhatIsSaidMoreObliquely() throws IOException {
    assertThat(share("asking-oblique.txt")).isGreaterThanOrEqualTo(0.95);
  }

  /**
   * Written to be hard, before the kinds of cues were settled: quality.md has the first figures.
   */
  @Test
  void hardSetsAreToldApartMostly() throws IOException {
    assertThat(share("asking-fresh.txt")).isGreaterThanOrEqualTo(0.8);
    assertThat(share("telling-fresh.txt")).isLessThanOrEqualTo(0.25);
  }

  @Test
  void whatTellsIsNot() throws IOException {
    assertThat(share("telling.txt")).isLessThanOrEqualTo(0.1);
  }

  @Test
  void ofAListWithoutFullStopsOnlyWhatAsksIsParsed() {
    String wish = "the AI Office should publish a template";
    String list =
        "the association represents forty publishers in nine states • the office is in Lisbon • "
            + wish
            + " • the survey was sent to all members in October and half of them answered • the"
            + " institute employs sixty researchers";
    List<Parse> parses = Annotator.of("en").annotate(list).parses();
    assertThat(parses).hasSize(1);
    assertThat(list.substring(parses.get(0).start(), parses.get(0).end())).startsWith(wish);
    assertThat(parses.get(0).conllu().lines())
        .anySatisfy(line -> assertThat(line).startsWith("1\tthe\t"))
        .anySatisfy(line -> assertThat(line).startsWith("5\tpublish\t"));
  }

  @Test
  void aParseSaysWhoAsksWhatOfWhom() {
    String text = "Nothing to add here. The AI Office should publish a template.";
    List<Parse> parses = Annotator.of("en").annotate(text).parses();
    Parse last = parses.get(parses.size() - 1);
    assertThat(text.substring(last.start(), last.end()))
        .isEqualTo("The AI Office should publish a template.");
    assertThat(last.conllu().lines())
        .anySatisfy(line -> assertThat(line).startsWith("3\tOffice\t").contains("\t5\tnsubj\t"))
        .anySatisfy(line -> assertThat(line).startsWith("7\ttemplate\t").contains("\t5\tobj\t"));
    assertThat(last.toString()).doesNotContain("template");
  }

  @Test
  void aTableWithoutFullStopsIsNotParsed() {
    assertThat(Annotator.of("en").annotate("should delete ".repeat(100)).parses()).isEmpty();
  }

  private static double share(String file) throws IOException {
    List<String> sentences = sentences(file);
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(40);
    long parsed =
        sentences.stream()
            .filter(sentence -> !Annotator.of("en").annotate(sentence).parses().isEmpty())
            .count();
    return (double) parsed / sentences.size();
  }

  private static List<String> sentences(String file) throws IOException {
    try (InputStream in = CuesTest.class.getResourceAsStream(file)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
