package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import eu.chorus.nlp.request.Strength;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;

/**
 * How many families ask for something how strongly; a family that asks in several ways counts in
 * each.
 */
record Strengths(long must, long should, long could) {
  /** The aggregate over rows of requests as they are counted. */
  static Column counted() {
    return struct(
        families(Strength.MUST).as("must"),
        families(Strength.SHOULD).as("should"),
        families(Strength.COULD).as("could"));
  }

  private static Column families(Strength strength) {
    return countDistinct(when(col("strength").equalTo(strength.name()), col("family")));
  }

  /** The same of requests that come one by one. */
  static final class Tally {
    private final Map<Strength, Set<String>> families = new EnumMap<>(Strength.class);

    void add(Asked asked) {
      families.computeIfAbsent(asked.strength(), s -> new HashSet<>()).add(asked.family());
    }

    Strengths counted() {
      return new Strengths(of(Strength.MUST), of(Strength.SHOULD), of(Strength.COULD));
    }

    private long of(Strength strength) {
      return families.getOrDefault(strength, Set.of()).size();
    }
  }
}
