package eu.chorus.output.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.output.disclosure.GateRefusal;
import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.synthesis.Findings;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.ReportComposer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A whole release passes beside thousands of names, and is refused with one of them in any file.
 */
@Tag("slow")
class NamesInReleaseTest {
  private static final long SEED = 20_261_122;
  private static final Frames FRAMES = Frames.of("en");

  private static final Findings FINDINGS = SampleFindings.of(SEED);
  private static final NameRegister NAMES = names();

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    var report = LetThrough.invented(new ReportComposer(FRAMES).results(FINDINGS));
    new ReleaseWriter(FRAMES).write(report, folder, FINDINGS.facts(), LetThrough.BASIS);
  }

  @Test
  void cleanReleasePasses() throws IOException {
    assertThat(inspect()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "data/tables.csv", "manifest.json", "PROOF.md"})
  void nameInAnyFileIsRefused(String file) throws IOException {
    var text = Files.readString(folder.resolve(file));
    int at = text.contains("Chorus") ? text.indexOf("Chorus") : text.indexOf("closed");
    var planted = "Zworykin, q.z@example.org ";
    Files.writeString(folder.resolve(file), text.substring(0, at) + planted + text.substring(at));
    try {
      assertThatThrownBy(() -> inspect())
          .isInstanceOf(GateRefusal.class)
          .hasMessageContaining("RESPONDENT_NAME in " + file)
          .hasMessageContaining("TRACEABLE_TEXT in " + file);
    } finally {
      Files.writeString(folder.resolve(file), text);
    }
  }

  private static Object inspect() throws IOException {
    return LetThrough.inspected(folder, allowed(), NAMES);
  }

  /** Three thousand invented names, of two and three words, and ordinary words among them. */
  private static NameRegister names() {
    var random = new Random(SEED);
    var names = new ArrayList<>(List.of("Quintessa Zworykin", "Zworykin", "Transparency", "Pane"));
    names.addAll(List.of("A1", "B2", "C3", "M6", "BR24")); // as cells of its workbooks are called
    while (names.size() < 3000) {
      var name = new StringBuilder();
      for (int words = 1 + random.nextInt(3); words > 0; words--) {
        name.append(name.isEmpty() ? "" : " ").append(word(random));
      }
      names.add(name.toString());
    }
    return new NameRegister(names, List.of("transparency"));
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
      word.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
          .append("aeiouü".charAt(random.nextInt(6)));
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static AllowList allowed() throws IOException {
    var list =
        AllowList.builder()
            .formats(ReleaseWriter.blank(FRAMES))
            .style(ReleaseWriter.style())
            .frames(FRAMES)
            .frames(Frames.proof("en"));
    FINDINGS.tables().stream()
        .map(t -> t.spec())
        .forEach(
            spec -> {
              list.add("questionnaire", spec.title());
              spec.rows().forEach(row -> list.add("questionnaire", row));
              spec.columns().forEach(column -> list.add("questionnaire", column));
            });
    return list.build();
  }
}
