package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Passage;
import eu.chorus.model.Routing;
import eu.chorus.model.Taxonomy;
import eu.chorus.model.Vectors;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.annotation.Words;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.passage.CutPassage;
import eu.chorus.nlp.topic.ContentRouter;
import eu.chorus.nlp.vector.EncodedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vector of a text is found once, and routing by stored vectors is routing by the models. */
class EncodingsTest {
  private static final Path SMALL = ChorusProcess.REPOSITORY.resolve("data-samples/small");
  private static final int TOPICS = 3;

  private static final String CRAWLERS = "Crawlers ignore what our robots.txt says.";
  private static final String INCIDENTS = "Serious incidents are reported far too late.";
  private static final String LICENCE = "A licence is needed for every protected work.";
  private static final String SUMMARY = "Nobody can read a summary of that length.";

  @TempDir private Path folder;

  private final Consultation local = consultation(Vectors.LOCAL);

  /** What a run found, and what it said. */
  private record Ended(List<EncodedText> vectors, List<AnalysedPassage> routed, String said) {
    Ended {
      vectors = List.copyOf(vectors);
      routed = List.copyOf(routed);
    }
  }

  private static Consultation consultation(Vectors vectors) {
    var c = ConsultationFile.read(SMALL.resolve("consultation.yaml"), SMALL);
    return new Consultation(
        c.id(),
        c.title(),
        c.sources(),
        c.questions(),
        c.sections(),
        c.workingGroups(),
        c.topics().subList(0, TOPICS),
        c.stakeholders(),
        c.provisions(),
        c.plenary(),
        c.identities(),
        vectors,
        c.release());
  }

  private Ended run(Consultation consultation, String key, AnalysedPassage... passages)
      throws IOException {
    var said = new ByteArrayOutputStream();
    try (var directory = RunDirectory.open(folder)) {
      var spark = LocalSpark.session();
      var progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false);
      var cut = Stream.of(passages).map(p -> CutPassage.of(p.passage())).toList();
      var byContent =
          new ByContent(
              Shared.of(Consultation.class, List.of(consultation)),
              Records.of(spark, CutPassage.class, cut, 2));
      var all = Records.of(spark, AnalysedPassage.class, List.of(passages), 3);
      var vectors =
          Encodings.of(
              new JobContext(directory, () -> spark, progress),
              consultation,
              byContent::examples,
              all,
              new Fingerprint(key));
      return new Ended(
          vectors.texts().collect().stream()
              .sorted(Comparator.comparing(EncodedText::digest))
              .toList(),
          byContent.routed(all, vectors).collect().stream()
              .sorted(Comparator.comparing(p -> p.passage().id()))
              .toList(),
          said.toString(StandardCharsets.UTF_8));
    }
  }

  private static AnalysedPassage passage(String id, String topic, String text) {
    return AnalysedPassage.of(
        new Passage(id, id, "q", 0, "en", new Verbatim(text), List.of(), topic, Routing.none()),
        new Words(List.of("word"), List.of(), 1, 0, List.of()));
  }

  @Test
  void aTextIsEncodedOnceForTheLifeOfTheStore() throws IOException {
    String topic = local.topics().get(0).id();
    String example = CRAWLERS + " " + INCIDENTS; // long enough to teach something
    String about = local.topics().get(1).title() + ". " + local.topics().get(1).description();
    var first =
        run(
            local,
            "first",
            passage("a", "", CRAWLERS),
            passage("b", "", CRAWLERS),
            passage("c", "", about),
            passage("d", topic, example),
            passage("e", topic, LICENCE)); // too short to be learnt from, and routed as it is
    assertThat(first.said()).contains((2 + 1 + 1 + TOPICS) + " texts encoded anew");

    var again =
        run(
            local,
            "second",
            passage("c", "", about),
            passage("a", "", CRAWLERS),
            passage("d", topic, example),
            passage("e", topic, LICENCE));
    assertThat(again.said()).contains("\n0 texts encoded anew");
    assertThat(again.vectors()).isEqualTo(first.vectors());
    var router =
        new ContentRouter(
            new Taxonomy(local.workingGroups(), local.topics()), Optional.empty(), Vectors.LOCAL);
    assertThat(topicOf(again, "a")).isEqualTo(first(router.place(CRAWLERS).topics()));
    assertThat(topicOf(again, "c")).isEqualTo(local.topics().get(1).id());

    // What is said no longer is gone, which a changed response leaves behind as well.
    var changed = run(local, "third", passage("c", "", about), passage("a", "", SUMMARY));
    assertThat(changed.said()).contains("\n1 texts encoded anew");
    assertThat(changed.vectors()).hasSize(2 + TOPICS);
    assertThat(changed.vectors().toString())
        .isEqualTo(
            changed.vectors().stream().map(v -> "EncodedText[" + v.digest() + "]").toList() + "");

    var none = run(consultation(Vectors.NONE), "fourth", passage("a", "", CRAWLERS));
    assertThat(none.vectors()).isEmpty();
    assertThat(Files.exists(folder.resolve("restricted/stages/04-vectors"))).isFalse();
  }

  private static String topicOf(Ended ended, String id) {
    return ended.routed().stream()
        .map(AnalysedPassage::passage)
        .filter(passage -> passage.id().equals(id))
        .map(Passage::topic)
        .collect(Collectors.joining());
  }

  private static String first(List<String> topics) {
    return topics.isEmpty() ? "" : topics.get(0);
  }
}
