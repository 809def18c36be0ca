package eu.chorus.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {
  private final LanguageIdentifier identifier = LanguageIdentifier.installed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bg|Новите правила трябва да защитават правата на гражданите и да насърчават доверието.",
        "cs|Nová pravidla by měla chránit práva občanů a zároveň podporovat důvěru ve výzkum.",
        "da|De nye regler bør beskytte borgernes rettigheder og samtidig styrke tilliden.",
        "de|Die neuen Regeln sollten die Rechte der Bürger schützen und das Vertrauen stärken.",
        "el|Οι νέοι κανόνες πρέπει να προστατεύουν τα δικαιώματα των πολιτών.",
        "en|The new rules should protect the rights of citizens and strengthen their trust.",
        "es|Las nuevas normas deben proteger los derechos de los ciudadanos y la confianza.",
        "et|Uued reeglid peaksid kaitsma kodanike õigusi ja samal ajal suurendama usaldust.",
        "fi|Uusien sääntöjen pitäisi suojella kansalaisten oikeuksia ja vahvistaa luottamusta.",
        "fr|Les nouvelles règles doivent protéger les droits des citoyens et la confiance.",
        "ga|Ba cheart go gcosnódh na rialacha nua cearta na saoránach agus an mhuinín.",
        "hr|Nova pravila trebala bi štititi prava građana i istodobno jačati povjerenje.",
        "hu|Az új szabályoknak védeniük kell a polgárok jogait, és erősíteniük a bizalmat.",
        "it|Le nuove regole dovrebbero tutelare i diritti dei cittadini e la fiducia.",
        "lt|Naujos taisyklės turėtų apsaugoti piliečių teises ir stiprinti pasitikėjimą.",
        "lv|Jaunajiem noteikumiem vajadzētu aizsargāt iedzīvotāju tiesības un uzticēšanos.",
        "mt|Ir-regoli l-ġodda għandhom jipproteġu d-drittijiet taċ-ċittadini u l-fiduċja.",
        "nl|De nieuwe regels moeten de rechten van burgers beschermen en vertrouwen wekken.",
        "pl|Nowe przepisy powinny chronić prawa obywateli, a zarazem wzmacniać zaufanie.",
        "pt|As novas regras devem proteger os direitos dos cidadãos e reforçar a confiança.",
        "ro|Noile norme ar trebui să protejeze drepturile cetățenilor și încrederea lor.",
        "sk|Nové pravidlá by mali chrániť práva občanov a zároveň posilňovať dôveru.",
        "sl|Nova pravila bi morala varovati pravice državljanov in hkrati krepiti zaupanje.",
        "sv|De nya reglerna bör skydda medborgarnas rättigheter och stärka förtroendet."
      })
  void recognisesEveryOfficialLanguageWithoutAHint(String tag, String text) {
    assertThat(identifier.identify(text, "")).isEqualTo(tag);
  }

  @Test
  void theTextDecidesAgainstTheHint() {
    assertThat(
            identifier.identify(
                "The provider should publish a summary of the content that was used.", "de"))
        .isEqualTo("en");
  }

  @Test
  void aShortTextIsWhatTheHintSays() {
    assertThat(identifier.identify("Nein, danke", "de")).isEqualTo("de");
    assertThat(identifier.identify("12 %", "fr")).isEqualTo("fr");
    assertThat(identifier.identify("-", "")).isEqualTo(LanguageIdentifier.UNKNOWN);
  }

  @Test
  void theSameTextIsAlwaysTheSameLanguage() {
    String mixed =
        "Open source für alle, privacy pour tous, sicurezza y confianza in every product";
    String first = identifier.identify(mixed, "");
    for (int i = 0; i < 50; i++) {
      assertThat(identifier.identify(mixed, "")).isEqualTo(first);
    }
  }
}
