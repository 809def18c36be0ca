package eu.chorus.jobs;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Consultation;
import eu.chorus.model.Taxonomy;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.topic.ContentRouter;
import eu.chorus.nlp.topic.Labelled;
import eu.chorus.nlp.vector.EncodedText;
import eu.chorus.nlp.vector.SentenceVectors;
import eu.chorus.nlp.vector.UnencodedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sentence vectors of the texts that are routed by them, of the texts that routing learns from, and
 * of the topics: each encoded once for the life of the store. Who asks for no vectors has none.
 */
final class Encodings {
  /** What vectors depend on, by where it lies in the jar. */
  private static final List<String> MODELS =
      List.of(
          "ai/djl/",
          "ai/onnxruntime/",
          "dev/langchain4j/",
          "all-minilm-l6-v2-q",
          "bge-small-en-v1.5-q",
          "eu/chorus/nlp/vector/");

  private Encodings() {}

  /**
   * The vectors.
   *
   * @param examples what routing learns from; asked for only if vectors are missing
   * @param passages all passages with their words
   * @param key digest of all that the passages and their words were made from
   */
  static Records<EncodedText> of(
      JobContext context,
      Consultation consultation,
      Supplier<List<Labelled>> examples,
      Records<AnalysedPassage> passages,
      Fingerprint key)
      throws IOException {
    if (consultation.vectors() == Vectors.NONE) {
      FileTree.delete(context.directory().stage(Findings.VECTORS)); // of texts since withdrawn
      return Records.later(
          EncodedText.class,
          () -> Records.of(context.spark(), EncodedText.class, List.of(), 1).rows());
    }
    String model = Version.code(SentenceVectors.class, MODELS).then(SentenceVectors.VERSION).hex();
    return new TextCache<UnencodedText, EncodedText>(
            Findings.VECTORS,
            model,
            UnencodedText.class,
            EncodedText.class,
            (text, by) -> text.encoded(by),
            "encoded")
        .of(
            context,
            () ->
                passages
                    .flatMap(UnencodedText.class, p -> p.unencoded().stream().iterator())
                    .union(learntFrom(context, consultation, examples.get())),
            key);
  }

  private static Records<UnencodedText> learntFrom(
      JobContext context, Consultation consultation, List<Labelled> examples) {
    var texts = new ArrayList<UnencodedText>();
    examples.forEach(example -> texts.add(example.unencoded()));
    texts.addAll(
        ContentRouter.descriptions(
            new Taxonomy(consultation.workingGroups(), consultation.topics())));
    return Records.of(context.spark(), UnencodedText.class, texts, 0);
  }
}
