package eu.chorus.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfExtractionTest {
  @TempDir Path folder;

  @Test
  void linesBecomeParagraphsWithTheirPages() throws IOException {
    Document read =
        read(
            List.of("The first paragraph runs over", "two lines.", "", "The second stands alone."),
            List.of("The third is on the next page and", "ends there."));
    assertThat(Uploads.texts(read))
        .containsExactly(
            "The first paragraph runs over two lines.",
            "The second stands alone.",
            "The third is on the next page and ends there.");
    assertThat(read.blocks()).extracting(b -> b.position().page()).containsExactly(1, 1, 2);
  }

  @Test
  void aParagraphRunsOnOverThePageBreak() throws IOException {
    Document read = read(List.of("A sentence that does not end"), List.of("before the next page."));
    assertThat(Uploads.texts(read))
        .containsExactly("A sentence that does not end before the next page.");
  }

  @Test
  void hyphenationIsUndoneButRealHyphensStay() throws IOException {
    Document read =
        read(
            List.of(
                "The assess-",
                "ment of risk is a self-",
                "assessment where self-assessment is due."));
    assertThat(Uploads.texts(read))
        .containsExactly(
            "The assessment of risk is a self-assessment where self-assessment is due.");
  }

  @Test
  void headersFootersAndPageNumbersAreDropped() throws IOException {
    Document read =
        read(
            page("First words.", "1 / 4"),
            page("Second words.", "2 / 4"),
            page("Third words.", "3 / 4"),
            page("Fourth words.", "4 / 4"));
    assertThat(Uploads.texts(read))
        .containsExactly("First words.", "Second words.", "Third words.", "Fourth words.");
  }

  @Test
  void aNumberedHeadingOnEveryPageIsNoPageNumberUnlessItCounts() throws IOException {
    Document read =
        read(
            List.of("Question 7"), List.of("Question 3"), List.of("Question 20"), List.of("Last."));
    assertThat(Uploads.texts(read))
        .containsExactly("Question 7", "Question 3", "Question 20", "Last.");
  }

  @Test
  void aDocumentOfNothingButRepeatedLinesIsKept() throws IOException {
    assertThat(Uploads.texts(read(List.of("Same."), List.of("Same.")))).contains("Same.");
  }

  @Test
  void whatWasFilledIntoAFormIsRead() throws IOException {
    Document read =
        new Uploads(folder).add("a", PdfSamples.form("What?", "Typed answer.")).extract().get(0);
    assertThat(Uploads.texts(read)).containsExactly("What?", "Typed answer.");
  }

  private static List<String> page(String words, String number) {
    return List.of("Position of the Example Society", "", "", words, "", "", number);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private Document read(List<String>... pages) throws IOException {
    return new Uploads(folder).add("a", PdfSamples.pages(List.of(pages))).extract().get(0);
  }
}
