package eu.chorus.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import eu.chorus.jobs.Linking.Keyed;
import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.campaign.Candidates;
import eu.chorus.nlp.campaign.CopiedPassages;
import eu.chorus.nlp.campaign.Extent;
import eu.chorus.nlp.campaign.FamilyKeys;
import eu.chorus.nlp.campaign.Likeness;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.campaign.Sketched;
import eu.chorus.nlp.campaign.Sketcher;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Which texts are copies of one another, found where the texts lie: equal ones are put together
 * first, then those that share a key meet their next few neighbours, and what meets is compared by
 * its words. {@link eu.chorus.nlp.campaign.TextFamilies} says the same in memory.
 */
final class Copies {
  private static final long LANES = 0x1111111111111111L;
  private static final int LANES_OF_A_QUARTER = 16;
  private static final int QUARTERS = 4;

  private Copies() {}

  /** Two different texts that met, each with its words and how much it is of what somebody said. */
  record Meeting(
      String a, Extent extentA, List<Long> wordsA, String b, Extent extentB, List<Long> wordsB) {
    Meeting {
      wordsA = List.copyOf(wordsA);
      wordsB = List.copyOf(wordsB);
    }
  }

  /**
   * Two different texts that are alike.
   *
   * @param a digest of one, the smaller
   * @param b digest of the other
   * @param kind how alike they are
   * @param words words of the shorter that stand in the longer
   * @param passages in how many passages, where that is all they share
   */
  record Alike(String a, String b, Likeness.Kind kind, int words, int passages) {}

  /** Every pair of different texts that are alike, among those of all contributions. */
  static Records<Alike> alike(Records<Sketched> sketched) {
    var texts = texts(sketched).persist();
    var a = texts.select(of("text", "A"), of("extent", "A"), of("words", "A"));
    var b = texts.select(of("text", "B"), of("extent", "B"), of("words", "B"));
    var meetings =
        candidates(texts)
            .join(a, col("a").equalTo(col("textA")))
            .join(b, col("b").equalTo(col("textB")))
            .select("a", "extentA", "wordsA", "b", "extentB", "wordsB");
    var alike =
        new Records<>(Meeting.class, meetings)
            .flatMap(
                Alike.class,
                m -> {
                  var likeness = Likeness.of(m.wordsA(), m.extentA(), m.wordsB(), m.extentB());
                  return likeness.kind() == Likeness.Kind.UNRELATED
                      ? List.<Alike>of().iterator()
                      : List.of(
                              new Alike(
                                  m.a(),
                                  m.b(),
                                  likeness.kind(),
                                  likeness.words(),
                                  likeness.passages()))
                          .iterator();
                });
    var found = alike.cached();
    found.count(); // now, while the texts are at hand
    texts.unpersist();
    return found;
  }

  private static Column of(String column, String side) {
    return col(column).as(column + side);
  }

  /** A key for every contribution and set of copies that one of its texts belongs to. */
  static Records<Keyed> keys(Records<Sketched> sketched, Records<Alike> alike) {
    var own = sketched.rows().select(col("contribution"), col("imprint.text").as("text"));
    var links =
        alike.flatMap(
            Keyed.class,
            pair ->
                pair.kind().family()
                    ? Stream.of(pair.a(), pair.b())
                        .map(text -> new Keyed(text, pair.a() + pair.b()))
                        .iterator()
                    : List.<Keyed>of().iterator());
    var copies =
        Linking.link(own.select(col("text").as("contribution")).distinct(), links)
            .rows()
            .withColumnRenamed("contribution", "copy");
    return new Records<>(
            Keyed.class,
            own.join(copies, col("text").equalTo(col("copy")))
                .select(col("contribution"), col("family").as("key"))
                .distinct())
        .flatMap(
            Keyed.class,
            k -> List.of(new Keyed(k.contribution(), FamilyKeys.ofTexts(k.key()))).iterator());
  }

  /**
   * What contributions of different families have in common: of all their texts the two that share
   * most, which are all of them together where there are several.
   */
  static Records<CopiedPassages> passages(
      Records<Sketched> sketched, Records<Alike> alike, Records<Membership> families) {
    var shared = alike.rows().where(col("kind").equalTo(Likeness.Kind.PASSAGE.name())).drop("kind");
    if (shared.isEmpty()) { // which spares most consultations the joins
      return Records.of(shared.sparkSession(), CopiedPassages.class, List.of(), 1);
    }
    var said =
        sketched
            .rows()
            .select(col("contribution"), col("imprint.text").as("text"))
            .distinct()
            .join(families.rows().select("contribution", "family"), "contribution")
            .groupBy("text")
            .agg(
                min("contribution").as("contribution"),
                min("family").as("family"), // those who say the same are of one
                count(lit(1)).as("contributions"));
    var pairs =
        shared
            .join(side(said, "a"), "a")
            .join(side(said, "b"), "b")
            .where(col("side_a.family").notEqual(col("side_b.family")))
            .select(
                least(col("side_a"), col("side_b")).as("one"), // by the contribution's id
                greatest(col("side_a"), col("side_b")).as("two"),
                col("words"),
                col("passages"))
            .groupBy(
                col("one.contribution").as("contribution"), col("two.contribution").as("other"))
            .agg(max(struct(col("words"), col("passages"), col("one"), col("two"))).as("most"))
            .select(
                col("contribution"),
                col("other"),
                col("most.one.family").as("family"),
                col("most.two.family").as("otherFamily"),
                col("most.one.contributions").as("contributions"),
                col("most.two.contributions").as("otherContributions"),
                col("most.passages").as("passages"),
                col("most.words").as("words"));
    return new Records<>(CopiedPassages.class, pairs);
  }

  private static Dataset<Row> side(Dataset<Row> said, String name) {
    return said.select(
        col("text").as(name),
        struct(col("contribution"), col("family"), col("contributions")).as("side_" + name));
  }

  /** Every different text once, whoever said it; the same row whatever order they come in. */
  private static Dataset<Row> texts(Records<Sketched> sketched) {
    return sketched
        .rows()
        .groupBy(col("imprint.text").as("text"))
        .agg(
            max("extent").as("extent"),
            min(struct(col("imprint.wording"), col("imprint.keys"), col("imprint.bits")))
                .as("imprint"))
        .select(
            col("text"),
            col("extent"),
            col("imprint.wording").as("words"),
            col("imprint.keys").as("keys"),
            col("imprint.bits").as("bits"));
  }

  /** Pairs of texts to compare, each once, the smaller digest first. */
  private static Dataset<Row> candidates(Dataset<Row> texts) {
    var keyed =
        texts
            .select(col("text"), col("bits"), col("keys"), posexplode(col("keys")).as(names()))
            .select(
                col("key"),
                element_at(col("keys"), col("slot").plus(1).mod(size(col("keys"))).plus(1))
                    .as("next"),
                when(col("slot").lt(Sketcher.PAIR_SLOTS), 1)
                    .when(col("slot").lt(Sketcher.SLOTS), QUARTERS + 1)
                    .otherwise(0)
                    .as("from"),
                col("text"),
                col("bits"));
    var order = Window.partitionBy("key").orderBy("next", "text");
    var neighbours =
        IntStream.rangeClosed(1, Candidates.NEIGHBOURS)
            .mapToObj(n -> lead(struct(col("text"), col("bits")), n).over(order))
            .toArray(Column[]::new);
    return keyed
        .withColumn("others", array(neighbours))
        .where(element_at(col("others"), 1).isNotNull())
        .withColumn("other", explode(col("others")))
        .where(col("other").isNotNull().and(col("other.text").notEqual(col("text"))))
        .where(
            col("from")
                .equalTo(0)
                .or(near(1, Candidates.SOME_PAIRS))
                .or(near(QUARTERS + 1, Candidates.SOME_WORDS)))
        .select(
            least(col("text"), col("other.text")).as("a"),
            greatest(col("text"), col("other.text")).as("b"))
        .distinct();
  }

  private static String[] names() {
    return new String[] {"slot", "key"};
  }

  /** Two texts that met under such a key and agree in so many of 64 bins, four bits of each. */
  private static Column near(int from, int least) {
    var agreed = lit(0);
    for (int at = from; at < from + QUARTERS; at++) {
      var differs = element_at(col("bits"), at).bitwiseXOR(element_at(col("other.bits"), at));
      var two = differs.bitwiseOR(shiftrightunsigned(differs, 1));
      var four = two.bitwiseOR(shiftrightunsigned(two, 2)).bitwiseAND(lit(LANES));
      agreed = agreed.plus(LANES_OF_A_QUARTER).minus(bit_count(four));
    }
    return col("from").equalTo(from).and(agreed.geq(least));
  }
}
