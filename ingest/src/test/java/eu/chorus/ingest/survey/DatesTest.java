package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Moment;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "28.11.2024, 2024-11-27T23:00:00Z",
    "28/11/2024 18:05, 2024-11-28T17:05:00Z",
    "2024-11-28 18:05:33.0, 2024-11-28T17:05:33Z",
    "28.11.2024 06:30 PM, 2024-11-28T17:30:00Z",
    "28.11.2024 12:05 am, 2024-11-27T23:05:00Z",
    "28.11.2024 18h05, 2024-11-28T17:05:00Z",
    "2024-11-28T18:05:33Z, 2024-11-28T18:05:33Z",
    "2024-11-28T18:05:33+0530, 2024-11-28T12:35:33Z",
  })
  void everyTimeIsTheInstantThatItNames(String text, Instant instant) {
    assertThat(Dates.moment(text).map(Moment::earliest)).contains(instant);
    assertThat(Dates.unreadable(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28.11.2024 25:00",
        "28.11.2024 18:60",
        "28.11.2024 13:30 PM",
        "28.11.2024 18:05 +99:00",
        "28.11.2024 in the evening"
      })
  void aTimeThatCannotBeReadIsNoneAndTold(String text) {
    assertThat(Dates.moment(text).orElseThrow().time()).isEmpty();
    assertThat(Dates.unreadable(text)).isTrue();
  }
}
