package eu.chorus.ingest.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Folder;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first consultation file makes of columns of which nothing but the cells is known. */
class DraftGuessTest {
  private static final String CAPACITY = "In which capacity do you respond?";
  private static final List<String> TYPES =
      List.of("Company", "NGO", "Academic", "Rightsholder", "Public authority", "EU citizen");

  @TempDir Path temp;

  private Folder drafted(List<String> headers, int rows, Function<Integer, List<String>> cells) {
    var lines = new ArrayList<List<String>>();
    lines.add(headers);
    for (int i = 0; i < rows; i++) {
      lines.add(cells.apply(i));
    }
    String csv =
        lines.stream()
            .map(line -> '"' + String.join("\",\"", line) + "\"\n")
            .collect(Collectors.joining());
    var folder = new Folder(temp).with("export.csv", csv);
    String yaml = ConsultationDraft.from(temp.resolve("export.csv"), false);
    assertThat(yaml.lines().filter(line -> line.contains("a guess")))
        .allMatch(line -> line.startsWith("    kind: single   # CHECK: "));
    return folder.with("consultation.yaml", yaml);
  }

  private static Map<String, QuestionKind> kinds(Folder folder) {
    return folder.consultation().questions().stream()
        .collect(Collectors.toMap(Question::title, Question::kind));
  }

  @Test
  void aFewDozenAnswersAreEnoughForAListOfTypes() {
    long seed = System.nanoTime();
    System.err.println("seed " + seed);
    var random = new Random(seed);
    var folder =
        drafted(
            List.of("Id", CAPACITY, "Your view", "Age"),
            30,
            i ->
                List.of(
                    "c" + i,
                    // Each five times at most, so that none is common beyond doubt.
                    TYPES.get(i < 20 ? i % TYPES.size() : i % 2),
                    "view " + random.nextInt(1_000_000),
                    String.valueOf(20 + random.nextInt(4))));
    var consultation = folder.consultation();
    assertThat(consultation.stakeholders()).containsOnlyKeys(TYPES);
    assertThat(kinds(folder)).containsEntry("Your view", QuestionKind.OPEN);
    assertThat(kinds(folder).get("Age")).isNotEqualTo(QuestionKind.OPEN);
    assertThat(folder.read().notices()).isEmpty();
    assertThat(folder.accounts().get(0).accepted()).isEqualTo(30);
  }

  @Test
  void shortTextsThatHardlyRepeatStayTexts() {
    var folder =
        drafted(
            List.of("Id", "Remark", "Level", "Long"),
            24,
            i ->
                List.of(
                    "c" + i,
                    i % 4 == 0 ? "none" : "remark " + i / 2,
                    List.of("low", "medium", "high", "very high", "none at all")
                        .get(i < 20 ? i % 5 : 0),
                    ("a sentence that two hands wrote " + i % 8 + ". ").repeat(5)));
    assertThat(kinds(folder))
        .containsEntry("Remark", QuestionKind.OPEN)
        .containsEntry("Level", QuestionKind.SINGLE)
        .containsEntry("Long", QuestionKind.OPEN);
    assertThat(folder.accounts().get(0).accepted()).isEqualTo(24);
  }

  @Test
  void theCellsOfATableShareATopic() {
    var headers =
        List.of(
            "Id",
            "KPI proposals first:Name",
            "KPI proposals first:Threshold",
            "KPI proposals second:Name",
            "KPI proposals second:Threshold",
            "KPI sources book:Title",
            "KPI sources paper:Title",
            "Effort : Safety : Comment",
            "Effort : Safety : People",
            "Effort : - : Comment",
            "At 10:30, what did you do?",
            "Why so: because?");
    var folder =
        drafted(
            headers,
            12,
            i -> {
              var cells = new ArrayList<String>();
              headers.forEach(
                  h ->
                      cells.add(h.endsWith("People") ? String.valueOf(i) : h.length() + " w " + i));
              return cells;
            });
    var consultation = folder.consultation();
    assertThat(consultation.topics().stream().map(Topic::title))
        .containsExactly(
            "Id",
            "KPI proposals",
            "KPI sources",
            "Effort",
            "At 10:30, what did you do?",
            "Why so: because?");
    assertThat(consultation.questions().stream().map(Question::topic))
        .containsSubsequence(
            "topic_q2", "topic_q2", "topic_q2", "topic_q2", "topic_q6", "topic_q6", "topic_q8");
  }
}
