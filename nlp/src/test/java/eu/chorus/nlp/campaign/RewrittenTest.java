package eu.chorus.nlp.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Letters in other words, and eighty people who speak of the same points for themselves. */
class RewrittenTest {
  /** A text and its rewriting in turn. */
  private static final List<String> REWRITTEN = read("rewritten.txt");

  private static final List<String> SAME_POINT = read("same-point.txt");

  /** The first half of the originals again, with hardly a word kept. */
  private static final List<String> OTHER_WORDS = read("other-words.txt");

  private static List<String> read(String name) {
    try (var in = RewrittenTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSameSentencesTurnedAroundAreOneFamilyAndTheSamePointIsNot() {
    var texts = new ArrayList<>(REWRITTEN);
    texts.addAll(SAME_POINT);
    var expected = IntStream.range(0, texts.size());
    assertThat(TextFamilies.of(texts, PublicTexts.none()))
        .isEqualTo(expected.map(i -> i < REWRITTEN.size() ? i - i % 2 : i).boxed().toList());
    assertThat(TextFamilies.byShingles(texts)).doesNotHaveDuplicates();
  }

  @Test
  void hardlyAWordKeptIsNotToldFromAnotherPerson() {
    var texts = new ArrayList<>(OTHER_WORDS);
    IntStream.range(0, OTHER_WORDS.size()).forEach(i -> texts.add(REWRITTEN.get(2 * i)));
    texts.addAll(SAME_POINT);
    assertThat(TextFamilies.of(texts, PublicTexts.none())).doesNotHaveDuplicates();
  }
}
