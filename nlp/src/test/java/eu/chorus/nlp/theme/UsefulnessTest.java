package eu.chorus.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Consultation;
import eu.chorus.model.Identities;
import eu.chorus.model.Plenary;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.ReleaseTerms;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.Csv;
import eu.chorus.nlp.Samples;
import eu.chorus.nlp.Shared;
import eu.chorus.nlp.TextAnalysis;
import eu.chorus.nlp.passage.AnalysedPassage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Themes must say something about most answers of a real consultation, whatever their language. */
class UsefulnessTest {
  /** Open questions of the white paper consultation with at least 100 answers, by column. */
  private static final List<Integer> OPEN =
      List.of(18, 25, 29, 35, 42, 44, 49, 57, 59, 62, 64, 66, 68, 71);

  /** Tags of the languages by the names that the portal prints. */
  private static final Map<String, String> TAGS =
      Map.of(
          "English",
          "en",
          "German",
          "de",
          "French",
          "fr",
          "Spanish",
          "es",
          "Italian",
          "it",
          "Dutch",
          "nl",
          "Romanian",
          "ro",
          "Swedish",
          "sv",
          "Portuguese",
          "pt",
          "Polish",
          "pl");

  @Test
  void sixtyPercentOfTheAnswersToEveryOpenQuestionFallUnderAPublishedTheme() throws IOException {
    List<List<String>> rows = Csv.rows(Shared.data("whitepaper2020/contributions.csv"), ';');
    var analysis = new TextAnalysis(consultation());
    var passages = new ArrayList<List<AnalysedPassage>>();
    var support = new HashMap<String, Set<String>>();
    for (int column : OPEN) {
      var answers = new ArrayList<AnalysedPassage>();
      for (List<String> row : rows.subList(1, rows.size())) {
        if (!row.get(column).isBlank()) {
          answers.addAll(
              Samples.analysed(
                  analysis,
                  Samples.contribution(
                      row.get(0), TAGS.getOrDefault(row.get(2), ""), row.get(column)),
                  List.of()));
        }
      }
      answers.forEach(
          p ->
              p.phrases()
                  .forEach(
                      phrase ->
                          support
                              .computeIfAbsent(phrase, x -> new HashSet<>())
                              .add(p.passage().contribution())));
      passages.add(answers);
    }
    ThemeSettings settings =
        ThemeSettings.of(word -> false)
            .withSupport(
                support.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size())));
    for (int q = 0; q < OPEN.size(); q++) {
      assertThat(coverage(passages.get(q), settings))
          .as("column %d", OPEN.get(q))
          .isGreaterThan(0.6);
    }
  }

  /** Share of contributions under a theme of at least ten; each counts as a family here. */
  private static double coverage(List<AnalysedPassage> passages, ThemeSettings settings) {
    List<Theme> themes =
        ThemeFinder.find(
            "transparency",
            passages.stream()
                .map(p -> ThemePassage.of(PassageTerms.of(p, p.passage().contribution())))
                .iterator(),
            settings);
    ThemeModel model = ThemeModel.of(themes);
    var members = new HashMap<String, Set<String>>();
    for (AnalysedPassage passage : passages) {
      for (ThemeAssignment assigned : model.assign(passage, Optional.empty())) {
        members
            .computeIfAbsent(assigned.theme(), x -> new HashSet<>())
            .add(assigned.contribution());
      }
    }
    double all = passages.stream().map(p -> p.passage().contribution()).distinct().count();
    var covered = new HashSet<String>();
    for (Theme theme : themes) {
      Set<String> under = members.getOrDefault(theme.id(), Set.of());
      assertThat(under.size() / all).as("no catch-all").isLessThan(0.6);
      if (under.size() >= 10) {
        covered.addAll(under);
      }
    }
    return covered.size() / all;
  }

  private static Consultation consultation() {
    return new Consultation(
        "w",
        "W",
        List.of(),
        List.of(
            new Question(
                "open",
                "s",
                QuestionKind.OPEN,
                "Q",
                Optional.empty(),
                List.of(),
                false,
                "",
                List.of(),
                "transparency",
                Optional.empty())),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        Plenary.none(),
        Identities.undecided(),
        Vectors.NONE,
        ReleaseTerms.none());
  }
}
