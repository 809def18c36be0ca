package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;

import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Contribution;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.output.table.TableSpec;
import eu.chorus.output.table.Timeline;
import eu.chorus.output.table.Timeline.Came;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When contributions came, counted before it is known which days are told apart. */
final class Submissions {
  private Submissions() {}

  /**
   * Families that contributed on the same days.
   *
   * @param undated whether something of theirs has no date
   */
  record Spread(List<LocalDate> days, boolean undated, long families) {
    Spread {
      days = List.copyOf(days);
    }
  }

  /**
   * The timeline's table.
   *
   * @param minimum families that a row needs
   * @return empty where no two rows can be told apart, as where no export tells dates
   */
  static Optional<TableSpec> spec(
      Records<Contribution> contributions, Records<Membership> families, int minimum) {
    var spread = spread(contributions, families);
    var came =
        spread.stream()
            .filter(s -> !s.days().isEmpty())
            .map(s -> new Came(s.days(), s.families()))
            .toList();
    boolean undated = spread.stream().anyMatch(Spread::undated);
    return Timeline.of(came, minimum).map(timeline -> timeline.spec(undated));
  }

  private static List<Spread> spread(
      Records<Contribution> contributions, Records<Membership> families) {
    var ofFamilies =
        contributions
            .rows()
            .join(
                families.rows().select("contribution", "family"),
                col("id").equalTo(col("contribution")))
            .groupBy("family")
            .agg(
                sort_array(collect_set("submitted")).as("days"),
                max(col("submitted").isNull()).as("undated"));
    return new Records<>(
            Spread.class, ofFamilies.groupBy("days", "undated").agg(count(lit(1)).as("families")))
        .collect();
  }
}
