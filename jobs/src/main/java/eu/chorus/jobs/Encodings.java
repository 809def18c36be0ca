package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.RecordCodec;
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
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Sentence vectors of what was said in English, of the texts that are routed by them or that
 * routing learns from, and of the topics: each encoded once for the life of the store. They lie by
 * themselves, and are put beside passages where something looks at them. Who asks for no vectors
 * has none, and nothing is looked for.
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

  private final Vectors vectors;
  private final Records<EncodedText> texts;

  private Encodings(Vectors vectors, Records<EncodedText> texts) {
    this.vectors = vectors;
    this.texts = texts;
  }

  /**
   * The vectors, found now as far as no earlier run found them.
   *
   * @param examples what routing learns from; asked for only if vectors are missing
   * @param passages all passages with their words
   * @param key digest of all that the passages and their words were made from
   */
  static Encodings of(
      JobContext context,
      Consultation consultation,
      Supplier<List<Labelled>> examples,
      Records<AnalysedPassage> passages,
      Fingerprint key)
      throws IOException {
    if (consultation.vectors() == Vectors.NONE) {
      FileTree.delete(context.directory().stage(Findings.VECTORS)); // of texts since withdrawn
      return none(context);
    }
    String model = Version.code(SentenceVectors.class, MODELS).then(SentenceVectors.VERSION).hex();
    var cache =
        new TextCache<UnencodedText, EncodedText>(
            Findings.VECTORS,
            model,
            UnencodedText.class,
            EncodedText.class,
            (text, by) -> text.encoded(by),
            "encoded");
    return new Encodings(
        Vectors.LOCAL,
        cache.of(
            context,
            () ->
                passages
                    .flatMap(
                        UnencodedText.class,
                        p ->
                            Stream.of(p.unencoded(), p.meaning())
                                .flatMap(Optional::stream)
                                .iterator())
                    .union(learntFrom(context, consultation, examples.get())),
            key));
  }

  /** The vectors that the run left which made all else that lies there. */
  static Encodings stored(JobContext context, Consultation consultation) {
    return consultation.vectors() == Vectors.NONE
        ? none(context)
        : new Encodings(Vectors.LOCAL, context.stored(Findings.VECTORS, EncodedText.class));
  }

  private static Encodings none(JobContext context) {
    return new Encodings(
        Vectors.NONE,
        Records.later(
            EncodedText.class,
            () -> Records.of(context.spark(), EncodedText.class, List.of(), 1).rows()));
  }

  /** All of them. */
  Records<EncodedText> texts() {
    return texts;
  }

  /** The vectors of these texts, brought to the driver; none where they are not used. */
  List<EncodedText> of(List<UnencodedText> wanted) {
    if (vectors == Vectors.NONE) {
      return List.of();
    }
    var digests = Records.of(texts.rows().sparkSession(), UnencodedText.class, wanted, 0);
    return new Records<>(
            EncodedText.class,
            texts.rows().join(digests.rows().select("digest"), "digest", "left_semi"))
        .collect();
  }

  /** Every passage with the vector of what it means, where it has one. */
  Records<Seen> meant(Records<AnalysedPassage> passages) {
    return beside(passages.flatMap(Seen.class, p -> Stream.of(Seen.of(p, p.meaning())).iterator()));
  }

  /**
   * The same records, each with the vector of the text that its column {@code digest} names, if
   * there is one, in its column {@code encoded}.
   */
  <T extends Record> Records<T> beside(Records<T> records) {
    return vectors == Vectors.NONE
        ? records
        : Records.later(records.type(), () -> joined(records.type(), records.rows()));
  }

  private Dataset<Row> joined(Class<? extends Record> type, Dataset<Row> rows) {
    var found =
        texts
            .rows()
            .select(
                col("digest"), struct(col("digest"), col("model"), col("values")).as("encoded"));
    var columns = Stream.of(RecordCodec.of(type).schema().fieldNames()).map(functions::col);
    return rows.drop("encoded")
        .join(found, "digest", "left")
        .select(columns.toArray(Column[]::new));
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
