package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Passage;
import eu.chorus.model.Routing;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.annotation.AnnotatedText;
import eu.chorus.nlp.passage.CutPassage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text is annotated once: however many wrote it, and however often it is analysed. */
class AnnotationsTest {
  private static final String AUDITS = "Audits should be independent of the provider.";
  private static final String LICENCE = "A licence is needed for every work.";
  private static final String FRENCH = "Les audits devraient être indépendants.";

  @TempDir private Path folder;

  /** What a run found, and what it said. */
  private record Ended(List<AnnotatedText> texts, String said) {
    Ended {
      texts = List.copyOf(texts);
    }
  }

  private Ended run(String key, int partitions, CutPassage... passages) throws IOException {
    var said = new ByteArrayOutputStream();
    try (var directory = RunDirectory.open(folder)) {
      var progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false);
      var spark = LocalSpark.session();
      var texts =
          Annotations.of(
                  new JobContext(directory, LocalSpark::session, progress),
                  Records.of(spark, CutPassage.class, List.of(passages), partitions),
                  new Fingerprint(key))
              .collect();
      return new Ended(
          texts.stream().sorted(Comparator.comparing(AnnotatedText::digest)).toList(),
          said.toString(StandardCharsets.UTF_8));
    }
  }

  private static CutPassage passage(String id, String language, String text) {
    return CutPassage.of(
        new Passage(
            id, id, "q", 0, language, new Verbatim(text), List.of(), "topic", Routing.none()));
  }

  @Test
  void sharedByAllWhoWroteItAndTakenOverByLaterRuns() throws IOException {
    var first =
        run(
            "first",
            3,
            passage("a", "en", AUDITS),
            passage("b", "en", AUDITS),
            passage("c", "en", LICENCE),
            passage("d", "fr", FRENCH));
    assertThat(first.texts()).hasSize(3);
    assertThat(first.said()).contains("3 texts annotated anew");

    var again = run("second", 1, passage("c", "en", LICENCE), passage("a", "en", AUDITS));
    assertThat(again.said()).contains("0 texts annotated anew");
    assertThat(first.texts()).containsAll(again.texts());

    var more = run("third", 2, passage("a", "en", AUDITS), passage("d", "fr", FRENCH));
    assertThat(more.said()).contains("1 texts annotated anew");
    assertThat(first.texts()).containsAll(more.texts());
  }

  @Test
  void theSameLettersInAnotherLanguageAreAnotherText() throws IOException {
    var ended = run("k", 2, passage("a", "en", "important"), passage("b", "fr", "important"));
    assertThat(ended.texts()).extracting(AnnotatedText::digest).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void whatIsNoLongerSaidIsGone() throws IOException {
    run("first", 2, passage("a", "en", AUDITS), passage("c", "en", LICENCE));
    var after = run("second", 2, passage("a", "en", AUDITS));
    assertThat(after.texts()).hasSize(1);
    assertThat(FileTree.digests(folder).keySet()).noneMatch(name -> name.contains("partial"));
    // To annotate it anew, it must have been forgotten.
    var back = run("third", 2, passage("a", "en", AUDITS), passage("c", "en", LICENCE));
    assertThat(back.said()).contains("1 texts annotated anew");
  }
}
