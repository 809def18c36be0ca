package eu.chorus.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import eu.chorus.jobs.spark.Records;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Connects contributions that share a key, however far apart in the chain, and names each connected
 * set by its smallest id: min-label propagation as joins, so that it runs where the records lie. A
 * set of copies converges in two rounds; a chain of n keys in n.
 */
final class Linking {
  private Linking() {}

  /**
   * A contribution and one key that it shares with its family.
   *
   * @param contribution id of the contribution
   * @param key what it may share
   */
  record Keyed(String contribution, String key) {}

  /**
   * A contribution and the family it ends in.
   *
   * @param contribution id of the contribution
   * @param family the smallest contribution id among those it is connected with
   */
  record Linked(String contribution, String family) {}

  /**
   * Links.
   *
   * @param ids a dataset with one column {@code contribution}, every id once
   * @param keys every key of every contribution
   */
  static Records<Linked> link(Dataset<Row> ids, Records<Keyed> keys) {
    var shared =
        keys.rows()
            .join(keys.rows().groupBy("key").count().where(col("count").gt(1)).select("key"), "key")
            .distinct()
            .localCheckpoint();
    var labels =
        shared
            .select(col("contribution"), col("contribution").as("family"))
            .distinct()
            .localCheckpoint();
    for (boolean changed = !shared.isEmpty(); changed; ) {
      var lowest = shared.join(labels, "contribution").groupBy("key").agg(min("family").as("low"));
      var next =
          shared
              .join(lowest, "key")
              .groupBy("contribution")
              .agg(min("low").as("family"))
              .localCheckpoint();
      changed =
          !next.withColumnRenamed("family", "next")
              .join(labels, "contribution")
              .where(col("next").notEqual(col("family")))
              .isEmpty();
      labels = next;
    }
    return new Records<>(
        Linked.class,
        ids.join(
                labels.withColumnRenamed("family", "label"),
                ids.col("contribution").equalTo(labels.col("contribution")),
                "left")
            .select(
                ids.col("contribution"),
                coalesce(col("label"), ids.col("contribution")).as("family")));
  }
}
