package eu.chorus.nlp.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileQueryTest {
  @TempDir static Path folder;
  private static Path index;

  @BeforeAll
  static void index() {
    index = Passages.index(folder, Passages.of("a", "en", "Some words."));
  }

  @Test
  void queriesBeyondTheBoundsAreRefused() {
    assertThat(kinds("(".repeat(5000) + "x" + ")".repeat(5000)))
        .containsExactly(ProblemKind.QUERY_TOO_COMPLEX);
    assertThat(kinds("(".repeat(400) + "x" + ")".repeat(400)))
        .containsExactly(ProblemKind.QUERY_TOO_COMPLEX);
    assertThat(kinds("NOT ".repeat(200) + "x")).containsExactly(ProblemKind.QUERY_TOO_COMPLEX);
    assertThat(kinds("x ".repeat(65))).containsExactly(ProblemKind.QUERY_TOO_COMPLEX);
    assertThat(kinds("x".repeat(1001))).containsExactly(ProblemKind.QUERY_TOO_COMPLEX);
  }

  @Test
  void queriesAtTheBoundsAreAnswered() {
    assertThat(found("(".repeat(20) + "words" + ")".repeat(20))).isEqualTo(1);
    assertThat(found("words ".repeat(64))).isEqualTo(1);
    assertThat(found("x".repeat(1000))).isZero();
    assertThat(found("wor*")).isEqualTo(1);
  }

  @Test
  void faultsTellTheirPlaceAndNeverTheText() {
    assertThat(faults("secret AND (secret OR secret")).singleElement().satisfies(at(12));
    assertThat(faults("secret)")).singleElement().satisfies(at(7));
    assertThat(faults("secret AND")).singleElement().satisfies(at(11));
    assertThat(faults("OR secret")).singleElement().satisfies(at(1));
    assertThat(faults("secret \"secret")).singleElement().satisfies(at(8));
    assertThat(faults("()")).singleElement().satisfies(at(2));
    assertThat(faults("se* *secret sec*ret **")).hasSize(4).allSatisfy(at(-1));
  }

  @Test
  void whatOtherGrammarsKnowIsPlainTextHere() {
    assertThat(found("/w.*ds/ OR words")).as("regular expression").isEqualTo(-1);
    assertThat(found("text:words")).isZero();
    assertThat(found("words~2^5")).isZero();
    assertThat(found("[a TO z]")).isZero();
    assertThat(found("w?rds")).isZero();
  }

  @Test
  void filtersThatAreNotUnderstoodAreAllReported() {
    UserException refused =
        catchThrowableOfType(
            UserException.class,
            () -> QuerySpec.of("x", List.of("secret", "secret=1", "theme=", "theme=t1"), 1));
    assertThat(refused.problems())
        .extracting(problem -> problem.place().column())
        .containsExactly("filter 1", "filter 2", "filter 3");
    assertThat(refused).hasMessageContaining("working-group").hasMessageNotContaining("secret");
  }

  @Test
  void anythingAtAllIsAnsweredOrRefused() {
    long seed = 20240730;
    Random random = new Random(seed);
    String alphabet = "(()) \"\"*** wordsANDORNOT \u201c?:/[]{}~^\\\u0000\ud800\u00e9";
    for (int i = 0; i < 500; i++) {
      StringBuilder query = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        query.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(found(query.toString())).as("seed %d, query %d", seed, i).isBetween(-1L, 1L);
    }
  }

  /** Number of passages found, or -1 if the query was refused. */
  private static long found(String query) {
    try {
      return PassageIndex.search(index, QuerySpec.of(query, List.of(), 5)).total();
    } catch (UserException refused) {
      return -1;
    }
  }

  private static List<ProblemKind> kinds(String query) {
    return faults(query).stream().map(Problem::kind).toList();
  }

  private static List<Problem> faults(String query) {
    UserException refused =
        catchThrowableOfType(
            UserException.class,
            () -> PassageIndex.search(index, QuerySpec.of(query, List.of(), 5)));
    return refused.problems();
  }

  private static ThrowingConsumer<Problem> at(int position) {
    return problem -> {
      assertThat(problem.kind()).isEqualTo(ProblemKind.QUERY_SYNTAX);
      assertThat(problem.message()).doesNotContain("secret");
      if (position > 0) {
        assertThat(problem.place().column()).isEqualTo("character " + position);
      }
    };
  }
}
