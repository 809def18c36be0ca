package eu.chorus.output.disclosure.names;

import static eu.chorus.output.disclosure.names.NameRegisterTest.organisation;
import static eu.chorus.output.disclosure.names.NameRegisterTest.person;
import static eu.chorus.output.disclosure.names.NameRegisterTest.register;
import static eu.chorus.output.disclosure.names.NameRegisterTest.respondent;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.readback.Strand;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * P2: a name all of whose words are ordinary ones is found where it stands as a name, and those
 * words pass everywhere else. Here every word of a name is ordinary, so that only its forms tell.
 */
class NameFormsTest {
  private static final String[] ORDINARY = {
    "mary", "ann", "white", "young", "grace", "rose", "hope", "berry", "heath", "works", "ada"
  };

  private static boolean isFound(NameRegister names, String... texts) {
    var units = Arrays.stream(texts).map(text -> new Strand.Unit("p", text)).toList();
    return !new NameCheck(names, AllowList.empty(), List.of())
        .check(List.of(new Strand("a", units)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dr Grace Young | says G. Young",
        "Mary White | M. White",
        "Mary Ann White | M. Ann",
        "Mary Ann White | by whitemaryann",
        "Mary Ann White | by annwhitemary",
        "Mary Ann Grace Rose White | Ann Rose",
        "Grace Ann Young, Head of Public Policy, Heath Berry Rose | A. Grace",
        "Grace Young Head of Public Policy, Heath Berry Rose Hope | Hope, G.",
        "Bo Young | Young, that is Bo",
        "Rose Jäger | by rose jae ger",
      })
  void aNameOfOrdinaryWordsIsFoundAsAName(String given, String text) {
    assertThat(isFound(register(List.of(person(given)), ORDINARY), text)).as(text).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada White | Q. White, R. White and M. White",
        "Mary White | white paper, says Mary",
        "Mary Ann Grace Rose Hope White | Ann, not Rose",
        "Jan van den Berry | a van in the den",
        "Eva Lin | medieval inns, an eval in whoevalinks, and ev al in",
        "Ben Gulli | a beng ulli",
      })
  void whatOnlyLooksLikeOnePasses(String given, String text) {
    assertThat(isFound(register(List.of(person(given)), ORDINARY), text)).as(text).isFalse();
  }

  /** Few letters are met by chance, unless each stands apart; many are not. */
  @Test
  void lettersOfANameAreFoundWhereTheyCannotBeMetByChance() {
    assertThat(isFound(register(List.of(person("Eva Lin"))), "E v a L i n")).isTrue();
    assertThat(isFound(register(List.of(person("Tim Ore"))), "T i m O r e")).isTrue();
    assertThat(isFound(register(List.of(person("Ben Gullic"))), "a beng ullic")).isTrue();
    assertThat(isFound(register(List.of(person("Ben Gullic"))), "abengullics")).isTrue();
    assertThat(isFound(register(List.of(person("Ben Gullic"))), "abeng ullics")).isFalse();
  }

  @Test
  void threeColumnsOfOneWordEachAreOneName() {
    var names = register(List.of(respondent("", "Mary", "Ann", "White")), ORDINARY);
    assertThat(isFound(names, "White, that is Mary")).isFalse();
    assertThat(isFound(names, "Mary White")).isTrue();
    assertThat(isFound(names, "M. White")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mary.white@acme-quill.org | Mary White",
        "mary.white@acme-quill.org | at acme quill org",
        "ada-works.ai/people | what Ada Works AI says",
        "Mary White +32 470 123 456 | Mary White",
        "HRB 12 B 345678 | 12345678",
        "AB 123-456 | AB123456",
      })
  void whatStandsInAnIdentifierIsFound(String given, String text) {
    assertThat(isFound(register(List.of(person(given)), ORDINARY), text)).as(text).isTrue();
  }

  @Test
  void aNumberIsFoundAmongManyOthers() {
    var names = register(List.of(person("470123456")));
    var counts =
        IntStream.rangeClosed(10, 60).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    assertThat(isFound(names, counts + " 470123456 " + counts)).isTrue();
    assertThat(isFound(names, counts + " 470 12 34 56")).isTrue();
    assertThat(isFound(names, counts + " 470123457 " + counts)).isFalse();
  }

  @Test
  void aWordThatIsCutAtTheEndOfALineIsFound() {
    var names = register(List.of(organisation("Mistralia")));
    assertThat(isFound(names, "what Mistra-\nlia says")).isTrue();
  }

  @Test
  void foreignAndLatinPiecesAreReadTogether() {
    var names = register(List.of(organisation("Fond Obzor")));
    assertThat(isFound(names, "plain words", "Фонд Обзор", "more words")).isTrue();
  }

  @Test
  void namesOfFilesAndOtherSpellingsHaveKeysToo() {
    var file = NameRegister.keysOfFile(new Verbatim("Mistralia position"));
    assertThat(isFound(NameRegister.ofKeys(file, List.of()), "the Mistralia position")).isTrue();
    var spelled = NameRegister.keysOfOrganisation(new Verbatim("Mistral-IA Works"));
    assertThat(isFound(NameRegister.ofKeys(spelled.keys(), List.of()), "Mistral IA Works"))
        .isTrue();
  }

  /** An organisation may be called like a person's surname, and not like the person. */
  @Test
  void whoAnswersIsHeldByAtLeastTwoWords() {
    var keys = NameRegister.keysOfPerson(respondent("Mistralia", "Ada Zworykin"));
    var names = NameRegister.ofKeys(keys, List.of());
    assertThat(isFound(names, "Zworykin, Ada")).isTrue();
    assertThat(isFound(names, "Zworykin and Mistralia")).isFalse();
  }

  @Test
  void ordinaryWordsOfAnyFormAreNoNames() {
    var names = new NameRegister(List.of("Grace", "Mistralia"), List.of("GRACE", "of hope"));
    assertThat(isFound(names, "the grace to answer, of hope")).isFalse();
    assertThat(isFound(names, "Mistralia")).isTrue();
  }

  @Test
  void aRegisterShowsHowManyKeysItHoldsAndNoName() {
    assertThat(register(List.of(organisation("Mistralia"))).toString())
        .contains("keys")
        .doesNotContainIgnoringCase("mistralia");
  }
}
