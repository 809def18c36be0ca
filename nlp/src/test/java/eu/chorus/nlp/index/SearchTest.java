package eu.chorus.nlp.index;

import static eu.chorus.nlp.index.Passages.found;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.StakeholderType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  @TempDir Path folder;

  @Test
  void wordsPhrasesOperatorsAndBeginnings() {
    Path index =
        Passages.index(
            folder,
            Passages.of("a", "en", "Providers should publish a model report."),
            Passages.of("b", "en", "The report on models was published by a provider."),
            Passages.of("c", "en", "Transparency matters to everyone."));
    assertThat(found(index, "reports publishing")).containsExactly("a", "b");
    assertThat(found(index, "\"model report\"")).containsExactly("a");
    assertThat(found(index, "report AND NOT \"model report\"")).containsExactly("b");
    assertThat(found(index, "\"model report\" OR transparency")).containsExactly("a", "c");
    assertThat(found(index, "transp*")).containsExactly("c");
    assertThat(found(index, "publishe*")).containsExactly("b");
    assertThat(found(index, "NOT report")).containsExactly("c");
    assertThat(found(index, "(model OR matters) AND (provider OR everyone)"))
        .containsExactly("a", "b", "c");
    assertThat(found(index, "  ")).containsExactly("a", "b", "c");
  }

  @Test
  void everyLanguageIsSearchedInItsOwnForms() {
    Path index =
        Passages.index(
            folder,
            Passages.of("de", "de-AT", "Die Anbieter veröffentlichen ausführliche Berichte."),
            Passages.of("en", "en", "Nobody reads die casting manuals."),
            Passages.of("fr", "fr", "L'évaluation des risques est nécessaire."),
            Passages.of("pl", "pl", "Potrzebujemy więcej czasu."),
            Passages.of("zz", "und", "Zwei Berichte."));
    assertThat(found(index, "Bericht")).containsExactly("de");
    assertThat(found(index, "Berichte")).containsExactly("de", "zz");
    assertThat(found(index, "évaluations")).containsExactly("fr");
    assertThat(found(index, "WIĘCEJ")).containsExactly("pl");
    // A stop word of German alone: it counts for the others and is passed over in German.
    assertThat(found(index, "die casting")).containsExactly("en");
    assertThat(found(index, "die Anbieter")).containsExactly("de");
  }

  @Test
  void filtersOfOneFieldWidenAndOfSeveralNarrow() {
    Path index =
        Passages.index(
            folder,
            Passages.of("a", "en", "risk", "WG1", StakeholderType.ACADEMIA, false),
            Passages.of("b", "en", "risk", "WG2", StakeholderType.ACADEMIA, true),
            Passages.of("c", "en", "risk", "WG3", StakeholderType.CIVIL_SOCIETY, false));
    assertThat(found(index, "risk", "working-group=WG1", "working-group=WG2"))
        .containsExactly("a", "b");
    assertThat(found(index, "risk", "working-group=WG2", "stakeholder=CIVIL_SOCIETY")).isEmpty();
    assertThat(found(index, "risk", "campaign=no", "stakeholder=ACADEMIA")).containsExactly("a");
    assertThat(found(index, "", "theme=t2", "country=Belgium", "contribution=s/c"))
        .containsExactly("c");
    assertThat(found(index, "risk", "round=draft2")).isEmpty();
  }

  @Test
  void theTotalIsExactAndEqualHitsComeById() {
    IndexedPassage[] passages = new IndexedPassage[50];
    for (int i = 0; i < passages.length; i++) {
      passages[i] = Passages.of("p%02d".formatted(i), "en", "risk");
    }
    SearchResult result =
        PassageIndex.search(Passages.index(folder, passages), QuerySpec.of("risk", List.of(), 3));
    assertThat(result.total()).isEqualTo(50);
    assertThat(result.hits())
        .extracting(SearchResult.Hit::passage)
        .containsExactly("p00", "p01", "p02");
    assertThat(result.hits().get(0).contribution()).isEqualTo("s/p00");
    assertThat(result.hits().get(0).facets())
        .containsAllEntriesOf(
            Map.of(
                Facet.CAMPAIGN, List.of("no"),
                Facet.THEME, List.of("t1", "t2"),
                Facet.LANGUAGE, List.of("en")))
        .doesNotContainKey(Facet.TOPIC);
  }

  @Test
  void snippetsMarkMatchesAndAreHarmlessInEveryMedium() {
    Path index =
        Passages.index(
            folder, Passages.of("a", "en", "We <b>publish</b> \u001b[31m reports\u202e & more."));
    assertThat(snippet(index, "report").html())
        .contains("&lt;b&gt;publish&lt;/b&gt;", "<mark>reports</mark>", "&amp; more");
    assertThat(snippet(index, "report").plain("[", "]"))
        .contains("[reports]")
        .doesNotContain("\u001b", "\u202e");
    assertThat(snippet(index, "publi*").plain("[", "]")).contains("[publish]");
    assertThat(snippet(index, "").plain("[", "]")).startsWith("We ").doesNotContain("]");
    assertThat(snippet(index, "report").toString()).doesNotContain("publish", "reports");
  }

  @Test
  void charactersThatNobodySeesHideNoWord() {
    Path index =
        Passages.index(folder, Passages.of("a", "en", "Trans\u00adpar\u200bency \u202ereports."));
    assertThat(found(index, "transparency")).containsExactly("a");
    assertThat(found(index, "repo*")).containsExactly("a");
  }

  @Test
  void aSnippetIsTheSentenceThatMatches() {
    String filler = "Nothing of interest is said in this long sentence about the weather. ";
    Path index =
        Passages.index(
            folder,
            Passages.of("a", "en", filler.repeat(20) + "Audits help. " + filler.repeat(20)));
    assertThat(snippet(index, "audit").plain("[", "]"))
        .contains("[Audits] help")
        .hasSizeLessThan(500);
  }

  private static Snippet snippet(Path index, String query) {
    return PassageIndex.search(index, QuerySpec.of(query, List.of(), 1)).hits().get(0).snippet();
  }
}
