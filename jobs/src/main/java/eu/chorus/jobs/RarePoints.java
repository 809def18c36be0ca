package eu.chorus.jobs;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;

import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.request.Equivalence;
import eu.chorus.nlp.request.Equivalence.Contested;
import eu.chorus.nlp.request.FrameKey;
import eu.chorus.nlp.request.Polarity;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.problem.SafeCell;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What too few say for a release to tell it, so that analysts read it all the same; and requests
 * that stand against one another, each made by enough. Both as ids: the words are looked up where
 * looking is recorded.
 */
final class RarePoints {
  private static final String RARE = "rare-points.csv";
  private static final String CONTESTED = "contested-requests.csv";

  /** Most passages that a line names. */
  private static final int PASSAGES = 20;

  private static final Map<String, String> HEADS = Equivalence.installed().heads();

  private final Findings findings;
  private final int minimum;

  RarePoints(Findings findings, int minimum) {
    this.findings = findings;
    this.minimum = minimum;
  }

  /**
   * Something that few say.
   *
   * @param what request, theme, or evidence that falls under no theme
   * @param name class of the request, id of the theme, or kinds of the evidence
   */
  record Point(
      String what,
      String topic,
      String name,
      boolean against,
      List<String> targets,
      long families,
      long contributions,
      List<String> passages) {
    Point {
      targets = List.copyOf(targets);
      passages = List.copyOf(passages);
    }

    private String line() {
      // A verb in no class is a respondent's word.
      String act = what.equals("request") && !HEADS.containsKey(name) ? "other" : name;
      return SafeCell.line(
          what,
          topic,
          against ? "not " + act : act,
          String.join("; ", targets),
          families,
          contributions,
          String.join(" ", passages));
    }

    /** The number alone: a verb in no class is a respondent's word. */
    @Override
    public String toString() {
      return "Point[" + families + " families]";
    }
  }

  /** A request that enough families make. */
  record Wide(
      String topic,
      String kind,
      boolean against,
      String object,
      List<String> targets,
      long families,
      Strengths strengths,
      List<String> passages) {
    Wide {
      targets = List.copyOf(targets);
      passages = List.copyOf(passages);
    }

    private FrameKey key() {
      return new FrameKey(
          kind,
          against ? Polarity.NEGATIVE : Polarity.POSITIVE,
          object.isEmpty() ? List.of() : List.of(object.split(" ", -1)),
          targets);
    }

    private String act() {
      String act = HEADS.containsKey(kind) ? kind : "other";
      return against ? "not " + act : act;
    }

    /** The number alone: the object is a respondent's words. */
    @Override
    public String toString() {
      return "Wide[" + families + " families]";
    }
  }

  /** Writes both tables into the restricted zone. */
  static void write(JobContext context, Findings findings) throws IOException {
    var policy = findings.policy("public");
    int minimum = minimum(policy);
    var key = findings.key().then(Integer.toString(minimum));
    var points = new RarePoints(findings, minimum);
    context.directory().lines(RARE, key.then(RARE), points::rare);
    context.directory().table(CONTESTED, key.then(CONTESTED), points::contested);
  }

  /** Families that a request needs for a row of its own. */
  static int minimum(ReleasePolicy policy) {
    return Math.max(policy.labelFamilies(), policy.oneWayMinimum());
  }

  /**
   * Requests, themes and evidence of fewer families than the minimum, all of them, line by line:
   * what most families say comes first. There are as many as the corpus is long.
   */
  Iterator<String> rare() {
    var rows =
        requests()
            .union(themes())
            .union(evidence())
            .where(col("families").lt(minimum))
            .orderBy(
                col("families").desc(),
                col("what").desc(),
                col("topic"),
                col("name"),
                col("against"),
                array_join(col("targets"), ";"),
                array_join(col("passages"), " "));
    var points = new Records<>(Point.class, rows).stream();
    return Stream.concat(
            Stream.of("what,topic,act,provisions,families,contributions,passages\n"),
            Stream.generate(() -> points).takeWhile(Iterator::hasNext).map(p -> p.next().line()))
        .iterator();
  }

  private static Column passages() {
    return slice(sort_array(collect_set(col("passage"))), 1, PASSAGES).as("passages");
  }

  private Dataset<Row> requests() {
    return findings
        .asked()
        .rows()
        .groupBy("topic", "kind", "against", "object", "targets")
        .agg(
            countDistinct("family").as("families"),
            countDistinct("contribution").as("contributions"),
            passages())
        .select(
            lit("request").as("what"),
            col("topic"),
            col("kind").as("name"),
            col("against"),
            col("targets"),
            col("families"),
            col("contributions"),
            col("passages"));
  }

  private Dataset<Row> themes() {
    return assigned()
        .where(col("theme").notEqual(Theme.NONE).and(col("theme").notEqual(Theme.NO_REASON)))
        .groupBy("topic", "theme")
        .agg(
            countDistinct("family").as("families"),
            countDistinct("contribution").as("contributions"),
            passages())
        .select(
            lit("theme").as("what"),
            col("topic"),
            col("theme").as("name"),
            lit(false).as("against"),
            none(),
            col("families"),
            col("contributions"),
            col("passages"));
  }

  /** Passages that bring evidence for what falls under no theme. */
  private Dataset<Row> evidence() {
    var alone =
        assigned()
            .groupBy("passage", "topic", "family", "contribution")
            .agg(collect_set("theme").as("themes"))
            .where(size(col("themes")).equalTo(1).and(array_contains(col("themes"), Theme.NONE)));
    var bringing =
        findings
            .requests()
            .rows()
            .where(size(col("evidence")).gt(0))
            .select(col("passage"), col("evidence"));
    return alone
        .join(bringing, "passage")
        .groupBy("passage", "topic", "evidence")
        .agg(
            countDistinct("family").as("families"),
            countDistinct("contribution").as("contributions"))
        .select(
            lit("evidence").as("what"),
            col("topic"),
            array_join(col("evidence"), "; ").as("name"),
            lit(false).as("against"),
            none(),
            col("families"),
            col("contributions"),
            array(col("passage")).as("passages"));
  }

  private Dataset<Row> assigned() {
    return findings
        .assignments()
        .rows()
        .select("passage", "contribution", "topic", "theme")
        .join(findings.families().rows().select("contribution", "family"), "contribution");
  }

  private static Column none() {
    return array().cast("array<string>").as("targets");
  }

  /** Pairs of requests that cannot both be granted, of enough families each. */
  String contested() {
    var wide =
        new Records<>(
                Wide.class,
                findings
                    .asked()
                    .rows()
                    .groupBy("topic", "kind", "against", "object", "targets")
                    .agg(
                        countDistinct("family").as("families"),
                        Strengths.counted().as("strengths"),
                        passages())
                    .where(col("families").geq(minimum)))
            .collect();
    var byTopic =
        wide.stream()
            .collect(Collectors.groupingBy(Wide::topic, TreeMap::new, Collectors.toList()));
    var lines =
        new StringBuilder(
            "topic,provisions,act,families,must,should,could,passages,other_act,other_families,"
                + "other_must,other_should,other_could,other_passages\n");
    byTopic.forEach(
        (topic, some) -> {
          var byKey = new HashMap<FrameKey, Wide>();
          some.forEach(one -> byKey.put(one.key(), one));
          for (Contested pair : Equivalence.installed().contested(byKey.keySet())) {
            var one = requireNonNull(byKey.get(pair.one()));
            lines.append(line(topic, one, requireNonNull(byKey.get(pair.other()))));
          }
        });
    return lines.toString();
  }

  private static String line(String topic, Wide one, Wide other) {
    return SafeCell.line(
        topic,
        String.join("; ", one.targets().isEmpty() ? other.targets() : one.targets()),
        one.act(),
        one.families(),
        one.strengths().must(),
        one.strengths().should(),
        one.strengths().could(),
        String.join(" ", one.passages()),
        other.act(),
        other.families(),
        other.strengths().must(),
        other.strengths().should(),
        other.strengths().could(),
        String.join(" ", other.passages()));
  }
}
