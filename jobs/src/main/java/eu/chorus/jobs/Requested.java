package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;

import eu.chorus.jobs.Profile.Mark;
import eu.chorus.jobs.Profiles.Marked;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Topic;
import eu.chorus.nlp.request.EvidenceKind;
import eu.chorus.nlp.request.PassageRequests;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.ProvisionTables.Aim;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which requests have a row of their own, and whose contributions stand in it. Rows are made once,
 * of everything that was found, so that they mean the same in every brief.
 *
 * @param specs the tables of every topic that has any
 * @param aims what is wanted with provisions of drafts, which stands in the tables of these
 * @param labels rows with a respondent's words to the families that use these words in a request
 */
record Requested(List<TableSpec> specs, List<Aim> aims, SortedMap<String, Integer> labels) {
  Requested {
    specs = List.copyOf(specs);
    aims = List.copyOf(aims);
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /** Counts alone: labels are made of respondents' words. */
  @Override
  public String toString() {
    return "Requested[" + specs.size() + " tables, " + labels.size() + " labels]";
  }

  /**
   * The rows of every topic: what enough families ask for, under words that enough families use and
   * that name nobody.
   */
  static Requested of(Findings findings, ReleasePolicy policy, NameRegister names) {
    int minimum = RarePoints.minimum(policy);
    var chosen = RequestChoice.of(findings, policy, names);
    var supported = supported(findings, minimum);
    var specs = new ArrayList<TableSpec>();
    for (Topic topic : findings.consultation().topics()) {
      var asks = chosen.of(topic.id());
      if (!asks.isEmpty()) {
        specs.add(RequestTables.requests(topic, asks));
      }
      if (supported.contains(topic.id())) {
        specs.add(RequestTables.evidence(topic));
      }
    }
    return new Requested(specs, Aimed.wanted(findings, policy.oneWayMinimum()), chosen.labels());
  }

  /** The topics on which enough families bring evidence of two kinds, so that they compare. */
  private static Set<String> supported(Findings findings, int minimum) {
    var bringing =
        findings
            .requests()
            .rows()
            .where(size(col("evidence")).gt(0))
            .select(col("passage"), explode(col("evidence")).as("kind"));
    var topics =
        Asked.places(findings.passages())
            .rows()
            .join(bringing, "passage")
            .join(findings.families().rows().select("contribution", "family"), "contribution")
            .groupBy("topic", "kind")
            .agg(countDistinct("family").as("families"))
            .where(col("families").geq(minimum))
            .groupBy("topic")
            .agg(countDistinct("kind").as("kinds"))
            .where(col("kinds").gt(1))
            .select("topic");
    return new Records<>(Supported.class, topics)
        .collect().stream().map(Supported::topic).collect(Collectors.toSet());
  }

  /** A topic. */
  record Supported(String topic) {}

  /** The marks of every contribution that asks for something on a topic, or brings evidence. */
  static Records<Marked> marks(Findings findings, List<TableSpec> specs) {
    var index = Profiles.Index.of(specs);
    var rows = RequestRows.of(specs);
    var asked =
        AskedOn.of(findings)
            .group(
                "contribution",
                Marked.class,
                (contribution, all) -> rows.marked(contribution, all, index));
    return asked.union(evidence(findings, index));
  }

  /** A kind of evidence that a contribution brings on a topic. */
  record Brought(String contribution, String topic, EvidenceKind kind) {}

  private static Records<Marked> evidence(Findings findings, Profiles.Index index) {
    return findings
        .requests()
        .join(
            Asked.places(findings.passages()),
            "passage",
            "passage",
            Brought.class,
            Requested::brought)
        .group(
            "contribution",
            Marked.class,
            (contribution, all) -> {
              var marks = new HashSet<Mark>();
              while (all.hasNext()) {
                var one = all.next();
                var found = new ArrayList<Mark>();
                index.mark(
                    found,
                    RequestTables.evidenceId(one.topic()),
                    RequestTables.label(one.kind()),
                    "");
                marks.addAll(found);
              }
              return List.of(new Marked(contribution, List.copyOf(marks))).iterator();
            });
  }

  private static Iterator<Brought> brought(PassageRequests requests, Asked.Place place) {
    return requests.evidence().stream()
        .map(kind -> new Brought(place.contribution(), place.topic(), kind))
        .iterator();
  }
}
