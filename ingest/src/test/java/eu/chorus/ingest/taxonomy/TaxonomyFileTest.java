package eu.chorus.ingest.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.model.Taxonomy;
import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaxonomyFileTest {
  @TempDir private Path folder;

  @Test
  void theBuiltInTaxonomyCoversTheWorkingGroups() {
    var taxonomy = TaxonomyFile.builtIn();
    assertThat(taxonomy.workingGroups()).hasSize(5);
    assertThat(taxonomy.topics())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            topic -> {
              assertThat(topic.description()).isNotEmpty();
              assertThat(topic.keywords()).isNotEmpty();
              assertThat(topic.workingGroups()).isNotEmpty();
            });
    assertThat(taxonomy.topics())
        .flatExtracting(topic -> topic.workingGroups())
        .containsAll(taxonomy.workingGroups().stream().map(group -> group.id()).toList());
  }

  @Test
  void topicsMayStandInsideTheirWorkingGroup() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("taxonomy.yaml"),
            """
            working_groups:
              - id: WG1
                name: One
                description: What the first works on.
                topics:
                  - {id: a, title: A, description: First., keywords: [x]}
              - {id: WG2, title: Two}
            topics:
              - {id: b, name: B, working_group: WG2}
              - {id: c, title: C, working_groups: [WG1, WG2]}
            """);
    assertThat(TaxonomyFile.read(file))
        .isEqualTo(
            new Taxonomy(
                List.of(
                    new WorkingGroup("WG1", "One", "What the first works on."),
                    new WorkingGroup("WG2", "Two", "")),
                List.of(
                    new Topic("a", "A", "First.", List.of("x"), List.of("WG1")),
                    new Topic("b", "B", "", List.of(), List.of("WG2")),
                    new Topic("c", "C", "", List.of(), List.of("WG1", "WG2")))));
  }

  @Test
  void aConsultationFileIsATaxonomyToo() {
    var taxonomy = TaxonomyFile.read(Path.of("../data-samples/small/consultation.yaml"));
    assertThat(taxonomy.topics()).isNotEmpty();
    assertThat(taxonomy.workingGroups()).isNotEmpty();
  }

  /** The keys of a consultation file are written down once and asked for one by one. */
  @Test
  void everyKeyOfAConsultationFileIsKnownHereAndNoOther() throws IOException {
    var file = Files.writeString(folder.resolve("some.yaml"), "colour: red\n");
    assertThat(known(() -> TaxonomyFile.read(file)))
        .isEqualTo(known(() -> ConsultationFile.read(file, folder)))
        .contains("consultation", "topics");
  }

  /** The keys that are said to be known where another is met. */
  private static String known(Runnable reading) {
    try {
      reading.run();
      return "";
    } catch (UserException e) {
      return e.problems().stream()
          .filter(problem -> problem.kind() == ProblemKind.CONFIG_UNKNOWN_KEY)
          .map(Problem::detail)
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void aTaxonomyWithoutTopicsIsAFault() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("taxonomy.yaml"), "working_groups: [{id: WG1, title: One}]\n");
    assertThatThrownBy(() -> TaxonomyFile.read(file)).hasMessageContaining("topics");
  }

  @Test
  void allFaultsAreToldAtOnce() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("taxonomy.yaml"),
            """
            working_groups:
              - {id: WG1, title: One}
            topics:
              - {id: a, title: A, working_groups: [WG9]}
              - {id: a, colour: red}
            """);
    assertThatThrownBy(() -> TaxonomyFile.read(file))
        .isInstanceOfSatisfying(
            UserException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.kind())
                    .containsExactlyInAnyOrder(
                        ProblemKind.CONFIG_DANGLING_REFERENCE,
                        ProblemKind.CONFIG_MISSING_KEY,
                        ProblemKind.CONFIG_UNKNOWN_KEY,
                        ProblemKind.CONFIG_DUPLICATE_ID));
  }
}
