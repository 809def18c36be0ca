package eu.chorus.output.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames speak, count and tell the gate what they may say. */
class FramesTest {
  private final Frames frames = Frames.of("en");

  @Test
  void numbersAndPluralsFollowTheLanguage() {
    assertThat(frames.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(frames.number(999)).isEqualTo("999");
    assertThat(frames.share(621)).isEqualTo("62.1\u00a0%");
    assertThat(frames.roundedShare(625)).isEqualTo("63\u00a0%");
    assertThat(frames.count("summary.received", 1)).isEqualTo("1 contribution was received.");
    assertThat(frames.count("summary.received", 1200))
        .isEqualTo("1,200 contributions were received.");
    assertThat(frames.join(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void anArgumentIsNeverReadAsAFrame() {
    assertThat(frames.say("quote", "{0} $1 \\")).isEqualTo("“{0} $1 \\”");
  }

  @Test
  void theGateLearnsEveryLiteralTextAndNoPlace() {
    assertThat(frames.sequences())
        .contains("A majority of", "contributions were received.")
        .allMatch(s -> !s.contains("{") && !s.contains("}"));
    var sentence = frames.say("promise.text");
    assertThat(frames.sequences()).contains(sentence);
  }

  @Test
  void anUnknownKeyOrLanguageIsABug() {
    assertThatThrownBy(() -> frames.say("no.such.frame"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Frames.of("tlh")).isInstanceOf(IllegalArgumentException.class);
  }
}
