package eu.chorus.nlp.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SentenceVectorsTest {
  private final SentenceVectors vectors = SentenceVectors.installed();

  @Test
  void sentencesOfOneMeaningAreNearerThanOthers() {
    var one = vectors.of("Rightsholders must be able to opt out of training.");
    var same = vectors.of("Authors need a way to reserve their works from machine learning.");
    var other = vectors.of("Serious incidents are reported to the board within two days.");
    assertThat(product(one, one)).isCloseTo(2, within(0.01));
    assertThat(product(one, same)).isGreaterThan(product(one, other) + 0.1);
  }

  @Test
  void manyThreadsFindWhatOneFinds() {
    var texts = IntStream.range(0, 24).mapToObj(i -> "Model report number " + i % 6).toList();
    var alone = texts.stream().map(vectors::of).toList();
    var together = texts.parallelStream().map(vectors::of).toList();
    for (int i = 0; i < alone.size(); i++) {
      assertThat(Arrays.equals(together.get(i), alone.get(i))).isTrue();
    }
  }

  @Test
  void anyTextHasAVector() {
    assertThat(product(vectors.of(" \n"), vectors.of(" \n"))).isZero();
    for (var text : List.of("?", "word ".repeat(3_000), "Ελληνικά", "🤖")) {
      assertThat(product(vectors.of(text), vectors.of(text))).isCloseTo(2, within(0.01));
    }
    assertThat(vectors.ofDescription("Review of the Code")).hasSize(SentenceVectors.SIZE);
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
