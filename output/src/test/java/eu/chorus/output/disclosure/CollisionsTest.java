package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences that somebody happens to have written are known before a report is. */
class CollisionsTest {
  private static final String SAID =
      "small bakeries fear licence paperwork burying evening harvests";

  @TempDir Path folder;

  private Collisions collisions() throws IOException {
    return new Collisions(
        IndexFixture.seal(folder, Map.of("one", List.of(List.of(SAID.split(" "))))));
  }

  @Test
  void theSentenceInWhichTheWordsBeginIsTold() throws IOException {
    var harmless = "Of 300 contributions, a third write about audits.";
    var quoted = "They say that small bakeries fear licence paperwork burying evening harvests.";
    assertThat(collisions().in(List.of(List.of(harmless), List.of(quoted))))
        .containsExactly(quoted);
  }

  /** Neither sentence is a quotation, and both of them one after the other are. */
  @Test
  void aRunFromOneSentenceToTheNextIsOneToo() throws IOException {
    var first = "Some fear small bakeries fear licence";
    var second = "paperwork burying evening harvests";
    var collisions = collisions();
    assertThat(collisions.in(List.of(List.of(first), List.of(second)))).isEmpty();
    assertThat(collisions.in(List.of(List.of(first, second)))).containsExactly(first);
  }
}
