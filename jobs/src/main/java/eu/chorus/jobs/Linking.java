package eu.chorus.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.campaign.Families;
import eu.chorus.nlp.campaign.FamilyKeys;
import eu.chorus.nlp.campaign.Membership;
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
   * The family of every contribution: connected by any key; a campaign where enough of a family are
   * connected by text alone.
   *
   * @param ids a dataset with one column {@code contribution}, every id once
   * @param keys every key of every contribution
   */
  static Records<Membership> memberships(Dataset<Row> ids, Records<Keyed> keys) {
    var texts = keys.filter(keyed -> FamilyKeys.isText(keyed.key()));
    var families = link(ids, keys).rows();
    var copies = link(ids, texts).rows().withColumnRenamed("family", "copy");
    var copied = copies.join(copies.groupBy("copy").count(), "copy").drop("copy");
    var sizes =
        families
            .join(copied, "contribution")
            .groupBy("family")
            .agg(count(lit(1)).as("size"), max("count").as("copies"));
    return new Records<>(
        Membership.class,
        families
            .join(sizes, "family")
            .select(
                col("contribution"),
                col("family"),
                col("size"),
                col("copies").geq(Families.CAMPAIGN_SIZE).as("campaign")));
  }

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
            .persist();
    var labels = shared.select(col("contribution"), col("contribution").as("family")).distinct();
    for (boolean changed = !shared.isEmpty(); changed; ) {
      var labelled = shared.join(labels.select("contribution", "family"), "contribution");
      var lowest = labelled.groupBy("key").agg(min("family").as("low"));
      labels = // the label of before stays beside the new one, so that a change is seen at a glance
          labelled
              .join(lowest, "key")
              .groupBy("contribution")
              .agg(min("low").as("family"), min("family").as("before"))
              .localCheckpoint();
      changed = !labels.where(col("family").notEqual(col("before"))).isEmpty();
    }
    shared.unpersist();
    var found = labels.select(col("contribution").as("linked"), col("family"));
    return new Records<>(
        Linked.class,
        ids.join(found, ids.col("contribution").equalTo(found.col("linked")), "left")
            .select(
                ids.col("contribution"),
                coalesce(found.col("family"), ids.col("contribution")).as("family"))
            .localCheckpoint());
  }
}
