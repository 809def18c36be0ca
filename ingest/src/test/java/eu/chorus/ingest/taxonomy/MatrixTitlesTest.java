package eu.chorus.ingest.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatrixTitlesTest {
  private static List<String> titles(String... headers) {
    return MatrixTitles.split(List.of(headers)).stream().map(MatrixTitles.Split::title).toList();
  }

  @Test
  void theTitleIsWhatTheColumnsShare() {
    assertThat(MatrixTitles.split(List.of("How far? : Cards", "How far? : Logs")))
        .containsExactly(
            new MatrixTitles.Split("How far?", Optional.of("Cards")),
            new MatrixTitles.Split("How far?", Optional.of("Logs")));
  }

  @Test
  void colonsInRowsDoNotSplitAMatrix() {
    assertThat(titles("How far?: Measure 1.1: a", "How far?: Measure 1.1: b", "How far?: Other"))
        .containsOnly("How far?");
  }

  @Test
  void colonsInTitlesDoNotJoinTwoMatrices() {
    assertThat(
            titles(
                "Part 2: Agree?: a",
                "Part 2: Agree?: b",
                "Part 2: Useful?: a",
                "Part 2: Useful?: b"))
        .containsExactly("Part 2: Agree?", "Part 2: Agree?", "Part 2: Useful?", "Part 2: Useful?");
  }

  @Test
  void aMatrixOfOneRowIsCutAtItsLastColon() {
    assertThat(MatrixTitles.split(List.of("Step 1: Agree?: row")))
        .containsExactly(new MatrixTitles.Split("Step 1: Agree?", Optional.of("row")));
  }

  @Test
  void aHeaderWithoutColonHasNoRow() {
    assertThat(MatrixTitles.split(List.of("Agree? 10:30")))
        .containsExactly(new MatrixTitles.Split("Agree? 10:30", Optional.empty()));
  }
}
