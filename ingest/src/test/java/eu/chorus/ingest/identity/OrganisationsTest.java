package eu.chorus.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.identity.Doubt.Reason;
import eu.chorus.ingest.identity.Organisations.Link;
import eu.chorus.ingest.identity.Organisations.Recognised;
import eu.chorus.model.Identities.Decision;
import eu.chorus.model.Verbatim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationsTest {
  private static final PseudonymKey KEY = Custody.ofNothing().key();

  private static Mention mention(String name, String... registers) {
    return new Mention(new Verbatim(name), List.of(registers));
  }

  private static Recognised recognise(Mention... mentions) {
    return Organisations.recognise(List.of(mentions), List.of(), KEY);
  }

  /** The organisation of each mention, in the order given. */
  private static List<String> organisations(Recognised recognised, Mention... mentions) {
    Map<String, String> of =
        recognised.links().stream().collect(Collectors.toMap(Link::mention, Link::organisation));
    return Arrays.stream(mentions).map(m -> of.getOrDefault(m.id(), "")).toList();
  }

  private static boolean one(String... names) {
    var mentions = Arrays.stream(names).map(n -> mention(n)).toArray(Mention[]::new);
    return organisations(recognise(mentions), mentions).stream().distinct().count() == 1;
  }

  private static List<Reason> doubts(Mention... mentions) {
    return recognise(mentions).doubts().stream().map(Doubt::why).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Société Exemple S.A.R.L.|SOCIETE EXEMPLE|Societe  exemple sarl|société-exemple, SARL",
        "Beispiel Gesellschaft mbH|beispiel gesellschaft MBH|Beispiel Gesellschaft",
        "Großbau GmbH & Co. KG|Grossbau GmbH|GROSSBAU",
        "Przykład Sp. z o.o.|Przyklad sp.z o.o.|PRZYKLAD",
        "Příklad, s. r. o.|Priklad s.r.o.|Příklad",
        "The Sample Organization|Sample Organisation|sample organisation (Ltd.)",
        "Sample and Partners|Sample & Partners|Sample Partners",
        "L’Exemple de France|L'exemple de France",
        "Παράδειγμα Α.Ε.|ΠΑΡΑΔΕΙΓΜΑ ΑΕ",
        "Пример ЕООД|ПРИМЕР",
        "Exempelbolaget AB|Exempelbolaget",
        "Esimerkki Oy|Esimerkki Oyj|ESIMERKKI",
        "European Sample Council (ESCO)|ESCO|European Sample Council|ESCO – European Sample Council",
        "Confederation of Sample Manufacturers|Confederation of Sample Manufacturer",
      })
  void oneOrganisationInManySpellings(String names) {
    assertThat(one(names.split("\\|"))).as(names).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exemple Société|Société Exemple",
        "Federation of Austrian Samples|Federation of Australian Samples",
        "Sample Group 1|Sample Group 2",
        "Sample Group|Sample Group International",
        "Institute for Samples|ISF",
        "European Sample Council|European Simple Council",
        "AB Sample|BA Sample",
        "Department of Tests (DOT)|dot",
      })
  void whatIsNotCertainIsNotJoined(String names) {
    assertThat(one(names.split("\\|"))).as(names).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "N/A", "-", "Private person", "Privat", "n.a.", "self-employed"})
  void whoHasNoOrganisationHasNone(String nobody) {
    assertThat(OrganisationName.normalised(nobody)).isEmpty();
  }

  @Test
  void whatIsLikelyIsListedForAPerson() {
    assertThat(doubts(mention("Sample Exchange"), mention("Exchange Sample")))
        .containsExactly(Reason.ORDER);
    assertThat(doubts(mention("Sample Exchange"), mention("Simple Exchange")))
        .containsExactly(Reason.SPELLING);
    assertThat(doubts(mention("Acme"), mention("Acme Europe"))).containsExactly(Reason.PART);
    assertThat(doubts(mention("European"), mention("European Council of Samples"))).isEmpty();
    assertThat(doubts(mention("ECS"), mention("European Council of Samples")))
        .containsExactly(Reason.INITIALS);
    assertThat(
            doubts(
                mention("European Council of Samples (ECS)"),
                mention("Estonian Chess Society (ECS)"),
                mention("ECS")))
        .containsOnly(Reason.SAME_ACRONYM)
        .hasSize(3);
  }

  @Test
  void registerNumbersJoinWhatIsRelatedOnly() {
    var a = mention("Acme Europe", "123456789012-34");
    var b = mention("Acme Brussels Office", "123456789012-34");
    var c = mention("Consultants for Hire", "123456789012-34");
    var recognised = recognise(a, b, c);
    var of = organisations(recognised, a, b, c);
    assertThat(of.get(0)).isEqualTo(of.get(1)).isNotEqualTo(of.get(2));
    assertThat(recognised.doubts())
        .extracting(Doubt::why)
        .containsExactly(Reason.ONE_REGISTER_NUMBER);
    assertThat(doubts(mention("Acme", "123456789012-34"), mention("ACME Ltd", "123456789012-35")))
        .containsExactly(Reason.OTHER_REGISTER_NUMBERS);
  }

  @Test
  void aDecisionOutweighsEverything() {
    var a = mention("Acme Ltd");
    var b = mention("ACME");
    var c = mention("Acme Europe");
    var decisions =
        List.of(
            new Decision(new Verbatim("Acme Ltd"), new Verbatim("ACME"), false),
            new Decision(new Verbatim("acme europe"), new Verbatim("ACME"), true));
    var recognised = Organisations.recognise(List.of(a, b, c), decisions, KEY);
    var of = organisations(recognised, a, b, c);
    assertThat(of.get(1)).isEqualTo(of.get(2)).isNotEqualTo(of.get(0));
    assertThat(recognised.doubts()).isEmpty();
  }

  @Test
  void whatIsDecidedToBeApartStaysApartByWayOfOthersToo() {
    var full = "European Council of Samples";
    var decisions = List.of(new Decision(new Verbatim("ECSA"), new Verbatim(full), false));
    var recognised =
        Organisations.recognise(
            List.of(mention("ECSA"), mention(full), mention(full + " (ECSA)")), decisions, KEY);
    assertThat(organisations(recognised, mention("ECSA"), mention(full))).doesNotHaveDuplicates();
  }

  /** Seeded: names, the ways in which people write them, and names that only look alike. */
  @Test
  void pairsAreFoundAndNoneIsMadeUp() {
    long seed = 20240730;
    var random = new Random(seed);
    var world = new SpelledNames(random);
    var truth = world.mentions(400);
    var mentions = new ArrayList<>(truth.keySet());
    Collections.shuffle(mentions, random);
    var recognised = Organisations.recognise(mentions, List.of(), KEY);
    Map<String, String> of =
        recognised.links().stream()
            .collect(Collectors.toMap(Link::mention, Link::organisation, (a, b) -> a));
    long right = 0;
    long wrong = 0;
    long missed = 0;
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = i + 1; j < mentions.size(); j++) {
        var a = mentions.get(i);
        var b = mentions.get(j);
        boolean same = truth.getOrDefault(a, -1).equals(truth.getOrDefault(b, -2));
        boolean found = of.getOrDefault(a.id(), "a").equals(of.getOrDefault(b.id(), "b"));
        right += same && found ? 1 : 0;
        wrong += !same && found ? 1 : 0;
        missed += same && !found ? 1 : 0;
      }
    }
    double precision = (double) right / (right + wrong);
    double recall = (double) right / (right + missed);
    assertThat(precision).as("seed %d", seed).isGreaterThanOrEqualTo(0.995);
    assertThat(recall).as("seed %d", seed).isGreaterThanOrEqualTo(0.9);
    assertThat(recognised.doubts()).as("few enough to decide on").hasSizeLessThan(100);
    // The order of what comes in changes nothing.
    Collections.shuffle(mentions, random);
    assertThat(Organisations.recognise(mentions, List.of(), KEY)).isEqualTo(recognised);
  }
}
