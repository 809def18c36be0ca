package eu.chorus.output.table;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.StakeholderType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a consultation declares decides its tables, before anybody is counted. */
class TableCatalogueTest {
  private static final Map<String, StakeholderType> CHOICES =
      Map.of(
          "A university", StakeholderType.ACADEMIA,
          "A provider", StakeholderType.GPAI_PROVIDER);
  private static final List<String> COLUMNS =
      List.of("GPAI model provider", "Academia", "Other or unknown");

  private static Question question(String id, QuestionKind kind) {
    return new Question(
        id,
        "",
        kind,
        "How important?",
        Optional.of("Safety").filter(row -> kind == QuestionKind.MATRIX_ROW),
        List.of("Very", "Hardly"),
        kind == QuestionKind.MATRIX_ROW,
        "",
        List.of(),
        "",
        Optional.empty());
  }

  private static List<TableSpec> tables(QuestionKind kind) {
    return TableCatalogue.closed(Invented.asking(List.of(question("q", kind)), CHOICES));
  }

  @Test
  void aClosedQuestionIsCountedByItselfAndByThoseWhoAnswered() {
    assertThat(tables(QuestionKind.MATRIX_ROW))
        .containsExactly(
            new TableSpec(
                "closed:q",
                TableKind.CLOSED,
                "How important?: Safety",
                List.of("Very", "Hardly"),
                List.of(),
                true,
                true),
            new TableSpec(
                "closed:q:by:stakeholder",
                TableKind.CROSS,
                "How important?: Safety",
                List.of("Very", "Hardly"),
                COLUMNS,
                true,
                true));
  }

  /** Else the rows of a question with several answers would be taken to add up to its base. */
  @Test
  void answersExcludeEachOtherUnlessSeveralMayBeGiven() {
    assertThat(tables(QuestionKind.SINGLE)).hasSize(2).allMatch(TableSpec::exclusive);
    assertThat(tables(QuestionKind.MULTIPLE)).hasSize(2).noneMatch(TableSpec::exclusive);
  }

  @Test
  void whatIsNoOptionOfAListIsNotCounted() {
    for (var kind : QuestionKind.values()) {
      assertThat(tables(kind)).as(kind.name()).hasSize(kind.closed() ? 2 : 0);
    }
  }

  @Test
  void aTypeThatNobodyCouldChooseHasNoColumn() {
    assertThat(TableCatalogue.stakeholders(Invented.asking(List.of(), CHOICES))).isEqualTo(COLUMNS);
    assertThat(TableCatalogue.stakeholders(Invented.asking(List.of(), Map.of())))
        .containsExactly("Other or unknown");
  }

  @Test
  void aDerivedTableHasTheRowsOfTheOneThatItsIdNames() {
    var themes = TableCatalogue.themes("t", "Transparency", List.of("Audits", "Logs"));
    assertThat(themes.id()).isEqualTo(TableCatalogue.themesId("t")).isEqualTo("themes:t");
    for (var derived :
        List.of(
            TableCatalogue.themesByStakeholder(themes, COLUMNS),
            TableCatalogue.byProviders(themes))) {
      assertThat(derived.rows()).isEqualTo(themes.rows());
      assertThat(derived.kind().derived()).isTrue();
      assertThat(TableCatalogue.oneWayId(derived.id())).isEqualTo(themes.id());
    }
    assertThat(TableCatalogue.oneWayId(themes.id())).isEqualTo(themes.id());
    assertThat(TableCatalogue.byProviders(themes).columns())
        .containsExactly("Providers", "Other stakeholder types");
  }

  /** A table whose labels are the questionnaire's needs no leave for them; every other does. */
  @Test
  void labelsOfTheQuestionnaireAloneNeedNoSupport() {
    assertThat(TableKind.values())
        .filteredOn(kind -> !kind.labelled())
        .containsExactly(TableKind.CLOSED, TableKind.CROSS, TableKind.PARTICIPATION);
  }

  @Test
  void whatIsDerivedIsProtectedLikeTheTableThatItIsTakenFrom() {
    assertThat(TableKind.values())
        .filteredOn(TableKind::derived)
        .containsExactly(
            TableKind.CROSS, TableKind.THEMES_CROSS, TableKind.REQUESTS_CROSS, TableKind.NAMED);
    for (var kind : TableKind.values()) {
      assertThat(kind.margin().crossed()).as(kind.name()).isFalse();
      assertThat(kind.margin() != kind).as(kind.name()).isEqualTo(kind.crossed());
    }
    assertThat(TableKind.CROSS.margin()).isEqualTo(TableKind.CLOSED);
    assertThat(TableKind.THEMES_CROSS.margin()).isEqualTo(TableKind.THEMES);
    assertThat(TableKind.REQUESTS_CROSS.margin()).isEqualTo(TableKind.REQUESTS);
  }
}
