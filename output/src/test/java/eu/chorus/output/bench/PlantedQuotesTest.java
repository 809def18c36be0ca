package eu.chorus.output.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chorus.nlp.bench.TopicTexts;
import eu.chorus.output.disclosure.AllowList;
import eu.chorus.output.disclosure.Quotations;
import eu.chorus.output.disclosure.ReleasePolicy;
import eu.chorus.output.disclosure.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P12 in small: a dozen spans in every disguise, in every kind of artefact; seed 11. */
class PlantedQuotesTest {
  private static final int SPANS = 12;
  private static final long SEED = 11;

  private static final List<String> SAID = texts(SEED, 400);
  private static final PlantedQuotes PLANTED = new PlantedQuotes(SAID, SPANS, SEED);

  @TempDir static Path folder;

  @BeforeAll
  static void plant() throws IOException {
    for (var carrier : Carrier.values()) {
      var filled = Files.createDirectories(folder.resolve(carrier.name()));
      PLANTED.plant(carrier, filled, f -> violations(f, SAID));
    }
  }

  private static List<String> texts(long seed, int number) {
    var drawn = new TopicTexts(seed);
    return IntStream.range(0, number).mapToObj(i -> drawn.next(60)).toList();
  }

  private static List<Violation> violations(Path filled, List<String> said) {
    try {
      return new Quotations(ReleasePolicy.standard(), AllowList.empty())
          .in(
              filled,
              reader ->
                  IntStream.range(0, said.size()).forEach(i -> reader.accept(said.get(i), i)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPromisedIsFound(Evasion evasion) {
    for (var carrier : Carrier.values()) {
      var rate = PLANTED.rate(evasion, carrier);
      assertThat(rate.share())
          .as("%s in %s", rate, carrier)
          .isGreaterThanOrEqualTo(evasion.promised());
      assertThat(carrier == Carrier.FILE_NAME ? SPANS : rate.planted()).isEqualTo(SPANS);
    }
  }

  /** Strangers who draw from the same few words may meet in four of them, rarely. */
  @Test
  void nearlyNothingIsFoundOfWhatNobodySaid() {
    var found = violations(folder.resolve(Carrier.HTML_TEXT.name()), texts(SEED + 1, 400));
    assertThat(found.stream().map(Violation::file).distinct()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void theIntervalIsWilsons() {
    assertThat(new Rate(99, 100).interval()[0]).isCloseTo(0.9455, within(0.0005));
    assertThat(new Rate(99, 100).interval()[1]).isCloseTo(0.9982, within(0.0005));
    assertThat(new Rate(100, 100).interval()[1]).isCloseTo(1, within(1e-9));
  }
}
