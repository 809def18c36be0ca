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
import eu.chorus.output.table.TableSpec;
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
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

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

  /**
   * A request of a topic, with its object, in passages on a theme, or of whatever else, and how
   * many families and contributions make it.
   */
  record Wide(
      String topic,
      String kind,
      boolean against,
      String object,
      String theme,
      long families,
      long contributions) {
    private String place() {
      return RequestRows.place(topic, kind, against, object, theme);
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
    var all = AskedOn.of(findings).cached();
    try {
      var asked = all.filter(a -> known.contains(a.kind()));
      int minimum = RarePoints.minimum(policy);
      var phrases = Themes.byPhrase(findings.phrases());
      var labels = new TreeMap<String, Integer>();
      var asks = new TreeMap<String, List<Ask>>();
      var rows = new HashSet<String>();
      var subjects = subjects(asked, minimum, words(phrases));
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
      var themes = new ThemeRoom(findings, phrases, policy);
      for (var way :
          List.<Supplier<List<Wide>>>of(
              () -> themed(asked, minimum, rows), () -> anyhow(all, minimum, rows))) {
        for (var one : way.get()) {
          var ofTopic = asks.computeIfAbsent(one.topic(), topic -> new ArrayList<>());
          var ask = Ask.on(one.theme(), one.kind(), one.against());
          int support = themes.support(one);
          if (support >= minimum && ofTopic.size() < 2 * MOST && !names.isNamedIn(ask.label())) {
            labels.merge(ask.label(), support, Math::min);
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
      all.release();
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
  private static List<Wide> wide(Records<AskedOn> asked, int minimum) {
    return widest(
        asked.rows().where(col("object").notEqual("")).withColumn("theme", lit("")), minimum);
  }

  /** Requests of enough families in passages on a theme, of those that have no row as yet. */
  private static List<Wide> themed(Records<AskedOn> asked, int minimum, Set<String> rows) {
    return widest(
        asked
            .filter(a -> !a.theme().isEmpty() && !rows.contains(RequestRows.byObject(a)))
            .rows()
            .withColumn("object", lit("")),
        minimum);
  }

  /** Requests of enough families to do whatever in passages on a theme, of those without a row. */
  private static List<Wide> anyhow(Records<AskedOn> all, int minimum, Set<String> rows) {
    return widest(
        all.filter(
                a ->
                    RequestRows.isAction(a)
                        && !rows.contains(RequestRows.byObject(a))
                        && !rows.contains(RequestRows.byTheme(a)))
            .rows()
            .withColumn("kind", lit(RequestTables.ANY))
            .withColumn("object", lit("")),
        minimum);
  }

  /** Requests of enough families whatever they are about, of those that have no row as yet. */
  private static List<Wide> rest(Records<AskedOn> asked, int minimum, Set<String> rows) {
    return widest(
        asked
            .filter(
                a ->
                    !rows.contains(RequestRows.byObject(a))
                        && !rows.contains(RequestRows.byTheme(a))
                        && !(RequestRows.isAction(a) && rows.contains(RequestRows.byThemeAlone(a))))
            .rows()
            .withColumn("object", lit(""))
            .withColumn("theme", lit("")),
        minimum);
  }

  private static List<Wide> widest(Dataset<Row> asked, int minimum) {
    return new Records<>(
            Wide.class,
            asked
                .groupBy("topic", "kind", "against", "object", "theme")
                .agg(
                    countDistinct("family").as("families"),
                    countDistinct("contribution").as("contributions"))
                .where(col("families").geq(minimum)))
        .collect().stream()
            .sorted(Comparator.comparing(Wide::families).reversed().thenComparing(Wide::place))
            .toList();
  }

  /** Of each object the order of its words that most families say, if enough do. */
  private static Map<String, Said> subjects(
      Records<AskedOn> asked, int minimum, Set<String> words) {
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
  static Set<String> words(Map<String, Integer> phrases) {
    var words = new TreeSet<String>();
    phrases.keySet().forEach(phrase -> words.addAll(List.of(phrase.split(" ", -1))));
    return words;
  }

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
