package eu.chorus.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM", "\t=1", "\r=1", "\n=1", "|cmd"})
  void whatStartsAFormulaStandsBehindAnApostropheAndComesBack(String text) {
    assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    assertThat(SafeCell.csv(text)).isEqualTo("\"'" + text + "\"");
    assertThat(SafeCell.undone(SafeCell.of(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "'t Hof", "'", "1 - 2", " =1"})
  void otherTextIsItself(String text) {
    assertThat(SafeCell.of(text)).isEqualTo(text);
    assertThat(SafeCell.undone(text)).isEqualTo(text);
  }

  @Test
  void quotesAreDoubledAndNothingStaysNothing() {
    assertThat(SafeCell.csv("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    assertThat(SafeCell.csv("")).isEmpty();
  }

  @Test
  void aLineHasNumbersAsTheyAre() {
    assertThat(SafeCell.line("a", 12L, "", -3, "=1")).isEqualTo("\"a\",12,,-3,\"'=1\"\n");
  }
}
