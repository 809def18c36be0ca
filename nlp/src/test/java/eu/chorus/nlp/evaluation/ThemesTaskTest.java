package eu.chorus.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThemesTaskTest {
  private static final long SEED = 113;

  private static final List<List<String>> PHRASES =
      List.of(
          List.of(
              "independent auditors", "external audits", "audit reports", "certified assessors"),
          List.of("copyright holders", "training licences", "author royalties", "image rights"),
          List.of("energy meters", "water consumption", "carbon budgets", "climate targets"));

  @TempDir private Path folder;

  /** Ninety invented sentences on three matters; each line carries the label of its own. */
  private List<String> lines() {
    var random = new Random(SEED);
    var lines = new ArrayList<String>();
    for (int i = 0; i < 90; i++) {
      List<String> phrases = PHRASES.get(i % PHRASES.size());
      String text =
          "We welcome "
              + phrases.get(random.nextInt(4))
              + " and "
              + phrases.get(random.nextInt(4))
              + " besides "
              + phrases.get(0)
              + ".";
      lines.add(
          "{\"id\":\"%02d\",\"text\":\"%s\",\"label\":\"matter %d\"}\n"
              .formatted(i, text, i % PHRASES.size()));
    }
    return lines;
  }

  private Evaluation evaluate(List<String> lines, Optional<Integer> number) throws IOException {
    Path file = folder.resolve("in.jsonl");
    Files.writeString(file, String.join("", lines));
    var settings = TaskSettings.none().withNumber(number);
    return Evaluation.of(TaskName.THEMES, settings, file, List.of());
  }

  private static double value(Evaluation evaluation, String name) {
    return evaluation.figures().getOrDefault("Chorus alone", List.of()).stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void everyTextHasThemesAndTheLinesOwnLabelsAreHeldAgainstThem() throws IOException {
    var evaluation = evaluate(lines(), Optional.of(3));
    assertThat(value(evaluation, "themes")).as("seed %d", SEED).isEqualTo(3);
    assertThat(value(evaluation, "NMI")).isGreaterThan(0.75);
    assertThat(value(evaluation, "ARI")).isGreaterThan(0.75);
    assertThat(value(evaluation, "label diversity")).isEqualTo(1);
    assertThat(value(evaluation, "without a theme")).isLessThan(0.3);
    for (String line : evaluation.findings().lines().toList()) {
      JsonNode finding = JsonMapper.builder().build().readTree(line);
      JsonNode best = finding.path("themes").path(0);
      assertThat(best.path("id").asText()).isNotEmpty();
      assertThat(best.path("label").asText()).isNotEmpty();
      assertThat(best.path("score").asDouble()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void orderOfTheLinesDoesNotMatter() throws IOException {
    var lines = lines();
    var expected = evaluate(lines, Optional.empty()).findings().lines().sorted().toList();
    Collections.shuffle(lines, new Random(SEED));
    assertThat(evaluate(lines, Optional.empty()).findings().lines().sorted().toList())
        .as("seed %d", SEED)
        .isEqualTo(expected);
  }

  @Test
  void aTextThatGivesNoReasonSaysSo() throws IOException {
    var lines = new ArrayList<>(lines());
    lines.add("{\"id\":\"x\",\"text\":\"n/a\"}\n");
    assertThat(evaluate(lines, Optional.empty()).findings().lines())
        .contains(
            "{\"id\":\"x\",\"themes\":[{\"id\":\"no-reason\",\"label\":\"no reason given\",\"score\":1.0}]}");
  }

  @Test
  void asManyAsAreAskedFor() throws IOException {
    assertThat(value(evaluate(lines(), Optional.of(2)), "themes")).isEqualTo(2);
  }

  @Test
  void mutualInformationAndTheRandIndexOfKnownTables() {
    int[] once = {1, 1, 1, 1, 1, 1};
    var partitions = Partitions.of(judged("aaabbb", "xxyyzz"), line -> line.path("s").asText());
    // scikit-learn 1.4: normalized_mutual_info_score, adjusted_rand_score.
    assertThat(partitions.information(once)).isCloseTo(0.5158, within(1e-4));
    assertThat(partitions.pairs(once).adjusted()).isCloseTo(0.2424, within(1e-4));
    var same = Partitions.of(judged("aabbcc", "zzxxyy"), line -> line.path("s").asText());
    assertThat(same.information(once)).isCloseTo(1, within(1e-12));
    assertThat(same.pairs(once).adjusted()).isCloseTo(1, within(1e-12));
  }

  @Test
  void wordsThatAlwaysMeetAreCoherentAndWordsThatNeverDoAreNot() {
    var coherence =
        new Coherence(
            List.of(List.of("a", "b"), List.of("a", "b"), List.of("c"), List.of("d", "c")));
    assertThat(coherence.of(List.of(List.of("a", "b")))).isCloseTo(1, within(1e-12));
    assertThat(coherence.of(List.of(List.of("a", "c")))).isEqualTo(-1);
    assertThat(coherence.of(List.of(List.of("a", "b"), List.of("a", "c"))))
        .isCloseTo(0, within(1e-12));
    assertThat(coherence.of(List.of(List.of("a")))).isNaN();
    assertThat(Coherence.diversity(List.of(List.of("a", "b"), List.of("b", "c")))).isEqualTo(0.75);
  }

  private static List<Judged> judged(String gold, String found) {
    var mapper = JsonMapper.builder().build();
    var judged = new ArrayList<Judged>();
    for (int i = 0; i < gold.length(); i++) {
      judged.add(
          new Judged(
              mapper.createObjectNode().put("s", gold.substring(i, i + 1)),
              mapper.createObjectNode().put("s", found.substring(i, i + 1))));
    }
    return judged;
  }
}
