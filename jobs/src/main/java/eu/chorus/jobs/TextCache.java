package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Later;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Stage;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is dear to find in a text and depends on nothing else, found once for each text: identical
 * texts share it, and what an earlier run found with the same models is taken over. Texts and
 * findings have a column {@code digest}, findings also {@code model}.
 *
 * @param stage name of the stage that holds the findings
 * @param model which models and rules find them
 * @param text type of the texts
 * @param finding type of the findings
 * @param finder finds
 * @param done what is done to a text, as told to the user: "annotated"
 * @param <T> the texts
 * @param <F> the findings
 */
record TextCache<T extends Record, F extends Record>(
    String stage, String model, Class<T> text, Class<F> finding, Finder<T, F> finder, String done) {
  /**
   * Slices for each core, over which long and short texts even out. Spark must not merge them: few
   * bytes are minutes of work here.
   */
  private static final int SLICES = 8;

  /** Finds something in a text, on an executor. */
  interface Finder<T, F> extends Serializable {
    F find(T text, String model);
  }

  /**
   * The finding of every text.
   *
   * @param texts all of them, however often each; asked for only if the stage is not held
   * @param key digest of all that the texts were made from
   */
  Records<F> of(JobContext context, Supplier<Records<T>> texts, Fingerprint key) {
    var counts = new Later<>(() -> context.spark().sparkContext().longAccumulator(stage));
    var all =
        context.stage(
            stage,
            finding,
            key.then(stage, model),
            () -> {
              var counter = counts.get();
              var distinct = texts.get().rows().dropDuplicates("digest");
              var earlier = earlier(context);
              var missing =
                  distinct
                      .join(earlier.rows().select("digest"), "digest", "left_anti")
                      .repartition(
                          SLICES * context.spark().sparkContext().defaultParallelism(),
                          col("digest"));
              var find = finder; // Spark sends these to executors, and must not send this record
              var by = model;
              return kept(earlier, new Records<>(text, distinct))
                  .union(
                      new Records<>(text, missing)
                          .mapPartitions(
                              finding,
                              in ->
                                  Iterators.flat(
                                      in,
                                      one -> {
                                        counter.add(1);
                                        return Stream.of(find.find(one, by)).iterator();
                                      })));
            });
    long anew = counts.made() ? counts.get().value() : 0;
    context.progress().say(String.format(Locale.ROOT, "%,d texts %s anew", anew, done));
    return all;
  }

  /** What an earlier run found, with these models and no others. */
  private Records<F> earlier(JobContext context) {
    var held = new Stage<>(context.directory().stage(stage), finding);
    return held.whole()
        ? new Records<>(
            finding, held.read(context.session()).rows().where(col("model").equalTo(model)))
        : Records.of(context.spark(), finding, List.of(), 1);
  }

  /** Only what is still said: a text that was withdrawn leaves nothing behind. */
  private Records<F> kept(Records<F> earlier, Records<T> texts) {
    return new Records<>(
        finding,
        earlier
            .rows()
            .join(
                texts.rows().select("digest"),
                earlier.rows().col("digest").equalTo(texts.rows().col("digest")),
                "left_semi"));
  }
}
