package eu.chorus.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static final PseudonymKey KEY =
      PseudonymKey.of("a secret of thirty-two bytes or so".getBytes(StandardCharsets.UTF_8));

  private static Optional<String> of(String organisation, String... identity) {
    return Pseudonyms.of(KEY, organisation, List.of(identity));
  }

  @Test
  void oneAddressIsOneRespondentWhateverElseIsSaid() {
    assertThat(of("Org", "Ann", "Ann.Doe@example.org"))
        .isPresent()
        .isEqualTo(of("", " ann.doe@EXAMPLE.org "))
        .isNotEqualTo(of("", "bob@example.org"));
  }

  @Test
  void aNameNeedsItsOrganisation() {
    assertThat(of("", "Ann", "Doe")).isEmpty();
    assertThat(of("Org Ltd", "")).isEmpty();
    assertThat(of("none", "Ann", "Doe")).isEmpty();
    assertThat(of("Org Ltd", "Ann", "Doe")).isPresent().isEqualTo(of("ORG limited", "doe", "ANN"));
    assertThat(of("Org Ltd", "Ann", "Doe")).isNotEqualTo(of("Org Ltd", "Ann", "Roe"));
  }

  @Test
  void anotherKeyGivesOthersAndNoneTellsAnything() {
    var other = PseudonymKey.of(new byte[PseudonymKey.BYTES]);
    assertThat(Pseudonyms.of(other, "", List.of("ann@example.org")))
        .isNotEqualTo(of("", "ann@example.org"));
    assertThat(of("", "ann@example.org").orElseThrow()).matches("respondent-[0-9a-f]{16}");
    assertThat(KEY + " " + new Custody(KEY, List.of())).doesNotContain(KEY.secret());
  }

  @Test
  void partsAreToldApartAndTheHashIsTheStandards() throws Exception {
    assertThat(KEY.hmac("ab", "c")).isNotEqualTo(KEY.hmac("a", "bc"));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(HexFormat.of().parseHex(KEY.secret()), "HmacSHA256"));
    assertThat(KEY.hmac("ä"))
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal("2:ä".getBytes(StandardCharsets.UTF_8))));
    assertThatThrownBy(() -> PseudonymKey.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
