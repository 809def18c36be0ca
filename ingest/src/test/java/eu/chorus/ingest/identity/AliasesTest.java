package eu.chorus.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "European Widgets Alliance (EWA) | EWA",
        "European Widgets Alliance (EWA) | European Widgets Alliance",
        "EWA – European Widgets Alliance | EWA",
        "Mistralia GmbH | Mistralia",
        "Mistralia S.p.A. | Mistralia",
        "Mistralia Sp. z o.o. | mistralia",
        "Widgets Research asbl | Widgets Research",
        "WHO e.V. | WHO",
        "Organization for Widgets | organisation for Widgets",
        "Widgets Centre | Widgets center",
      })
  void aliasesAreTold(String name, String alias) {
    assertThat(Aliases.of(name)).contains(alias);
  }

  @Test
  void commonWordsAreLegalFormsAndTermsToo() {
    assertThat(Aliases.common()).contains("european", "gmbh", "sa", "gpai");
    assertThat(Aliases.common()).allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
  }

  @Test
  void whatNamesNobodyIsNoAlias() {
    assertThat(Aliases.of("European GmbH")).doesNotContain("European");
    assertThat(Aliases.of("European Association")).doesNotContain("European");
    assertThat(Aliases.of("Mistralia")).isEqualTo(List.of());
  }
}
