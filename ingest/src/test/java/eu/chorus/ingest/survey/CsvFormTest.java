package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Folder;
import eu.chorus.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What separates the cells of any CSV is read off it, and stated. */
class CsvFormTest {
  private static final String YAML =
      """
      inputs:
        - {id: in, layout: csv, file: any.csv, channel: plenary, round: consultation, columns: {id: Id}}
      questions:
        - {id: q, header: "One, two; or both?", kind: open}
        - {id: r, header: Why, kind: open}
      """;

  @TempDir Path temp;

  private Folder folder(String csv) {
    return new Folder(temp).with("any.csv", csv).yaml(YAML);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void theSeparatorIsReadOff(String between) {
    var lines = List.of("Id~'One, two; or both?'~Why", "c1~'a|b;c,d\te'~'x\ny'", "c2~plain~");
    var folder = folder(String.join("\n", lines).replace("~", between).replace('\'', '"') + "\n");
    var reading = Reading.of(folder);
    assertThat(reading.to("One, two; or both?")).containsExactly("a|b;c,d\te", "plain");
    assertThat(reading.to("Why")).containsExactly("x\ny", "-");
    assertThat(folder.read().notices())
        .extracting(Problem::detail)
        .allMatch(
            told -> told.contains((between.equals("\t") ? "tab" : between) + " between cells"))
        .hasSize(between.equals(",") ? 0 : 1);
  }

  @Test
  void whatAlsoStandsInAnUnquotedHeaderDoesNotDeceive() {
    var reading =
        Reading.of(folder("Id|One, two; or both?|Why\nc1|a, b|x\nc2|a|y; z\nc3|b, c, d|\n"));
    assertThat(reading.to("One, two; or both?")).containsExactly("a, b", "a", "b, c, d");
  }
}
