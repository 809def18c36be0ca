package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

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
        "Sincerely\nWe Object To All Of These Rules And To Their Many Annexes",
      })
  void whoDoesNotSignIsNot(String text) {
    assertThat(Signatures.in(text)).isEmpty();
  }

  @Test
  void everyLetterOfABundleIsSigned() {
    var text = "Regards,\nAda Zworykin\n\nMore.\n\nHochachtungsvoll\nUwe Quast\n";
    assertThat(Signatures.in(text)).contains("Ada Zworykin", "Uwe Quast");
  }
}
