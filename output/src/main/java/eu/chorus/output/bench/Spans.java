package eu.chorus.output.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Spans of texts, drawn by a seed. What several wrote alike is nobody's: a span of which six words
 * in a row stand in five texts or more is not drawn.
 */
final class Spans {
  /** The longest span that is planted, words. */
  static final int LONGEST = 30;

  private static final int RUN = 6;
  private static final int MANY = 5;

  private final List<List<String>> texts = new ArrayList<>();
  private final Map<String, Integer> held = new HashMap<>();
  private final Random random;

  /** Only texts are drawn from that are long enough for any span. */
  Spans(List<String> texts, Random random) {
    this.random = random;
    for (var text : texts) {
      var words = List.of(text.strip().split("\\s+"));
      runs(words).distinct().forEach(run -> held.merge(run, 1, Integer::sum));
      if (words.size() >= LONGEST) {
        this.texts.add(words);
      }
    }
    if (this.texts.isEmpty()) {
      throw new IllegalArgumentException("no text of " + LONGEST + " words");
    }
  }

  /** So many words in a row, each with a letter, that stand in one text. */
  List<String> next(int words) {
    while (true) {
      var text = texts.get(random.nextInt(texts.size()));
      int from = random.nextInt(text.size() - words + 1);
      var span = text.subList(from, from + words);
      boolean spoken = span.stream().allMatch(w -> w.codePoints().anyMatch(Character::isLetter));
      if (spoken && runs(span).allMatch(run -> held.getOrDefault(run, 0) < MANY)) {
        return List.copyOf(span);
      }
    }
  }

  private static Stream<String> runs(List<String> words) {
    var plain =
        words.stream()
            .map(word -> word.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    return IntStream.rangeClosed(0, plain.size() - RUN)
        .mapToObj(i -> String.join(" ", plain.subList(i, i + RUN)));
  }
}
