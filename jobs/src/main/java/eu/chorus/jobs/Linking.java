package eu.chorus.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.campaign.Families;
import eu.chorus.nlp.campaign.FamilyKeys;
import eu.chorus.nlp.campaign.Membership;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Connects contributions that share a key, however far apart in the chain, and names each connected
 * set by its smallest id: min-label propagation as joins, so that it runs where the records lie. A
 * set of copies converges in two rounds; a chain of n keys in n.
 */
final class Linking {
  /** More shared keys than this are linked by joins; so many take some 200 MB in one task. */
  private static final long IN_ONE_TASK = 500_000;

  private static final String BY_ANY_KEY = "any:";
  private static final String BY_TEXT = "text:";

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
    // One propagation serves both questions, as if they were two sets of contributions.
    var both =
        keys.flatMap(
            Keyed.class,
            keyed ->
                Stream.of(BY_ANY_KEY, BY_TEXT)
                    .filter(by -> by.equals(BY_ANY_KEY) || FamilyKeys.isText(keyed.key()))
                    .map(by -> new Keyed(by + keyed.contribution(), by + keyed.key()))
                    .iterator());
    var linked =
        link(ids.select(explode(array(by(BY_ANY_KEY), by(BY_TEXT))).as("contribution")), both);
    var families = only(BY_ANY_KEY, linked, "family");
    var copies = only(BY_TEXT, linked, "copy");
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

  private static Column by(String prefix) {
    return concat(lit(prefix), col("contribution"));
  }

  /** What was linked under this prefix, without it. */
  private static Dataset<Row> only(String prefix, Records<Linked> linked, String family) {
    int from = prefix.length() + 1;
    return linked
        .rows()
        .where(col("contribution").startsWith(prefix))
        .select(
            expr("substring(contribution, " + from + ")").as("contribution"),
            expr("substring(family, " + from + ")").as(family));
  }

  /**
   * Links.
   *
   * @param ids a dataset with one column {@code contribution}, every id once
   * @param keys every key of every contribution
   */
  static Records<Linked> link(Dataset<Row> ids, Records<Keyed> keys) {
    return link(ids, keys, IN_ONE_TASK);
  }

  /** The same, where so many shared keys are linked within one task. */
  static Records<Linked> link(Dataset<Row> ids, Records<Keyed> keys, long inOneTask) {
    var shared =
        keys.rows()
            .join(keys.rows().groupBy("key").count().where(col("count").gt(1)).select("key"), "key")
            .distinct()
            .persist();
    var labels = shared.count() <= inOneTask ? together(shared) : apart(shared);
    var found = labels.select(col("contribution").as("linked"), col("family"));
    var linked =
        new Records<>(
            Linked.class,
            ids.join(found, ids.col("contribution").equalTo(found.col("linked")), "left")
                .select(
                    ids.col("contribution"),
                    coalesce(found.col("family"), ids.col("contribution")).as("family"))
                .localCheckpoint());
    shared.unpersist();
    return linked;
  }

  /** Links in one task of an executor, which spares the many small jobs of linking by joins. */
  private static Dataset<Row> together(Dataset<Row> shared) {
    return new Records<>(Keyed.class, shared.select("contribution", "key").coalesce(1))
        .mapPartitions(Linked.class, Linking::walked)
        .rows();
  }

  private static Iterator<Linked> walked(Iterator<Keyed> shared) {
    var ids = new TreeMap<String, List<String>>();
    var keys = new HashMap<String, List<String>>();
    shared.forEachRemaining(
        k -> {
          ids.computeIfAbsent(k.contribution(), id -> new ArrayList<>()).add(k.key());
          keys.computeIfAbsent(k.key(), key -> new ArrayList<>()).add(k.contribution());
        });
    var family = new HashMap<String, String>();
    for (String id : ids.keySet()) { // ascending, so that the first of a family is its smallest
      var open = new ArrayDeque<>(List.of(id));
      while (!open.isEmpty()) {
        String next = open.pop();
        if (family.putIfAbsent(next, id) == null) {
          for (String key : ids.getOrDefault(next, List.of())) {
            var others = keys.remove(key); // a key leads to its contributions once
            if (others != null) {
              open.addAll(others);
            }
          }
        }
      }
    }
    return family.entrySet().stream().map(e -> new Linked(e.getKey(), e.getValue())).iterator();
  }

  private static Dataset<Row> apart(Dataset<Row> shared) {
    var labels = shared.select(col("contribution"), col("contribution").as("family")).distinct();
    for (boolean changed = true; changed; ) {
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
    return labels;
  }
}
