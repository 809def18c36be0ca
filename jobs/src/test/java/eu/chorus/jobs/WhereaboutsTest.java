package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to who they are is seen in whatever form, and nothing is seen where nothing is. */
class WhereaboutsTest {
  private static final Whereabouts WHEREABOUTS = new Whereabouts(Scope.nothing());

  @ParameterizedTest
  @CsvSource({
    "Two of them mind,            a number",
    "About 40 % mind,             a number",
    "Dozens mind,                 a number",
    "See part \u2163,             a number",
    "It is said in Portugal,      a country",
    "A CZECH firm minds,          a country",
    "Those of the UK mind,        a country",
    "Côte d’Ivoire minds,         a country",
    "Public authorities mind,     a type",
    "a GPAI-model provider minds, a type",
    "Civil society minds,         a type",
    "academia minds,              a type",
  })
  void whoAndHowManyIsSeen(String text, String kind) {
    assertThat(WHEREABOUTS.in(text)).singleElement().asString().startsWith(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Records may meet the secrecy that is owed to those who blow a whistle.",
        "The phone is often alone with someone; none is bone.",
        "Providers of models owe it to the public and to an authority.",
        "The germanium that a turkeycock finished is no finding.",
      })
  void partsOfWordsAndWordsOfTheCodeAreNothing(String text) {
    assertThat(WHEREABOUTS.in(text)).isEmpty();
  }
}
