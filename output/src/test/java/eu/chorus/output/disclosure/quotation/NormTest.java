package eu.chorus.output.disclosure.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
        "7he qu1ck 8r0wn m0d3l o8ey5 2024 rul35",
        "The qulck brown rnodel obeys 2024 ruIes",
        "The quick brovvn model obeys 2024 rules",
        "ᴛʜᴇ ꞯᴜɪᴄᴋ ʙʀᴏᴡɴ ᴍᴏᴅᴇʟ ᴏʙᴇʏꜱ 2024 ʀᴜʟᴇꜱ",
        "🅃🄷🄴 🅠🅤🅘🅒🅚 🅱🆁🅾🆆🅽 🇲🇴🇩🇪🇱 Ⓞⓑⓔⓨⓢ 2024 rules",
        "The quick¹ brown² model obeys₃ 2024 rules⁴",
        "The qu\u0336ick brown\u3164 mo\u034Fdel obeys\u00A02024\u2800rules",
        "The_quick/brown model—obeys·2024\u2028rules",
        "The qui\uDB40\uDC63ck br\u2066own\u2069 mod\u061Cel obeys 2024 rules",
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

  @ParameterizedTest
  @CsvSource({
    "Bäckereien müßten größere Straßen hören,Baeckereien muessten groessere Strassen hoeren",
    "smørrebrød œuvre æra,smorrebrod oeuvre aera"
  })
  void lettersOfOtherLanguagesMayBeWrittenWithAscii(String one, String other) {
    assertThat(words(one)).isEqualTo(words(other));
  }

  @Test
  void foldingTwiceIsFoldingOnce() {
    var random = new Random(8);
    for (int i = 0; i < 100_000; i++) {
      var word = new StringBuilder();
      random
          .ints(1 + random.nextInt(9), 0, 14)
          .forEach(c -> word.append("aeiouvwl013478".charAt(c)));
      var once = Tokens.folded(word.toString());
      assertThat(Tokens.folded(once)).as(word.toString()).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The &#113;uick br&#x6f;wn mo&shy;del obeys 2024 r&uacute;les",
        "The &amp;#113;uick brown model &amp;amp;#x6f;beys 2024 rules",
        "The quick brown mod€l ob€y$ 2024 rule$",
        "The qu!ck brown mode| obeys 2024 ru|es",
        "The quick \u202Enworb\u202C model obeys 2024 rules",
        "The quick \u202Eselur 4202 syebo ledom nworb",
        "The quick bro-\nwn mod€l obeys 2024 rules"
      })
  void signsAndControlCharactersHaveAnotherReading(String disguised) {
    assertThat(Readings.of(List.of(disguised)))
        .anySatisfy(reading -> assertThat(words(reading.get(0))).isEqualTo(words(PLAIN)));
  }

  @Test
  void whatHidesNothingHasOneReading() {
    assertThat(Readings.of(List.of("Is this so? Yes! We pay $ 5 & more (100 %).", "A | B")))
        .hasSize(1);
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
