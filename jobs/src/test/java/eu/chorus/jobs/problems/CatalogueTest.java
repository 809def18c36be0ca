package eu.chorus.jobs.problems;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  @Test
  void theDocumentIsTheCatalogue() throws IOException {
    assertThat(Path.of("docs/errors.md"))
        .as("make it anew: ./chorus problems > jobs/docs/errors.md")
        .exists();
    assertThat(Files.readString(Path.of("docs/errors.md")))
        .as("make it anew: ./chorus problems > jobs/docs/errors.md")
        .isEqualTo(Catalogue.markdown());
  }

  @Test
  void everyKindSaysWhatWhyAndHowInSentences() {
    assertThat(Arrays.asList(ProblemKind.values()))
        .allSatisfy(
            kind -> {
              assertThat(kind.what()).matches("[A-Z].*[^.]");
              assertThat(kind.why()).matches("[A-Z].*\\.");
              assertThat(kind.fix()).matches("[A-Z].*\\.");
            });
  }
}
