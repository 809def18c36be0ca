package eu.chorus.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chorus.model.Vectors;
import eu.chorus.model.Verbatim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextClassifierTest {
  private static final long SEED = 5_310;
  private static final List<String> WORDS_OF_ALL =
      List.of("should", "provider", "model", "code", "because", "important", "clear", "also");
  private static final List<List<String>> WORDS =
      List.of(
          List.of("crawler", "licence", "rightsholder", "opt-out", "piracy"),
          List.of("incident", "board", "whistleblower", "audit", "framework"),
          List.of("benchmark", "evaluation", "red-team", "capability", "threshold"));

  @Test
  void textsAreKnownByTheirWordsAndProbabilitiesAddUpToOne() {
    var random = new Random(SEED);
    var classifier = TextClassifier.train(examples(random, 90), Vectors.NONE);
    int right = 0;
    for (int i = 0; i < 90; i++) {
      var scores = classifier.scores(text(random, i % 3));
      assertThat(scores.keySet()).containsExactly("0", "1", "2");
      assertThat(scores.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
      right += scores.getOrDefault(String.valueOf(i % 3), 0.0) > 0.5 ? 1 : 0;
    }
    assertThat(right).as("seed %d", SEED).isGreaterThan(85);
  }

  @Test
  void theOrderOfTheExamplesDoesNotMatter() {
    var random = new Random(SEED);
    var examples = new ArrayList<>(examples(random, 60));
    var one = TextClassifier.train(examples, Vectors.NONE);
    Collections.shuffle(examples, random);
    var other = TextClassifier.train(examples, Vectors.NONE);
    for (int i = 0; i < 20; i++) {
      var text = text(random, i % 3);
      assertThat(other.scores(text)).as("seed %d", SEED).isEqualTo(one.scores(text));
    }
  }

  @Test
  void whatIsSaidToBeLikelyIsRightThatOften() {
    var random = new Random(SEED);
    // A fifth of the labels are drawn anew: nobody can be surer than 0.8 + 0.2 / 3.
    var noisy = new ArrayList<Labelled>();
    for (int i = 0; i < 300; i++) {
      int label = random.nextInt(5) == 0 ? random.nextInt(3) : i % 3;
      noisy.add(new Labelled("t" + i, new Verbatim(text(random, i % 3)), String.valueOf(label)));
    }
    var classifier = TextClassifier.train(noisy, Vectors.NONE);
    double sure = 0;
    for (int i = 0; i < 60; i++) {
      sure += Collections.max(classifier.scores(text(random, i % 3)).values()) / 60;
    }
    assertThat(sure).as("seed %d", SEED).isBetween(0.65, 0.95);
  }

  @Test
  void oneLabelOrAnEmptyTextIsNoFault() {
    var alone = TextClassifier.train(List.of(example("a", "words", "only")), Vectors.NONE);
    assertThat(alone.scores("anything")).containsEntry("only", 1.0);
    var two =
        TextClassifier.train(
            List.of(example("a", "first words", "x"), example("b", "second text", "y")),
            Vectors.NONE);
    assertThat(score(two, "")).isCloseTo(0.5, within(1e-9));
    assertThat(score(two, "first words")).isGreaterThan(score(two, "second"));
  }

  private static double score(TextClassifier classifier, String text) {
    return classifier.scores(text).getOrDefault("x", 0.0);
  }

  private static Labelled example(String id, String text, String label) {
    return new Labelled(id, new Verbatim(text), label);
  }

  private static List<Labelled> examples(Random random, int n) {
    var examples = new ArrayList<Labelled>();
    for (int i = 0; i < n; i++) {
      examples.add(example("e" + i, text(random, i % 3), String.valueOf(i % 3)));
    }
    return examples;
  }

  /** Mostly words that all texts share, and two of its own. */
  private static String text(Random random, int label) {
    var words = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      var from = i < 2 ? WORDS.get(label) : WORDS_OF_ALL;
      words.add(from.get(random.nextInt(from.size())));
    }
    Collections.shuffle(words, random);
    return String.join(" ", words);
  }
}
