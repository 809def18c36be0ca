package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import eu.chorus.jobs.Profile.Mark;
import eu.chorus.jobs.Profiles.Marked;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Topic;
import eu.chorus.nlp.request.EvidenceKind;
import eu.chorus.nlp.request.PassageRequests;
import eu.chorus.output.disclosure.NameRegister;
import eu.chorus.output.disclosure.ReleasePolicy;
import eu.chorus.output.table.ProvisionTables.Aim;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.RequestTables.Ask;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which requests have a row of their own, and whose contributions stand in it. Rows are made once,
 * of everything that was found, so that they mean the same in every brief.
 *
 * @param specs the tables of every topic that has any
 * @param aims what is wanted with provisions of drafts, which stands in the tables of these
 * @param labels rows with a respondent's words to the families that use these words in a request
 */
record Requested(List<TableSpec> specs, List<Aim> aims, SortedMap<String, Integer> labels) {
  /** Most rows with an object in a topic's table: the widest. */
  private static final int MOST = 15;

  /** Words that cannot be looked up: no digits, no addresses. */
  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}-]*( \\p{L}[\\p{L}-]*){0,3}");

  Requested {
    specs = List.copyOf(specs);
    aims = List.copyOf(aims);
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /** A request of a topic, with or without its object, and how many families make it. */
  record Wide(String topic, String kind, boolean against, String object, long families) {
    private String place() {
      return Requested.place(topic, kind, against, object);
    }

    /** Class and number alone: the rest is a respondent's words. */
    @Override
    public String toString() {
      return "Wide[" + families + " families]";
    }
  }

  /** How many families say an object in this order of its words. */
  record Said(String object, String subject, long families) {
    /** The number alone. */
    @Override
    public String toString() {
      return "Said[" + families + " families]";
    }
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
    var consultation = findings.consultation();
    var known = new HashSet<>(RequestTables.kinds());
    var asked =
        findings.asked().filter(a -> !a.topic().isEmpty() && known.contains(a.kind())).cached();
    try {
      int minimum = RarePoints.minimum(policy);
      var subjects = subjects(asked, minimum, words(findings));
      var labels = new TreeMap<String, Integer>();
      var asks = new TreeMap<String, List<Ask>>();
      var rows = new HashSet<String>();
      for (var one : wide(asked, minimum)) {
        var subject = subjects.get(one.object());
        var ofTopic = asks.computeIfAbsent(one.topic(), topic -> new ArrayList<>());
        if (subject != null && ofTopic.size() < MOST) {
          var ask = new Ask(one.kind(), one.against(), subject.subject());
          if (!names.isNamedIn(ask.label())) {
            labels.put(ask.label(), (int) subject.families());
            ofTopic.add(ask);
            rows.add(one.place());
          }
        }
      }
      for (var one : rest(asked, minimum, rows)) {
        asks.computeIfAbsent(one.topic(), topic -> new ArrayList<>())
            .add(new Ask(one.kind(), one.against(), ""));
      }
      var specs = new ArrayList<TableSpec>();
      var supported = supported(findings, minimum);
      for (Topic topic : consultation.topics()) {
        var ofTopic = asks.getOrDefault(topic.id(), List.of());
        if (!ofTopic.isEmpty()) {
          specs.add(RequestTables.requests(topic, ofTopic));
        }
        if (supported.contains(topic.id())) {
          specs.add(RequestTables.evidence(topic));
        }
      }
      return new Requested(specs, Aimed.wanted(findings, policy.oneWayMinimum()), labels);
    } finally {
      asked.release();
    }
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

  /** Requests of enough families with their object, the widest first. */
  private static List<Wide> wide(Records<Asked> asked, int minimum) {
    return new Records<>(
            Wide.class,
            asked
                .rows()
                .where(col("object").notEqual(""))
                .groupBy("topic", "kind", "against", "object")
                .agg(countDistinct("family").as("families"))
                .where(col("families").geq(minimum)))
        .collect().stream()
            .sorted(Comparator.comparing(Wide::families).reversed().thenComparing(Wide::place))
            .toList();
  }

  /** Requests of enough families whatever their object, of those that have no row with theirs. */
  private static List<Wide> rest(Records<Asked> asked, int minimum, Set<String> rows) {
    return new Records<>(
            Wide.class,
            asked
                .filter(a -> !rows.contains(place(a.topic(), a.kind(), a.against(), a.object())))
                .rows()
                .withColumn("object", lit(""))
                .groupBy("topic", "kind", "against", "object")
                .agg(countDistinct("family").as("families"))
                .where(col("families").geq(minimum)))
        .collect().stream().sorted(Comparator.comparing(Wide::place)).toList();
  }

  /** Of each object the order of its words that most families say, if enough do. */
  private static Map<String, Said> subjects(Records<Asked> asked, int minimum, Set<String> words) {
    var subjects = new HashMap<String, Said>();
    new Records<>(
            Said.class,
            asked
                .rows()
                .groupBy("object", "subject")
                .agg(countDistinct("family").as("families"))
                .where(col("families").geq(minimum)))
        .collect().stream()
            .filter(said -> isPlain(said.subject(), words))
            .sorted(Comparator.comparing(Said::families).reversed().thenComparing(Said::subject))
            .forEach(said -> subjects.putIfAbsent(said.object(), said));
    return subjects;
  }

  /** Whether a subject is made of these words alone, and of few. */
  static boolean isPlain(String subject, Set<String> words) {
    return PLAIN.matcher(subject).matches() && words.containsAll(List.of(subject.split(" ", -1)));
  }

  /** Words of noun phrases that several families use: no names of persons, places or products. */
  static Set<String> words(Findings findings) {
    var words = new TreeSet<String>();
    Themes.byPhrase(findings.phrases())
        .keySet()
        .forEach(phrase -> words.addAll(List.of(phrase.split(" ", -1))));
    return words;
  }

  private static String place(String topic, String kind, boolean against, String object) {
    return String.join("\n", topic, kind, against ? "not" : "", object);
  }

  /** The marks of every contribution that asks for something on a topic, or brings evidence. */
  static Records<Marked> marks(Findings findings, List<TableSpec> specs) {
    var index = Profiles.Index.of(specs);
    var rows = Rows.of(specs);
    var asked =
        findings
            .asked()
            .filter(a -> !a.topic().isEmpty())
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

  /**
   * Where requests stand in the tables.
   *
   * @param labels the row of each request that has one, by its place
   */
  private record Rows(Map<String, String> labels) implements Serializable {
    Rows {
      labels = Map.copyOf(labels);
    }

    static Rows of(List<TableSpec> specs) {
      var labels = new HashMap<String, String>();
      for (var spec : specs) {
        if (spec.kind() == TableKind.REQUESTS) {
          for (var row : spec.rows()) {
            RequestTables.ask(row)
                .ifPresent(
                    ask ->
                        labels.put(place(spec.id(), ask.kind(), ask.against(), object(ask)), row));
          }
        }
      }
      return new Rows(labels);
    }

    private static String object(Ask ask) {
      return String.join(" ", ask.key().object());
    }

    /** The rows of one contribution; that of all others only where it has no other. */
    private Iterator<Marked> marked(
        String contribution, Iterator<Asked> all, Profiles.Index index) {
      var byTable = new TreeMap<String, TreeSet<String>>();
      while (all.hasNext()) {
        var asked = all.next();
        var table = RequestTables.requestsId(asked.topic());
        var found = byTable.computeIfAbsent(table, t -> new TreeSet<>());
        Stream.of(asked.object(), "")
            .map(object -> labels.get(place(table, asked.kind(), asked.against(), object)))
            .filter(label -> label != null)
            .findFirst()
            .ifPresent(found::add);
      }
      var marks = new ArrayList<Mark>();
      byTable.forEach(
          (table, rows) -> {
            for (String row : rows.isEmpty() ? List.of(RequestTables.OTHER) : rows) {
              index.mark(marks, table, row, "");
            }
          });
      return List.of(new Marked(contribution, marks)).iterator();
    }

    /** The number of rows alone. */
    @Override
    public String toString() {
      return "Rows[" + labels.size() + "]";
    }
  }
}
