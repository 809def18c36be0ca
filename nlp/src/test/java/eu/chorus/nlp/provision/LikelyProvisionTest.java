package eu.chorus.nlp.provision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Provision;
import eu.chorus.nlp.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences of a measure, taken out of its text, are led back to it among all measures of its
 * working group; with the real drafts, which do not lie in this repository. Skipped without them.
 */
class LikelyProvisionTest {
  private static final long SEED = 7;
  private static final int SENTENCES = 3;
  private static final int FEWEST_WORDS = 12;
  private static final int RESAMPLES = 1_000;

  /** A sentence that was taken out, and where it belongs. */
  private record Taken(String id, String group, String sentence) {}

  @ParameterizedTest
  @CsvSource({"draft3_measures.csv,0.42", "draft1_measures.csv,0.36"})
  void aSentenceIsLedBackToItsMeasure(String file, double least, TestReporter reporter)
      throws IOException {
    var random = new Random(SEED);
    var provisions = new ArrayList<Provision>();
    var taken = new ArrayList<Taken>();
    for (CSVRecord row : rows(Shared.data("gpai_code/" + file))) {
      String id = row.get("id");
      String group = row.get("working_group");
      String text = row.get("text");
      var sentences = sentences(text);
      Collections.shuffle(sentences, random);
      for (String s :
          sentences.subList(0, Math.max(0, Math.min(SENTENCES, sentences.size() - 1)))) {
        text = text.replace(s, " ");
        taken.add(new Taken(id, group, s));
      }
      provisions.add(new Provision("d", id, "", 0, row.get("title"), group, text));
    }
    var likely = LikelyProvision.answering("d", provisions);
    var first = new ArrayList<Double>();
    var shown = new ArrayList<Double>();
    for (Taken t : taken) {
      var best = likely.best(t.sentence(), List.of(t.group()));
      double right = best.filter(b -> b.mention().ref().equals(t.id())).isPresent() ? 1 : 0;
      first.add(right);
      best.filter(LikelyProvision.Best::clear).ifPresent(b -> shown.add(right));
    }
    reporter.publishEntry(
        file,
        "the best is right "
            + told(first)
            + "; of those shown "
            + told(shown)
            + String.format(Locale.ROOT, "; shown %.3f", (double) shown.size() / first.size()));
    assertThat(mean(first)).isGreaterThan(least);
    assertThat(mean(shown)).isGreaterThan(0.75);
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file);
        var parser = CSVFormat.RFC4180.builder().setHeader().get().parse(reader)) {
      return parser.getRecords();
    }
  }

  private static List<String> sentences(String text) {
    var sentences = new ArrayList<String>();
    for (String sentence : text.split("(?<=[.;:])\\s+(?=[A-Z(])", -1)) {
      if (sentence.split("\\s+", -1).length >= FEWEST_WORDS) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static String told(List<Double> values) {
    var random = new Random(SEED);
    var means = new ArrayList<Double>();
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int j = 0; j < values.size(); j++) {
        sum += values.get(random.nextInt(values.size()));
      }
      means.add(sum / values.size());
    }
    Collections.sort(means);
    return String.format(
        Locale.ROOT,
        "%.3f [%.3f, %.3f], n = %d",
        mean(values),
        means.get(RESAMPLES / 40),
        means.get(RESAMPLES - 1 - RESAMPLES / 40),
        values.size());
  }
}
