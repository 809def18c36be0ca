package eu.chorus.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Contribution;
import eu.chorus.model.StakeholderType;
import eu.chorus.nlp.campaign.CopiedPassages;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.problem.SafeCell;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Passages that organisations copied from one another, in three tables of the restricted zone and
 * without a word of them: who shares how much with whom, what each family shares with others, and
 * how many remain without campaigns and without those who share. Nobody is dropped for sharing.
 */
final class Sharing {
  private static final String PAIRS = "copied-passages.csv";
  private static final String FAMILIES = "families.csv";
  private static final String COUNTS = "with-and-without.csv";

  /** So many rows at most, those that share most: a table that a person reads. */
  private static final int MOST = 10_000;

  private final Records<CopiedPassages> copied;
  private final Records<Membership> families;
  private final Records<Contribution> contributions;

  Sharing(
      Records<CopiedPassages> copied,
      Records<Membership> families,
      Records<Contribution> contributions) {
    this.copied = copied;
    this.families = families;
    this.contributions = contributions;
  }

  /** Two contributions of different families and what they share. */
  record Pair(
      String contribution,
      String family,
      StakeholderType type,
      long contributions,
      String other,
      String otherFamily,
      StakeholderType otherType,
      long otherContributions,
      int passages,
      int words) {
    private String line() {
      return SafeCell.line(
          contribution,
          family,
          type,
          contributions,
          other,
          otherFamily,
          otherType,
          otherContributions,
          passages,
          words);
    }
  }

  /** A family of several, or one that shares passages with others. */
  record Family(
      String family,
      long size,
      boolean campaign,
      long families,
      long passages,
      long longest,
      List<String> types) {
    Family {
      types = List.copyOf(types);
    }

    private String line() {
      return SafeCell.line(
          family,
          size,
          campaign ? "yes" : "no",
          families,
          passages,
          longest,
          String.join("; ", types));
    }
  }

  /** How many there are of a kind. */
  record Counted(
      boolean campaign, boolean copied, StakeholderType type, long contributions, long families) {}

  /** Writes the tables. */
  static void write(JobContext context, Findings findings) throws IOException {
    var directory = context.directory();
    var tables =
        new Sharing(findings.copied(), findings.families(), findings.intake().contributions());
    directory.table(PAIRS, findings.key().then(PAIRS), tables::pairs);
    directory.table(FAMILIES, findings.key().then(FAMILIES), tables::families);
    directory.table(COUNTS, findings.key().then(COUNTS), tables::counts);
  }

  private Dataset<Row> types(String id, String type) {
    return contributions.rows().select(col("id").as(id), col("respondent.type").as(type));
  }

  String pairs() {
    var rows =
        copied
            .rows()
            .join(types("contribution", "type"), "contribution")
            .join(types("other", "otherType"), "other")
            .select(
                col("contribution"),
                col("family"),
                col("type"),
                col("contributions"),
                col("other"),
                col("otherFamily"),
                col("otherType"),
                col("otherContributions"),
                col("passages"),
                col("words"))
            .orderBy(col("words").desc(), col("contribution"), col("other"))
            .limit(MOST);
    return new Records<>(Pair.class, rows)
        .collect().stream()
            .map(Pair::line)
            .collect(
                Collectors.joining(
                    "",
                    "contribution,family,stakeholder,contributions,other,other_family,"
                        + "other_stakeholder,other_contributions,passages,words\n",
                    ""));
  }

  /** Every link from both ends. */
  private Dataset<Row> ends() {
    var links = copied.rows();
    return links
        .select(col("family"), col("otherFamily"), col("other"), col("passages"), col("words"))
        .union(
            links.select(
                col("otherFamily"),
                col("family"),
                col("contribution"),
                col("passages"),
                col("words")));
  }

  String families() {
    var shared =
        ends()
            .join(types("other", "type"), "other")
            .groupBy(col("family").as("sharing"))
            .agg(
                countDistinct("otherFamily").as("families"),
                sum("passages").as("passages"),
                max("words").cast("long").as("longest"),
                sort_array(collect_set("type")).as("types"));
    var all = families.rows().select("family", "size", "campaign").distinct();
    var rows =
        all.join(shared, col("family").equalTo(col("sharing")), "left")
            .where(col("size").gt(1).or(col("sharing").isNotNull()))
            .select(
                col("family"),
                col("size"),
                col("campaign"),
                coalesce(col("families"), lit(0L)).as("families"),
                coalesce(col("passages"), lit(0L)).as("passages"),
                coalesce(col("longest"), lit(0L)).as("longest"),
                coalesce(col("types"), array()).as("types"))
            .orderBy(col("size").desc(), col("families").desc(), col("family"))
            .limit(MOST);
    return new Records<>(Family.class, rows)
        .collect().stream()
            .map(Family::line)
            .collect(
                Collectors.joining(
                    "",
                    "family,contributions,campaign,families_that_share,passages_shared,"
                        + "words_in_longest,stakeholders_that_share\n",
                    ""));
  }

  String counts() {
    var sharing = ends().select(col("family").as("sharing")).distinct();
    var rows =
        families
            .rows()
            .join(types("contribution", "type"), "contribution")
            .join(sharing, col("family").equalTo(col("sharing")), "left")
            .groupBy(col("campaign"), col("sharing").isNotNull().as("copied"), col("type"))
            .agg(
                count(lit(1)).as("contributions"),
                // A family of several types is counted with its smallest contribution.
                count(when(col("contribution").equalTo(col("family")), 1)).as("families"));
    var numbers = new Records<>(Counted.class, rows).collect();
    return "population,contributions,families,stakeholders\n"
        + line("all", numbers, n -> true)
        + line("without campaigns", numbers, n -> !n.campaign())
        + line("without families that share copied passages", numbers, n -> !n.copied())
        + line("without either", numbers, n -> !n.campaign() && !n.copied());
  }

  private static String line(String name, List<Counted> numbers, Predicate<Counted> counted) {
    var kept = numbers.stream().filter(counted).toList();
    String types =
        Stream.of(StakeholderType.values())
            .filter(type -> kept.stream().anyMatch(n -> n.type() == type))
            .map(
                type ->
                    type
                        + " "
                        + kept.stream()
                            .filter(n -> n.type() == type)
                            .mapToLong(Counted::contributions)
                            .sum())
            .collect(Collectors.joining("; "));
    return SafeCell.line(
        name,
        kept.stream().mapToLong(Counted::contributions).sum(),
        kept.stream().mapToLong(Counted::families).sum(),
        types);
  }
}
