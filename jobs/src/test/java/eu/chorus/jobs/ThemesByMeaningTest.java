package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Consultation;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.model.Passage;
import eu.chorus.model.Routing;
import eu.chorus.model.Vectors;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.annotation.Words;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.correction.Revision;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With sentence vectors, what means the same is one theme; people's corrections hold there too. */
class ThemesByMeaningTest {
  private static final String TOPIC = "t";
  private static final List<String> SPEAKERS =
      List.of(
          "banks",
          "schools",
          "hospitals",
          "ministries",
          "newspapers",
          "farmers",
          "lawyers",
          "airlines",
          "museums",
          "insurers",
          "retailers",
          "translators");

  /** What many say, each of whom names others: a phrase, and what is said with it. */
  private static final Map<String, List<String>> SAID =
      Map.of(
          "energy consumption",
          List.of(
              "The energy consumption of training must be known to %s.",
              "Data centres waste power, and %s want figures on their energy consumption.",
              "Energy consumption harms the climate, as %s know."),
          "copyright holders",
          List.of(
              "Copyright holders among %s must be paid for what models learn.",
              "Nobody asked copyright holders, and %s lost their income to crawlers.",
              "A licence from copyright holders would protect %s."),
          "serious incidents",
          List.of(
              "Serious incidents at %s must be reported at once.",
              "A database of serious incidents would warn %s.",
              "After serious incidents somebody should visit %s."));

  private static final String ENERGY = "energy-consumption";

  /** No word of it is said by any other. */
  private static final String ELECTRICITY = "How much electricity do these machines burn?";

  /** One store for all, in which each text is encoded once. */
  @TempDir private static Path folder;

  private final List<AnalysedPassage> passages = new ArrayList<>();

  @BeforeEach
  void speak() {
    new TreeMap<>(SAID)
        .forEach(
            (phrase, said) -> {
              for (int i = 0; i < SPEAKERS.size(); i++) {
                say(String.format(said.get(i % said.size()), SPEAKERS.get(i)), List.of(phrase));
              }
            });
    say(ELECTRICITY, List.of());
  }

  private void say(String text, List<String> phrases) {
    var id = "c" + passages.size();
    var lemmas =
        Stream.of(text.toLowerCase(Locale.ROOT).split("\\W+"))
            .filter(word -> word.length() > 4)
            .toList();
    passages.add(
        AnalysedPassage.of(
            new Passage(id, id, "q", 0, "en", new Verbatim(text), List.of(), TOPIC, Routing.none()),
            new Words(lemmas, phrases, lemmas.size(), 0, List.of())));
  }

  /** The themes of what is said about electricity, and that there is one about energy. */
  private Set<String> themes(Vectors vectors, Correction... decided) throws IOException {
    var spark = LocalSpark.session();
    var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    try (var directory = RunDirectory.open(folder)) {
      var context = new JobContext(directory, () -> spark, new Progress(silent, false));
      var all = Records.of(spark, AnalysedPassage.class, passages, 2);
      var encoded =
          Encodings.of(
              context, consultation(vectors), List::of, all, new Fingerprint(vectors.name()));
      var families =
          Records.of(
              spark,
              Membership.class,
              passages.stream()
                  .map(p -> p.passage().contribution())
                  .map(id -> new Membership(id, id, 1, false))
                  .toList(),
              1);
      var sampled = encoded.beside(Themes.sampled(families, all));
      var bounds = new Themes.Bounds(Set.of(), Themes.byPhrase(Themes.support(sampled)));
      var found = Themes.inOrder(Themes.discover(bounds, sampled, List.of()));
      assertThat(found).extracting(Theme::id).contains(ENERGY);
      var corrections = new Corrections(List.of(decided));
      var standing = Revision.of(found, corrections.all()).codebook().entries();
      var seen = encoded.meant(all);
      return Assigning.of(found, seen, corrections, standing).of(seen).collect().stream()
          .filter(a -> a.passage().equals("c" + (passages.size() - 1)))
          .map(ThemeAssignment::theme)
          .collect(Collectors.toSet());
    }
  }

  private static Consultation consultation(Vectors vectors) {
    var nothing = Scope.nothing();
    return new Consultation(
        nothing.id(),
        nothing.title(),
        nothing.sources(),
        nothing.questions(),
        nothing.sections(),
        nothing.workingGroups(),
        nothing.topics(),
        nothing.stakeholders(),
        nothing.provisions(),
        nothing.plenary(),
        nothing.identities(),
        vectors,
        nothing.release());
  }

  private static Correction decided(What what, String theme, String before, String after) {
    return new Correction(1, 0, what, TOPIC + "/" + theme, before, after, "A", "then", "so");
  }

  @Test
  void whatSharesNoWordIsOfOneThemeByItsMeaningAlone() throws IOException {
    assertThat(themes(Vectors.LOCAL)).containsExactly(ENERGY);
    assertThat(themes(Vectors.NONE)).containsExactly(Theme.NONE);
  }

  @Test
  void whatPeopleMadeOfThemesHoldsForThoseByMeaning() throws IOException {
    assertThat(
            themes(
                Vectors.LOCAL,
                decided(What.THEME_ADDED, "electricity", "", "Electricity"),
                decided(What.THEME_MERGED, ENERGY, "", TOPIC + "/serious-incidents")))
        .containsExactlyInAnyOrder("electricity", "serious-incidents");
  }
}
