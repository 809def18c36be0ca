package eu.chorus.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chorus.model.Taxonomy;
import eu.chorus.model.Topic;
import eu.chorus.model.Vectors;
import eu.chorus.model.Verbatim;
import eu.chorus.model.WorkingGroup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
    var classifier = TextClassifier.train(examples(random, 90), Optional.empty(), Vectors.NONE);
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
    var one = TextClassifier.train(examples, Optional.empty(), Vectors.NONE);
    Collections.shuffle(examples, random);
    var other = TextClassifier.train(examples, Optional.empty(), Vectors.NONE);
    for (int i = 0; i < 20; i++) {
      var text = text(random, i % 3);
      assertThat(other.scores(text)).as("seed %d", SEED).isEqualTo(one.scores(text));
    }
  }

  @Test
  void whatATaxonomySaysOfTheLabelsCounts() {
    var taxonomy =
        new Taxonomy(
            List.of(new WorkingGroup("A", "Rights", ""), new WorkingGroup("B", "Safety", "")),
            List.of(
                new Topic("opt-out", "Crawlers and piracy", "", List.of("licence"), List.of("A")),
                new Topic("tests", "Benchmarks", "", List.of("red teaming"), List.of("B"))));
    var random = new Random(SEED);
    var few = new ArrayList<Labelled>();
    for (int i = 0; i < 6; i++) {
      few.add(example("a" + i, "Licence fees, number " + i, "A"));
      few.add(example("b" + i, "Red teaming, number " + i, "B"));
    }
    var without = TextClassifier.train(few, Optional.empty(), Vectors.NONE);
    var with = TextClassifier.train(few, Optional.of(taxonomy), Vectors.NONE);
    String unseen = "Benchmarks";
    assertThat(with.scores(unseen).getOrDefault("B", 0.0))
        .isGreaterThan(0.5)
        .isGreaterThan(without.scores(unseen).getOrDefault("B", 0.0) + 0.1);
    Collections.shuffle(few, random);
    var again = TextClassifier.train(few, Optional.of(taxonomy), Vectors.NONE);
    assertThat(again.scores(unseen)).as("seed %d", SEED).isEqualTo(with.scores(unseen));
    // One that describes none of the labels says nothing.
    var foreign =
        TextClassifier.train(
            few.stream().map(e -> new Labelled(e.id(), e.text(), e.label() + "x")).toList(),
            Optional.of(taxonomy),
            Vectors.NONE);
    assertThat(foreign.scores(unseen).getOrDefault("Bx", 0.0))
        .isEqualTo(without.scores(unseen).get("B"));
  }

  @Test
  void aClassifierTravels() throws IOException, ClassNotFoundException {
    var taxonomy =
        new Taxonomy(
            List.of(),
            List.of(
                new Topic("0", "Crawlers", "", List.of("piracy"), List.of()),
                new Topic("1", "Incidents", "", List.of("audit"), List.of()),
                new Topic("2", "Evaluations", "", List.of("benchmark"), List.of())));
    var random = new Random(SEED);
    var classifier =
        TextClassifier.train(examples(random, 30), Optional.of(taxonomy), Vectors.NONE);
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(classifier);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      var there = (TextClassifier) in.readObject();
      var text = text(random, 1);
      assertThat(there.scores(text)).as("seed %d", SEED).isEqualTo(classifier.scores(text));
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
    var classifier = TextClassifier.train(noisy, Optional.empty(), Vectors.NONE);
    double sure = 0;
    for (int i = 0; i < 60; i++) {
      sure += Collections.max(classifier.scores(text(random, i % 3)).values()) / 60;
    }
    assertThat(sure).as("seed %d", SEED).isBetween(0.65, 0.95);
  }

  @Test
  void oneLabelOrAnEmptyTextIsNoFault() {
    var alone =
        TextClassifier.train(
            List.of(example("a", "words", "only")), Optional.empty(), Vectors.NONE);
    assertThat(alone.scores("anything")).containsEntry("only", 1.0);
    var two =
        TextClassifier.train(
            List.of(example("a", "first words", "x"), example("b", "second text", "y")),
            Optional.empty(),
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
