package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormTest {
  private static final String PLAIN = "The quick brown model obeys 2024 rules";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "THE QUICK BROWN MODEL OBEYS 2024 RULES",
        "the, quick—brown… (model) obeys: 2024 rules!",
        "Thе quiсk brоwn mоdеl оbеуs 2024 rulеs",
        "Τhe quick brοwn mοdel οbeys 2024 rules",
        "ТНЕ QUICK ВROWN МODEL ОВЕYS 2024 RULES",
        "T\u200Bhe qu\u00ADick bro\u2060wn mo\uFE0Fdel ob\u202Eeys 2024 r\u200Dules",
        "Ｔｈｅ ｑｕｉｃｋ ｂｒｏｗｎ ｍｏｄｅｌ ｏｂｅｙｓ ２０２４ ｒｕｌｅｓ",
        "𝐓𝐡𝐞 𝐪𝐮𝐢𝐜𝐤 𝐛𝐫𝐨𝐰𝐧 𝐦𝐨𝐝𝐞𝐥 𝐨𝐛𝐞𝐲𝐬 𝟐𝟎𝟐𝟒 𝐫𝐮𝐥𝐞𝐬",
        "Thé quíck brówn módel óbeys 2024 rülés",
        "The quick brown m0de1 obeys 2024 ru1es",
      })
  void disguisesAreTheSame(String disguised) {
    assertThat(words(disguised)).isEqualTo(words(PLAIN));
  }

  @ParameterizedTest
  @CsvSource({"mean,moan", "12,l2", "model,modem", "нет,нут"})
  void differentWordsStayDifferent(String one, String other) {
    assertThat(words(one)).isNotEqualTo(words(other));
  }

  @Test
  void caseAndScriptOfOtherAlphabetsDoNotMatter() {
    assertThat(words("ΜΟΝΤΈΛΟ МОДЕЛЬ İSTANBUL STRASSE"))
        .isEqualTo(words("μοντέλο модель i̇stanbul straße"));
  }

  @Test
  void wordBrokenAtLineEndHasTwoReadings() {
    assertThat(Suspects.readings("exam-\n  ple of a non-\r\nbinding text"))
        .containsExactly("exam-\n  ple of a non-\r\nbinding text", "example of a nonbinding text");
    assertThat(Suspects.readings("well-known - and dashes -\n- lists")).hasSize(1);
  }

  private static List<String> words(String text) {
    var tokens = Tokens.of(List.of(text));
    return IntStream.range(0, tokens.size()).mapToObj(tokens::token).toList();
  }
}
