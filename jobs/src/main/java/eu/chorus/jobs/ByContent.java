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
import eu.chorus.nlp.vector.EncodedText;
import eu.chorus.nlp.vector.VectorSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/**
 * Routing by content: what no question and no title routes goes where passages like it go that one
 * of them does route. A bounded sample of these is brought together, learnt from once, and what was
 * learnt is sent to every executor.
 */
final class ByContent {
  /** Most examples of one topic, so that learning does not take longer the more was said. */
  private static final int SAMPLE = 300;

  private final Shared<Consultation> consultation;
  private final Records<CutPassage> cut;
  private @Nullable List<Labelled> examples;

  /**
   * Routing in one consultation.
   *
   * @param consultation what is consulted, alone
   * @param cut all passages, for those that are certain; looked at when examples are asked for
   */
  ByContent(Shared<Consultation> consultation, Records<CutPassage> cut) {
    this.consultation = consultation;
    this.cut = cut;
  }

  /** What is learnt from, from the second time on without looking. */
  List<Labelled> examples() {
    List<Labelled> known = examples;
    if (known == null) {
      known =
          cut.flatMap(Labelled.class, passage -> passage.example().stream().iterator())
              .group("label", Labelled.class, (topic, all) -> bounded(all))
              .collect();
      examples = known;
    }
    return known;
  }

  /**
   * The passages, each where it goes.
   *
   * @param passages all passages with their words
   * @param encoded the vectors of passages, examples and topics; none where they are not used
   */
  Records<AnalysedPassage> routed(Records<AnalysedPassage> passages, Encodings encoded) {
    var known = consultation.value();
    if (known.topics().isEmpty()) {
      return passages;
    }
    var spark = JavaSparkContext.fromSparkContext(passages.rows().sparkSession().sparkContext());
    var taxonomy = taxonomy(known);
    var said = encoded.of(ContentRouter.descriptions(taxonomy));
    var texts = new ArrayList<>(said);
    texts.addAll(encoded.of(examples().stream().map(Labelled::unencoded).toList()));
    // None or one: what travels must be serialisable, and an Optional is not.
    var learnt =
        spark.broadcast(
            ContentRouter.learn(examples(), taxonomy, known.vectors(), VectorSource.known(texts))
                .stream()
                .toArray(TextClassifier[]::new));
    var topics = Shared.of(EncodedText.class, said);
    var all = consultation; // Spark sends this to executors, and must not send the passages
    return encoded
        .beside(passages.flatMap(Seen.class, p -> Stream.of(Seen.of(p, p.unencoded())).iterator()))
        .mapPartitions(
            AnalysedPassage.class,
            in -> {
              var router =
                  new ContentRouter(
                      taxonomy(all.value()),
                      Stream.of(learnt.value()).findFirst(),
                      all.value().vectors(),
                      VectorSource.known(topics.values()));
              return Iterators.flat(
                  in,
                  one -> {
                    var vector = VectorSource.known(one.encoded().stream().toList());
                    return Stream.of(one.passage().routed(router, vector)).iterator();
                  });
            });
  }

  private static Taxonomy taxonomy(Consultation consultation) {
    return new Taxonomy(consultation.workingGroups(), consultation.topics());
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
