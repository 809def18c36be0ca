package eu.chorus.output.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chorus.nlp.bench.TopicTexts;
import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.GateRefusal;
import eu.chorus.output.disclosure.SealedIndex;
import eu.chorus.output.disclosure.Segment;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.AllowList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * P12 in small: each disguise in each kind of artefact, through the gate's own process; seed 11.
 */
class PlantedQuotesTest {
  private static final int SPANS = 30;
  private static final int CARRIERS = 1;
  private static final int STRANGE = 4;
  private static final long SEED = 11;

  @TempDir static Path folder;

  private static @Nullable QuoteRates rates;
  private static @Nullable QuoteRates ofStrangers;

  @BeforeAll
  static void plant() throws IOException {
    var said = texts(SEED);
    var ours = sealed("ours", said);
    var strangers = sealed("strangers", texts(SEED + 1));
    rates =
        new PlantedQuotes(said, SPANS, CARRIERS, SEED)
            .rates(folder.resolve("said"), filled -> refused(filled, ours));
    ofStrangers =
        new PlantedQuotes(said, STRANGE, CARRIERS, SEED)
            .rates(folder.resolve("strange"), filled -> refused(filled, strangers));
  }

  private static List<String> texts(long seed) {
    var drawn = new TopicTexts(seed);
    return IntStream.range(0, 400).mapToObj(i -> drawn.next(60)).toList();
  }

  private static SealedIndex sealed(String name, List<String> said) throws IOException {
    var into = Files.createDirectories(folder.resolve(name));
    var texts = Segment.write(into.resolve("texts"), PlantedQuotes.families(said.stream()));
    return SealedIndex.seal(
        into,
        "made",
        ReleasePolicy.standard(),
        AllowList.empty(),
        NameRegister.empty(),
        List.of(texts),
        text -> "");
  }

  private static List<Violation> refused(Path filled, SealedIndex index) throws IOException {
    try {
      new DisclosureGate(index.policy(), Duration.ofMinutes(10)).inspect(filled, index);
      return List.of();
    } catch (GateRefusal refusal) {
      return refusal.violations();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPromisedIsFound(Evasion evasion) {
    for (var carrier : Carrier.values()) {
      var rate = requireNonNull(rates).rate(evasion, carrier);
      assertThat(rate.share())
          .as("%s in %s", rate, carrier)
          .isGreaterThanOrEqualTo(evasion.promised());
      assertThat(carrier == Carrier.FILE_NAME ? CARRIERS : rate.planted()).isEqualTo(CARRIERS);
    }
  }

  /** Strangers who draw from the same few words may meet in four of them, rarely. */
  @Test
  void nearlyNothingIsFoundOfWhatNobodySaid() {
    for (var evasion : Evasion.values()) {
      assertThat(requireNonNull(ofStrangers).rate(evasion).found()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void theIntervalIsWilsons() {
    assertThat(new Rate(99, 100).interval()[0]).isCloseTo(0.9455, within(0.0005));
    assertThat(new Rate(99, 100).interval()[1]).isCloseTo(0.9982, within(0.0005));
    assertThat(new Rate(100, 100).interval()[1]).isCloseTo(1, within(1e-9));
  }
}
