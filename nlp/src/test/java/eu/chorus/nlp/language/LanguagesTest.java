package eu.chorus.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  /** Regulation No 1 of 1958 as amended: the official languages of the Union. */
  private static final List<String> OFFICIAL =
      List.of(
          "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
          "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

  @Test
  void everyFolderIsALanguage() throws IOException, URISyntaxException {
    Path root = Path.of(getClass().getResource("/eu/chorus/nlp/languages").toURI());
    try (Stream<Path> folders = Files.list(root)) {
      assertThat(Languages.installed().all())
          .extracting(Language::tag)
          .containsExactlyElementsOf(
              folders.map(folder -> folder.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void allOfficialLanguagesAreThereAndComplete() {
    assertThat(Languages.installed().all()).extracting(Language::tag).containsAll(OFFICIAL);
    for (Language language : Languages.installed().all()) {
      assertThat(language.name()).as(language.tag()).isNotEmpty();
      assertThat(language.requests()).as(language.tag()).isEqualTo(language.tag().equals("en"));
      if (!language.tag().equals("en")) {
        assertThat(language.glossary().size()).as(language.tag()).isGreaterThan(30);
      }
    }
  }

  @Test
  void aCompoundGivesTheConceptsOfItsParts() {
    Language german = Languages.installed().of("de-AT").orElseThrow();
    assertThat(concepts(german, "Haftungsregeln")).containsExactlyInAnyOrder("liability", "rule");
    assertThat(concepts(german, "Produkthaftung")).containsExactly("product liability");
  }

  @Test
  void anExpressionComesBeforeItsWords() {
    Language french = Languages.installed().of("fr").orElseThrow();
    assertThat(concepts(french, "la protection des données")).containsExactly("data protection");
  }

  private static List<String> concepts(Language language, String text) {
    return language.glossary().concepts(language.stems(text), stem -> Optional.empty());
  }
}
