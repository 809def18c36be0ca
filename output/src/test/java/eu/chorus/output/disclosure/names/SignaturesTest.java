package eu.chorus.output.disclosure.names;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Verbatim;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who signs below a closing formula is told, and what only follows one is not. */
class SignaturesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kind regards,~Ada Zworykin | Ada Zworykin",
        "With kind regards~~  Ada Zworykin, CEO | Ada Zworykin",
        "Yours sincerely~Dr. Ada Zworykin~Head of Policy | Dr. Ada Zworykin",
        "Signed: Ada Zworykin | Ada Zworykin",
        "On behalf of Quillon Works | Quillon Works",
        "Mit freundlichen Grüßen~Jean-Pierre van der Berg | Jean-Pierre van der Berg",
        "MIT FREUNDLICHEN GRÜSSEN~Ada Zworykin | Ada Zworykin",
        "Cordialement,~Mme Élodie Aubépine | Mme Élodie Aubépine",
        "Un cordial saludo~Ada de la Torre | Ada de la Torre",
        "Distinti saluti~Ada D'Arco | Ada D'Arco",
        "Με εκτίμηση~Άννα Μαρή | Άννα Μαρή",
        "All of it is unclear. Kind regards, Ada Zworykin | Ada Zworykin",
        "It is unclear (see there) Mit freundlichen Grüßen Dr. Uwe Quast, Leiter | Dr. Uwe Quast",
        "Is it? Cordialement Élodie de la Tour et toute son équipe | Élodie de la Tour",
      })
  void whoSignsIsTold(String text, String name) {
    assertThat(Signatures.in("We object.\n" + text.replace('~', '\n'))).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Zworykin wrote the law.",
        "This regards Ada Zworykin.",
        "Kind regards",
        "Kind regards,\nthe rules are far too strict",
        "Best regards\n2024\n+32 470 123 456\nada@example.org",
        "Regards\nOne\nTwo\nThree\nFour\nAda Zworykin",
        "On behalf of all of us we thank everybody here for the opportunity to answer\nRisk Assessment",
        "Signedness\nRisk Assessment",
        "We sent our best regards, Ada Zworykin too.",
        "It ends. Regards the rules as far too strict.",
        "It ends. On behalf of Member States it was said.",
        "Sincerely\nWe Object To All Of These Rules And To Their Many Annexes",
      })
  void whoDoesNotSignIsNot(String text) {
    assertThat(Signatures.in(text)).isEmpty();
  }

  /** Paragraph by paragraph, as a letter that is uploaded comes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dr. Ada Zworykin | says Ada Zworykin",
        "Dr. Ada Zworykin | A. Zworykin",
        "Ada Zworykin | Zworykin",
        "Ada Zworykin Director | Zworykin, Ada",
        "Anna Maria M\u00fcller | Anna M\u00fcller",
        "Anna Maria M\u00fcller | M\u00fcller, A.",
        "Quillon Works Europe | the quillon works europe",
      })
  void whoSignsIsFoundInEveryForm(String signed, String text) {
    var paragraphs =
        Stream.of("We object.", "Kind regards,", signed, "Head of Policy").map(Verbatim::new);
    var keys = NameRegister.keysOfSignatures(paragraphs.toList());
    var names = NameRegister.ofKeys(keys, List.of());
    assertThat(names.isNamedIn(text)).as(text).isTrue();
    assertThat(names.isNamedIn("what the director says of policy")).isFalse();
  }

  /** Each line is read once, however many closings stand above it. */
  @Tag("slow")
  @Test
  void manyClosingsAreRead() {
    var text = "Regards\n\n".repeat(300_000) + "Ada Zworykin";
    assertThat(Signatures.in(text)).containsExactly("Ada Zworykin");
  }

  @Test
  void everyLetterOfABundleIsSigned() {
    var text = "Regards,\nAda Zworykin\n\nMore.\n\nHochachtungsvoll\nUwe Quast\n";
    assertThat(Signatures.in(text)).contains("Ada Zworykin", "Uwe Quast");
  }
}
