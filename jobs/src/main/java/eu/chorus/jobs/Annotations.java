package eu.chorus.jobs;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.annotation.AnnotatedText;
import eu.chorus.nlp.annotation.UnreadText;
import eu.chorus.nlp.passage.CutPassage;
import java.util.List;
import java.util.stream.Stream;

/** Annotation, the dearest step of all, done once for each text. */
final class Annotations {
  /** What the findings depend on, by where it lies in the jar. */
  private static final List<String> MODELS =
      List.of(
          "edu/stanford/nlp/",
          "org/apache/lucene/analysis/",
          "org/tartarus/snowball/",
          "eu/chorus/nlp/annotation/",
          "eu/chorus/nlp/language/",
          "eu/chorus/nlp/languages/");

  private Annotations() {}

  /** Which models and rules annotate. */
  static String model() {
    return Version.code(AnnotatedText.class, MODELS).hex();
  }

  /**
   * The words of every text.
   *
   * @param cut the passages; looked at twice, so better cached
   * @param key digest of all that the passages were made from
   */
  static Records<AnnotatedText> of(JobContext context, Records<CutPassage> cut, Fingerprint key) {
    return new TextCache<UnreadText, AnnotatedText>(
            Findings.ANNOTATIONS,
            model(),
            UnreadText.class,
            AnnotatedText.class,
            UnreadText::annotated,
            "annotated")
        .of(
            context,
            () -> cut.flatMap(UnreadText.class, passage -> Stream.of(passage.text()).iterator()),
            key);
  }
}
