package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Stage;
import eu.chorus.nlp.annotation.AnnotatedText;
import eu.chorus.nlp.annotation.UnreadText;
import eu.chorus.nlp.passage.CutPassage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Annotation, the dearest step of all, done once for each text: identical texts share it, and what
 * an earlier run found with the same models is taken over.
 */
final class Annotations {
  /** What the findings depend on, by where it lies in the jar. */
  private static final List<String> MODELS =
      List.of(
          "edu/stanford/nlp/",
          "org/apache/lucene/analysis/",
          "eu/chorus/nlp/annotation/",
          "eu/chorus/nlp/language/",
          "eu/chorus/nlp/languages/");

  /**
   * Slices for each core, over which long and short texts even out. Spark must not merge them: few
   * bytes are minutes of work here.
   */
  private static final int SLICES = 8;

  private Annotations() {}

  /**
   * The words of every text.
   *
   * @param cut the passages; looked at twice, so better cached
   * @param key digest of all that the passages were made from
   */
  static Records<AnnotatedText> of(JobContext context, Records<CutPassage> cut, Fingerprint key) {
    String model = Version.code(AnnotatedText.class, MODELS).hex();
    var spark = context.spark().sparkContext();
    var annotated = spark.longAccumulator(Findings.ANNOTATIONS);
    var all =
        context.stage(
            Findings.ANNOTATIONS,
            AnnotatedText.class,
            key.then(Findings.ANNOTATIONS, model),
            () -> {
              var texts = distinct(cut);
              var earlier = earlier(context, model);
              var missing =
                  texts
                      .rows()
                      .join(earlier.rows().select("digest"), "digest", "left_anti")
                      .repartition(SLICES * spark.defaultParallelism(), col("digest"));
              return kept(earlier, texts)
                  .union(
                      new Records<>(UnreadText.class, missing)
                          .mapPartitions(
                              AnnotatedText.class,
                              in ->
                                  Iterators.flat(
                                      in,
                                      text -> {
                                        annotated.add(1);
                                        return Stream.of(text.annotated(model)).iterator();
                                      })));
            });
    context
        .progress()
        .say(String.format(Locale.ROOT, "%,d texts annotated anew", annotated.value()));
    return all;
  }

  private static Records<UnreadText> distinct(Records<CutPassage> cut) {
    var texts = cut.flatMap(UnreadText.class, passage -> Stream.of(passage.text()).iterator());
    return new Records<>(UnreadText.class, texts.rows().dropDuplicates("digest"));
  }

  /** What an earlier run found, with these models and no others. */
  private static Records<AnnotatedText> earlier(JobContext context, String model) {
    var stage = new Stage<>(context.directory().stage(Findings.ANNOTATIONS), AnnotatedText.class);
    return stage.whole()
        ? new Records<>(
            AnnotatedText.class,
            stage.read(context.spark()).rows().where(col("model").equalTo(model)))
        : Records.of(context.spark(), AnnotatedText.class, List.of(), 1);
  }

  /** Only what is still said: a text that was withdrawn leaves nothing behind. */
  private static Records<AnnotatedText> kept(
      Records<AnnotatedText> earlier, Records<UnreadText> texts) {
    return new Records<>(
        AnnotatedText.class,
        earlier
            .rows()
            .join(
                texts.rows().select("digest"),
                earlier.rows().col("digest").equalTo(texts.rows().col("digest")),
                "left_semi"));
  }
}
