package eu.chorus.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import eu.chorus.jobs.spark.Records;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A request on a topic, with the theme of its passage.
 *
 * @param family the family that it counts for
 * @param contribution id of the contribution that makes it
 * @param topic id of the topic
 * @param kind class of the request; of a verb that is in none, that verb after {@code other:}
 * @param against whether it is not to be done
 * @param object lemmas of what it is about; may be empty
 * @param subject the same in the order in which they were said
 * @param theme label of the theme that its passage fits best, of those that readers see; empty
 *     where it fits none
 */
record AskedOn(
    String family,
    String contribution,
    String topic,
    String kind,
    boolean against,
    String object,
    String subject,
    String theme) {

  /** Every request on a topic. */
  static Records<AskedOn> of(Findings findings) {
    return Records.later(
        AskedOn.class,
        () ->
            findings
                .asked()
                .rows()
                .where(col("topic").notEqual(""))
                .join(
                    themes(findings).withColumnRenamed("topic", "of"),
                    col("passage").equalTo(col("placed")).and(col("topic").equalTo(col("of"))),
                    "left_outer")
                .select(
                    col("family"),
                    col("contribution"),
                    col("topic"),
                    col("kind"),
                    col("against"),
                    col("object"),
                    col("subject"),
                    coalesce(col("theme"), lit("")).as("theme"))
                .distinct());
  }

  /** The label of the theme that each passage fits best. */
  private static Dataset<Row> themes(Findings findings) {
    return raised(findings)
        .groupBy("passage", "topic")
        .agg(max(struct("score", "label")).as("best"))
        .select(col("passage").as("placed"), col("topic"), col("best.label").as("theme"));
  }

  /** Every passage under each of its themes that readers see, with its label. */
  static Dataset<Row> raised(Findings findings) {
    var shown =
        findings
            .codebook()
            .filter(theme -> theme.shown())
            .rows()
            .select(col("topic").as("of"), col("theme").as("shown"), col("label"));
    return findings
        .assignments()
        .rows()
        .join(shown, col("topic").equalTo(col("of")).and(col("theme").equalTo(col("shown"))))
        .select("passage", "contribution", "topic", "score", "label");
  }

  /** Its topic alone: the rest is a respondent's words. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "AskedOn[%s]", topic);
  }
}
