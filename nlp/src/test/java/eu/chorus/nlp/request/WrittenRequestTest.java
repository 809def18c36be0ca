package eu.chorus.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.nlp.request.Equivalence.Contested;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What people write down is the request that they mean, and is counted with those of its kind. */
class WrittenRequestTest {
  private static final Equivalence EQUIVALENCE = Equivalence.installed();

  private static RequestFrame read(String text) {
    return WrittenRequest.read(text).orElseThrow();
  }

  @Test
  void everyActIsCountedAsWhatItIsCalled() {
    for (String act : WrittenRequest.acts()) {
      assertThat(EQUIVALENCE.key(read(act + ": risk assessment")).kind()).isEqualTo(act);
      assertThat(WrittenRequest.written(List.of(read(act)))).isEqualTo(act);
    }
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var random = new Random(20_261_122);
    for (int i = 0; i < 300; i++) {
      var acts = WrittenRequest.acts();
      var text = acts.get(random.nextInt(acts.size()));
      text = random.nextBoolean() ? "not " + text : text;
      text = random.nextBoolean() ? text + ": risk assessment" : text;
      text = random.nextBoolean() ? text + " @ Measure 2." + random.nextInt(9) : text;
      var once = WrittenRequest.written(List.of(read(text)));
      assertThat(WrittenRequest.written(List.of(read(once)))).as(text).isEqualTo(once);
    }
  }

  @Test
  void notToDoSomethingStandsAgainstDoingIt() {
    for (String act : WrittenRequest.acts()) {
      var keys = new ArrayList<FrameKey>();
      keys.add(EQUIVALENCE.key(read(act + ": audit")));
      keys.add(EQUIVALENCE.key(read("not " + act + ": audit")));
      assertThat(EQUIVALENCE.contested(keys))
          .as(act)
          .hasSize(1)
          .first()
          .isInstanceOf(Contested.class);
    }
  }

  @Test
  void nothingElseIsARequest() {
    for (String text :
        List.of(
            "",
            "none",
            "frobnicate",
            "delete:",
            "delete: ",
            "delete: a b c d e",
            "delete: x@y.example",
            "delete: +32 2 123",
            "DELETE",
            "delete @",
            "delete @ a@b",
            "delete: " + "a".repeat(60),
            "delete".toUpperCase(Locale.ROOT))) {
      assertThat(WrittenRequest.read(text)).as(text).isEmpty();
    }
    assertThat(WrittenRequest.written(List.of())).isEqualTo(WrittenRequest.NONE);
    assertThat(WrittenRequest.frames(WrittenRequest.NONE, List.of("Measure 1"))).isEmpty();
    assertThat(WrittenRequest.frames("delete; keep @ M 2", List.of("M 1")))
        .extracting(RequestFrame::targets)
        .containsExactly(List.of("M 1"), List.of("M 2"));
  }
}
