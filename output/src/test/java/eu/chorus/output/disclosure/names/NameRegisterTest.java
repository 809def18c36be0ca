package eu.chorus.output.disclosure.names;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Respondent;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.readback.Strand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P2, P10: a respondent's name is found however it is written, and ordinary words pass. */
class NameRegisterTest {
  private static final AllowList NOTHING = AllowList.empty();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna Müller | the answer of anna MULLER was",
        "Anna Müller | Mueller, Anna",
        "Anna Mueller | says Müller",
        "Anna Muller | says A. Müller",
        "Müller, Anna | Dr Anna K. Müller",
        "Anna Maria Müller | Anna Müller",
        "Anna Müller | Anna Maria Lisa Müller",
        "Dr. Anna Müller MSc | Müller",
        "Søren Ørsted | Soeren Oersted",
        "Soren Orsted | Sørén Ørstéd",
        "Łukasz Żądło | Lukasz Zadlo",
        "Åse Aasen | Ase Åsen",
        "Юлия Щербакова | Yuliya Shcherbakova",
        "Julia Ivanova | Юлия Иванова",
        "Γιώργος Παπαδόπουλος | Giorgos Papadopoulos",
        "Giorgos Papadopoulos | Παπαδόπουλος",
        "Grace Young | A. Nother and G. Young",
        "Grace Young | Young, G.",
        "Grace Young | Young Grace",
        "Grace Young | AttributedToGraceYoungHerself",
        "Debra Ben | says D. Ben",
        "Ben Young | says B. Young",
        "Jean-Pierre van der Berg | J.-P. van der Berg",
        "Jean-Pierre Bergère | Jean Pierre Bergere",
        "Anna Müller | Αnnа Мüllеr",
        "Anna Müller | An\u200bna Mül\u00adler",
        "Anna Müller | M u e l l e r, A n n a",
        "Anna Müller | by annamueller",
        "Ada Zworykin Head of Public Policy Quillon | so says Zworykin, Ada",
        "Ada Zworykin Head of Public Policy Quillon | Zworykin",
        "Ada Zworykin Rue Belliard Bruxelles Belgique Quillon | Zworykin, A.",
        "Maria Inês Quadros Falcão Penedo Zarco | Maria Zarco",
        "Maria Inês Quadros Falcão Penedo Zarco | M. Zarco",
        "Maria Inês Quadros Falcão Penedo Zarco | Penedo Zarco",
        "BE0123456789 | vat BE0123456789",
        "KVK12345678 | see kvk12345678",
        "BE 0123.456.789 | BE0123456789",
        "https://www.quillon-works.eu/about | quillon-works.eu",
        "www.quillon.travel | at quillon.travel",
        "Quillon.eu | QUILLON.EU",
        "+32 470 123 456 | item 12 32470123456",
        "470123456 | item 12 470123456",
        "470123456 | item 12 470 123 456",
        "470123456 | 470 123 456 12",
        "470123456 | 1 470123456 12",
        "T 470123456, M 480123456 | 480123456",
      })
  void personIsFound(String given, String text) {
    assertThat(found(person(given), text)).as(text).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "European Widgets Association (EWA) | members of European Widgets Association",
        "European Widgets Association (EWA) | the EUROPEAN widgets association",
        "Research & Innovation Council | the Research and Innovation Council",
        "Research and Innovation Council | Research & Innovation Council",
        "Mistralia | as mistralia says",
        "WHO | what WHO says",
        "Mistralia Research Group | Mistralia",
        "Фонд Обзор | Fond Obzor",
        "QCIA Europe | what QCIA says",
        "QBM Deutschland GmbH | QBM",
        "QSA The Software Alliance | by QSA.",
        "MISTRALIA RESEARCH GROUP | Mistralia",
      })
  void organisationIsFound(String given, String text) {
    assertThat(found(organisation(given), text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transparency of training data",
        "Transparency of training data",
        "who says what",
        "A young person has the grace to answer",
        "hope; a will",
        "Article 53(1)(d), Annex XI",
        "Annahme, Mullerei",
        "2024-11-18, 12:30, 1.5.1, 10,000 of 20,000",
      })
  void ordinaryWordsPass(String text) {
    var names =
        register(
            List.of(
                person("Grace Young"),
                person("Will Hope"),
                person("Anna Müller"),
                organisation("Transparency"),
                organisation("WHO")),
            "transparency",
            "who",
            "grace",
            "young",
            "will",
            "hope");
    assertThat(new NameCheck(names, NOTHING, List.of()).check(strand(text))).isEmpty();
  }

  /** First name and surname in columns of their own, each of several words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mary Ann | White | a.w@example.org | Mary Ann White",
        "Mary Ann | White | Director | White, Mary",
        "Jan | van den Berg | +32 470 123 456 | J. van den Berg",
        "Mr | Jan | van den Berg | Berg, J.",
        "Prof | Ben | Gullick | bengullick",
        "Dr | Ada Lisa | Zworykin Quast | Ada Quast",
      })
  void nameOverTwoColumnsIsFound(String first, String second, String third, String text) {
    var names = register(List.of(respondent("", first, second, third)), "mary", "white", "berg");
    assertThat(check(names, text)).as(text).isNotEmpty();
    assertThat(check(names, "a white mountain")).isEmpty();
  }

  /** What stands around a name in an address names nobody by itself. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://www.quillon-works.eu/about | www and https, about the works",
        "www.transparency.eu | transparency in the EU",
        "transparency.eu | EU rules on transparency",
        "Ada Zworykin Head of Public Policy Quillon | the head of public policy",
        "470123456 | 470 1, 234 56",
      })
  void wordsOfIdentifiersPass(String given, String text) {
    assertThat(check(register(List.of(person(given))), text)).as(text).isEmpty();
  }

  @Test
  void organisationsOfTwoLettersPartOfANamePass() {
    var names = register(List.of(organisation("EU AI Alliance"), organisation("NEW EUROPE VOICE")));
    assertThat(check(names, "The EU and AI")).isEmpty();
  }

  @Test
  void namesSplitOverCellsAreFound() {
    var names = register(List.of(person("Grace Young")), "grace", "young");
    assertThat(check(names, "Grace", "Young")).hasSize(1);
    assertThat(check(names, "Grace", "was", "Young")).isEmpty();
    assertThat(check(register(List.of(person("Anna Müller"))), "An", "na", "Mül", "ler"))
        .hasSize(1);
    assertThat(check(register(List.of(person("Anna Müller"))), "Anna Mül-\nler")).hasSize(1);
  }

  @Test
  void capitalsTellANameFromTheOrdinaryWordThatItsLettersMake() {
    var names = register(List.of(organisation("Club BED")), "clubbed");
    assertThat(check(names, "says ClubBED")).hasSize(1);
    assertThat(check(names, "to be clubbed together")).isEmpty();
    var printed = AllowList.builder().add("questionnaire", "such as ClubBED").build();
    assertThat(new NameCheck(names, printed, List.of()).check(strand("as ClubBED says"))).isEmpty();
    assertThat(new NameCheck(names, printed, List.of()).check(strand("Club BED"))).hasSize(1);
  }

  /** A count, a year, an article: numbers stand everywhere, and short ones name nobody. */
  @Test
  void keysHaveALetter() {
    for (var number : List.of("2024", "12 000", "18.11.", "53", "100")) {
      for (var text :
          List.of(number, number.replaceAll("[ .]", ""), "53, 100, 2024, 12 000, 18 11")) {
        assertThat(check(register(List.of(organisation(number))), text)).as(text).isEmpty();
        assertThat(check(register(List.of(person(number))), text)).as(text).isEmpty();
      }
    }
    var digits = register(List.of(person("+32 470 123 456"), organisation("Studio 54")));
    assertThat(check(digits, "at 32470123456")).isNotEmpty();
    assertThat(check(digits, "what studio 54 says")).hasSize(1);
    assertThat(check(digits, "54")).isEmpty();
  }

  /** What many write is no name where it does not stand as one, and none at all side by side. */
  @Test
  void twoOrdinaryWordsAreANameOnlyWhereTheyStandAsOne() {
    var keys = NameRegister.keysOf(person("Young Will")).keys();
    var register = NameRegister.ofKeys(keys, List.of());
    var apart = register.writtenInLowerCase(new Verbatim("they will help young people"));
    var beside =
        register.writtenInLowerCase(new Verbatim("nobody knows what will young people say"));
    assertThat(check(register, "Young people will see")).as("nobody writes so").isNotEmpty();
    assertThat(check(NameRegister.ofKeys(keys, apart), "Young people will see")).isEmpty();
    assertThat(check(NameRegister.ofKeys(keys, apart), "So says Will Young.")).isNotEmpty();
    assertThat(check(NameRegister.ofKeys(keys, beside), "What will young people do")).isEmpty();
  }

  /** "Route" in a heading and 66 in the cell beside it are a word and a count. */
  @Test
  void aNumberInACellOfItsOwnBeginsAndEndsNoName() {
    var names =
        register(List.of(organisation("Route 66"), organisation("3 Doors")), "route", "doors");
    assertThat(check(names, "so says Route 66")).hasSize(1);
    assertThat(check(names, "the 3 Doors say")).hasSize(1);
    assertThat(check(names, "Route", "66")).isEmpty();
    assertThat(check(names, "3", "Doors")).isEmpty();
    assertThat(check(names, "Route", "66 families")).isEmpty();
    assertThat(check(register(List.of(organisation("Alto 7 Mare"))), "Alto", "7", "Mare"))
        .hasSize(1);
  }

  @Test
  void firstNameAndSurnameOfColumnsOfTheirOwnAreOneName() {
    var respondent = respondent("", "Grace", "Young", "grace.young@example.org", "123456-78");
    var names = register(List.of(respondent), "grace", "young");
    assertThat(check(names, "Ms Grace Young")).hasSize(1);
    assertThat(check(names, "number 12345678")).hasSize(1);
    assertThat(check(names, "at EXAMPLE-ORG")).hasSize(1);
    assertThat(check(names, "see example.org")).hasSize(2); // the name, and what is an address
  }

  @Test
  void publicNamesPassWhereTheyArePublic() {
    var names = register(List.of(organisation("Green Harbour Union"), organisation("Malta")));
    var allowed =
        AllowList.builder()
            .add("questionnaire", "answers of the Green Harbour Union count")
            .add("vocabulary", "Malta")
            .build();
    var check = new NameCheck(names, allowed, List.of());
    assertThat(check.check(strand("the green harbour union, Malta"))).isEmpty();
    assertThat(check.check(strand("Union. Green Harbour"))).isEmpty();
    var apart =
        AllowList.builder().add("questionnaire", "Green Harbour").add("frames", "Union").build();
    assertThat(new NameCheck(names, apart, List.of()).check(strand("Green Harbour Union")))
        .hasSize(1);
  }

  @Test
  void registerSurvivesTheIndexAndHoldsNoName() {
    var names = register(List.of(person("Grace Young"), organisation("Mistralia")), "grace");
    var read = NameRegister.ofLines(names.lines());
    assertThat(read.lines()).isEqualTo(names.lines());
    assertThat(String.join("\n", names.lines())).doesNotContainIgnoringCase("mistralia");
    assertThat(check(read, "Mistralia")).hasSize(1);
    assertThat(check(read, "grace")).isEmpty();
  }

  @Test
  void wordsThatAreWrittenInLowerCaseAreTold() {
    var names = register(List.of(organisation("Transparency"), organisation("Mistralia")));
    var written =
        names.writtenInLowerCase(new Verbatim("Mistralia wants transparency, Transparency"));
    assertThat(written).hasSize(1);
    var judged = NameRegister.ofKeys(keys(List.of(organisation("Transparency"))), written);
    assertThat(check(judged, "transparency")).isEmpty();
    assertThat(judged.isNamedIn("Transparency")).isTrue();
    assertThat(judged.isNamedIn("transparency")).isFalse();
  }

  private static boolean found(Respondent respondent, String text) {
    var ordinary = new String[] {"grace", "young", "who", "research", "innovation", "council"};
    return !check(register(List.of(respondent), ordinary), text).isEmpty();
  }

  private static List<Violation> check(NameRegister names, String... texts) {
    return new NameCheck(names, NOTHING, List.of()).check(strand(texts));
  }

  private static List<Strand> strand(String... texts) {
    return List.of(
        new Strand("a", Arrays.stream(texts).map(text -> new Strand.Unit("p", text)).toList()));
  }

  static NameRegister register(List<Respondent> respondents, String... ordinary) {
    var words = new ArrayList<Long>();
    for (var word : ordinary) {
      words.add(NameKeys.key(NameKeys.Kind.WORD, NameKeys.tokens(word)));
    }
    return NameRegister.ofKeys(keys(respondents), words);
  }

  private static List<Long> keys(List<Respondent> respondents) {
    return respondents.stream()
        .map(NameRegister::keysOf)
        .flatMap(named -> Stream.concat(named.keys().stream(), named.parts().stream()))
        .toList();
  }

  static Respondent person(String name) {
    return respondent("", name);
  }

  static Respondent organisation(String name) {
    return respondent(name);
  }

  static Respondent respondent(String organisation, String... identity) {
    return new Respondent(
        StakeholderType.UNKNOWN,
        "",
        "",
        true,
        Optional.of(organisation).filter(name -> !name.isEmpty()).map(Verbatim::new),
        Stream.of(identity).map(Verbatim::new).toList(),
        "",
        "");
  }
}
