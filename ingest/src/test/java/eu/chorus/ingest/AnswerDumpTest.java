package eu.chorus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.chorus.ingest.identity.Custody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every contribution said, written for somebody who holds it against the survey tool. */
class AnswerDumpTest {
  @TempDir Path temp;

  @Test
  void questionsOfOneTitleAreToldApart() throws IOException {
    var folder =
        new Folder(temp)
            .with("export.csv", "Id;Comments;Paper;Comments\nc1;one;c1-a.txt;two\nc2;;;three\n")
            .with("uploads/c1-a.txt", "a")
            .yaml(
                """
                inputs:
                  - {id: in, layout: portal-csv, file: export.csv, uploads: uploads, channel: plenary,
                     round: consultation, columns: {id: Id}}
                questions:
                  - {id: a, header: "Comments#1", kind: open}
                  - {id: p, header: Paper, kind: upload}
                  - {id: b, header: "Comments#2", kind: open}
                """);
    Path dump = temp.resolve("answers.jsonl");
    AnswerDump.write(folder.consultation(), temp, Custody.ofNothing(), dump);
    var said = new ArrayList<String>();
    for (String line : Files.readAllLines(dump)) {
      JsonNode told = new ObjectMapper().readTree(line);
      for (JsonNode answer : told.get("answers")) {
        assertThat(answer.get("qid").asText()).isEmpty();
        said.add(answer.get("column").asText() + " = " + answer.get("value").asText());
      }
      for (JsonNode upload : told.get("uploads")) {
        assertThat(upload.get("question").asText()).isEqualTo("Paper");
        said.add(upload.get("column").asText() + " = " + upload.get("name").asText());
      }
    }
    assertThat(said)
        .containsExactly(
            "Comments#1 = one", "Comments#2 = two", "Paper = c1-a.txt", "Comments#2 = three");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dump)))
        .isEqualTo("rw-------");
  }
}
