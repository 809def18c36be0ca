package eu.chorus.jobs;

import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Taxonomy;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.passage.CutPassage;
import eu.chorus.nlp.topic.ContentRouter;
import eu.chorus.nlp.topic.Labelled;
import eu.chorus.nlp.topic.TextClassifier;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Routing by content: what no question and no title routes goes where passages like it go that one
 * of them does route. A bounded sample of these is brought together, learnt from once, and what was
 * learnt is sent to every executor.
 */
final class ByContent {
  /** Most examples of one topic, so that learning does not take longer the more was said. */
  private static final int SAMPLE = 300;

  private ByContent() {}

  /**
   * The passages, each where it goes.
   *
   * @param consultation what is consulted, alone
   * @param cut all passages, for those that are certain
   * @param passages all passages with their words
   */
  static Records<AnalysedPassage> routed(
      Shared<Consultation> consultation,
      Records<CutPassage> cut,
      Records<AnalysedPassage> passages) {
    var vectors = consultation.value().vectors();
    if (consultation.value().topics().isEmpty()) {
      return passages;
    }
    var spark = JavaSparkContext.fromSparkContext(passages.rows().sparkSession().sparkContext());
    // None or one: what travels must be serialisable, and an Optional is not.
    var learnt =
        spark.broadcast(
            ContentRouter.learn(examples(cut), vectors).stream().toArray(TextClassifier[]::new));
    return passages.mapPartitions(
        AnalysedPassage.class,
        in -> {
          var known = consultation.value();
          var router =
              new ContentRouter(
                  new Taxonomy(known.workingGroups(), known.topics()),
                  Stream.of(learnt.value()).findFirst(),
                  vectors);
          return Iterators.flat(in, passage -> Stream.of(passage.routed(router)).iterator());
        });
  }

  private static List<Labelled> examples(Records<CutPassage> cut) {
    return cut.flatMap(Labelled.class, passage -> passage.example().stream().iterator())
        .group("label", Labelled.class, (topic, all) -> bounded(all))
        .collect();
  }

  /** The texts with the smallest digests, each once: the same whatever order they come in. */
  private static Iterator<Labelled> bounded(Iterator<Labelled> all) {
    var kept = new TreeMap<String, Labelled>();
    while (all.hasNext()) {
      var example = all.next();
      kept.put(example.id(), example);
      if (kept.size() > SAMPLE) {
        kept.pollLastEntry();
      }
    }
    return kept.values().iterator();
  }
}
