package eu.chorus.nlp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented comments that have nothing in common but the topic: words drawn as Zipf's law has them,
 * from one vocabulary, with the topic's own words more often, joined by function words.
 */
public final class TopicTexts {
  private static final String[] FUNCTION = {
    "the", "of", "to", "and", "in", "is", "for", "that", "be", "on", "with", "as", "are", "by",
    "not", "should", "must", "will", "which", "they", "this", "from", "have", "would"
  };

  private static final String[] TOPIC = {
    "models",
    "providers",
    "training",
    "data",
    "transparency",
    "copyright",
    "risk",
    "systemic",
    "measures",
    "downstream",
    "documentation",
    "evaluation",
    "safety",
    "rightsholders",
    "summary",
    "commission",
    "office",
    "code",
    "practice",
    "obligations",
    "general",
    "purpose",
    "artificial",
    "intelligence",
    "systems",
    "content",
    "information",
    "requirements",
    "assessment",
    "security"
  };

  private static final String[] SYLLABLES = {
    "ba", "con", "de", "fer", "gi", "lon", "mer", "no", "per", "qua", "ri", "sta", "tu", "ven",
    "pli", "tor", "sem", "gra", "vi", "nel"
  };

  private final Random random;
  private final List<String> vocabulary;

  /** Texts drawn by this seed; the vocabulary is always the same. */
  public TopicTexts(long seed) {
    this.random = new Random(seed);
    this.vocabulary = invented();
  }

  private static List<String> invented() {
    var words = new ArrayList<String>();
    for (int i = 0; i < 8_000; i++) {
      int rest = i;
      var word = new StringBuilder();
      do {
        word.append(SYLLABLES[rest % SYLLABLES.length]);
        rest /= SYLLABLES.length;
      } while (rest > 0);
      words.add(word.append(i % 3 == 0 ? "tion" : i % 3 == 1 ? "al" : "er").toString());
    }
    return List.copyOf(words);
  }

  /** The words that are drawn from beside the topic's. */
  public List<String> vocabulary() {
    return vocabulary;
  }

  /** A comment of about so many words, in sentences of ten to twenty. */
  public String next(int words) {
    var text = new StringBuilder();
    for (int written = 0; written < words; ) {
      int length = Math.min(10 + random.nextInt(11), words - written);
      for (int i = 0; i < length; i++) {
        text.append(text.isEmpty() ? "" : " ").append(word());
      }
      text.append('.');
      written += length;
    }
    return text.toString();
  }

  private String word() {
    double kind = random.nextDouble();
    if (kind < 0.42) {
      return FUNCTION[(int) (FUNCTION.length * Math.pow(random.nextDouble(), 2))];
    }
    if (kind < 0.62) {
      return TOPIC[random.nextInt(TOPIC.length)];
    }
    // Rank r with a probability near 1/r: Zipf's law by the inverse of its distribution.
    return vocabulary.get((int) Math.pow(vocabulary.size(), random.nextDouble()) - 1);
  }
}
