package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelTest {
  @Test
  void foldsEveryKindOfBlank() {
    assertThat(Label.fold(" \n How\u00a0\t many?\r\n ")).isEqualTo("How many?");
  }

  @Test
  void digestIsThatOfTheFoldedTextInUtf8() {
    // printf '%s' 'Your age?' | sha256sum
    assertThat(Label.digest("Your  age?\n")).isEqualTo("sha256:fc934447df7474ed");
  }

  @Test
  void aNameMatchesByTextByShortAndByLongDigest() {
    String text = "Élan \"vital\"";
    assertThat(Label.matches("Élan 'vital'", text)).isTrue();
    assertThat(Label.matches(Label.digest(text), text)).isTrue();
    assertThat(Label.matches("sha256:" + Label.sha256(text), text)).isTrue();
    assertThat(Label.matches(Label.digest("Élan 'vital'"), text)).isTrue();
    assertThat(Label.matches(Label.digest("another"), text)).isFalse();
  }

  @Test
  void aDigestOfFewerThanSixteenDigitsMatchesNothing() {
    String tooShort = Label.digest("text").substring(0, "sha256:".length() + 15);
    assertThat(Label.isMalformedDigest(tooShort)).isTrue();
    assertThat(Label.matches(tooShort, "text")).isFalse();
  }
}
