package eu.chorus.ingest.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Folder;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.StakeholderType;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsultationDraftTest {
  @TempDir Path temp;
  private Folder folder;

  /** Sixty rows; two gave a rare type, all gave words of their own. */
  @BeforeEach
  void fill() {
    var csv =
        new StringBuilder(
            "Reference;User type;Surname;How far?\n: a;How far?\n: b;Topics;Why?;Upload\n"
                .replace("How far?\n: a", "\"How far?\n: a\"")
                .replace("How far?\n: b", "\"How far?\n: b\""));
    for (int i = 0; i < 60; i++) {
      csv.append(
          "F%d;%s;Name%d;%d - rank;%s;%s;words of row %d;%s\n"
              .formatted(
                  i,
                  i < 2 ? "Trade Union" : i % 2 == 0 ? "EU Citizen" : "Company",
                  i,
                  1 + i % 5,
                  i % 3 == 0 ? "No opinion" : (1 + i % 2) + " - rank",
                  i % 2 == 0 ? "\"red; green\"" : i % 4 == 1 ? "green" : "blue",
                  i,
                  i % 7 == 0 ? "paper" + i + ".pdf" : ""));
    }
    folder = new Folder(temp).with("export.csv", csv.toString());
  }

  private String draft(boolean digests) {
    String yaml = ConsultationDraft.from(temp.resolve("export.csv"), digests);
    folder.with("consultation.yaml", yaml);
    return yaml;
  }

  @Test
  void theDraftLoadsAsItIs() {
    draft(false);
    var reading = folder.read();
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.consultation().questions().stream().map(Question::kind))
        .containsExactly(
            QuestionKind.MATRIX_ROW,
            QuestionKind.MATRIX_ROW,
            QuestionKind.MULTIPLE,
            QuestionKind.OPEN,
            QuestionKind.UPLOAD);
    var rows = reading.consultation().questions();
    assertThat(rows.get(0).options()).startsWith("1 - rank").endsWith("5 - rank");
    assertThat(rows.get(1).options()).containsExactly("1 - rank", "2 - rank", "No opinion");
    assertThat(rows.get(1).ordinal()).isTrue();
    assertThat(rows.get(2).options()).containsExactlyInAnyOrder("red", "green", "blue");
    assertThat(reading.consultation().stakeholders())
        .containsEntry("Trade Union", StakeholderType.CIVIL_SOCIETY)
        .containsEntry("EU Citizen", StakeholderType.INDIVIDUAL_EU);
    assertThat(folder.accounts().get(0).accepted()).isEqualTo(60);
  }

  @Test
  void digestsMeanTheSameConsultation() {
    draft(false);
    var plain = folder.consultation().questions();
    String yaml = draft(true);
    var byDigest = folder.consultation().questions();
    assertThat(yaml).doesNotContain("How far", "rank", "green", "Why?", "Citizen");
    for (int i = 0; i < plain.size(); i++) {
      assertThat(byDigest.get(i).fullText()).isEqualTo(plain.get(i).fullText());
      assertThat(byDigest.get(i).options()).isEqualTo(plain.get(i).options());
    }
  }

  @Test
  void nothingThatFewerThanFiveRowsSayIsWritten() {
    assertThat(draft(false)).doesNotContain("words of", "Name", "paper", "Trade Union");
  }
}
