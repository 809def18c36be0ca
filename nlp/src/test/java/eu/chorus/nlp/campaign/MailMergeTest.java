package eu.chorus.nlp.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.nlp.bench.TopicTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One letter whose slots everybody fills in differently, among letters on the same topic. */
class MailMergeTest {
  private static final int WORDS = 80;

  /** A letter whose words at these places are drawn anew for each who sends it. */
  private record Template(List<String> words, TreeSet<Integer> slots, TopicTexts invented) {
    /** Names and towns of one to three words; where there is room, a sentence as well. */
    static Template of(TopicTexts invented, Random random, double share) {
      var words = List.of(invented.next(WORDS).split(" ", -1));
      var slots = new TreeSet<Integer>();
      int filled = (int) (share * WORDS);
      if (filled >= 16) {
        int at = random.nextInt(WORDS - 10);
        IntStream.range(at, at + 10).forEach(slots::add);
      }
      while (slots.size() < filled) {
        int at = random.nextInt(WORDS - 3);
        int length = Math.min(1 + random.nextInt(3), filled - slots.size());
        IntStream.range(at, at + length).forEach(slots::add);
      }
      return new Template(words, slots, invented);
    }

    String filled() {
      var text = new ArrayList<>(words);
      slots.forEach(at -> text.set(at, invented.next(1).replace(".", "")));
      return String.join(" ", text);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.05, 0.1, 0.2, 0.3})
  void isOneFamily(double share) {
    long seed = 20240730;
    var random = new Random(seed);
    var invented = new TopicTexts(seed);
    var texts = new ArrayList<String>();
    var expected = new ArrayList<Integer>();
    for (int letter = 0; letter < 30; letter++) {
      var template = Template.of(invented, random, share);
      int first = texts.size();
      for (int member = 0; member < 6; member++) {
        texts.add(template.filled());
        expected.add(first);
      }
      for (int stranger = 0; stranger < 6; stranger++) {
        expected.add(texts.size());
        texts.add(invented.next(WORDS));
      }
    }
    assertThat(TextFamilies.of(texts, PublicTexts.none())).as("seed %d", seed).isEqualTo(expected);
  }
}
