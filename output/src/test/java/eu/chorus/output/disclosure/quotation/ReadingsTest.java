package eu.chorus.output.disclosure.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever ends a line within a word, one of the readings has the word whole. */
class ReadingsTest {
  private static List<String> lines(String... pieces) {
    return Readings.of(List.of(pieces)).stream().map(texts -> Tokens.of(texts).line()).toList();
  }

  @Test
  void aWordThatPiecesBreakIsWholeInTheFirstOfThem() {
    assertThat(lines("fear paper-", "work harvest"))
        .contains("fear paper\twork harvest", "fear paperwork\tharvest");
    assertThat(lines("fear pap\u00AD", " er-\n", "work", "harvest"))
        .contains("fear paperwork\tharvest");
  }

  @Test
  void aDashBetweenPiecesIsNone() {
    assertThat(lines("fear -", "paper")).containsOnly("fear\tpaper");
    assertThat(lines("fear-", "12 papers")).containsOnly("fear\t12 papers");
  }
}
