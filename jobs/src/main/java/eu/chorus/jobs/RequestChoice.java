package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import eu.chorus.jobs.spark.Records;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.RequestTables.Ask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses which requests have a row of their own: by what they tell, and within that by how many
 * families make them. A request that a row holds counts for no later one.
 */
final class RequestChoice {
  /** Words that cannot be looked up: no digits, no addresses. */
  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}-]*( \\p{L}[\\p{L}-]*){0,3}");

  /** The classes that rows know. */
  private static final Set<String> KNOWN =
      Stream.concat(RequestTables.kinds().stream(), RequestTables.joint().stream())
          .collect(Collectors.toUnmodifiableSet());

  private final int minimum;
  private final NameRegister names;
  private final Map<String, Said> subjects;
  private final ThemeRoom themes;
  private final Map<String, List<Ask>> asks = new HashMap<>();
  private final SortedMap<String, Integer> labels = new TreeMap<>();
  private final Set<RequestPlace> taken = new HashSet<>();

  private RequestChoice(
      int minimum, NameRegister names, Map<String, Said> subjects, ThemeRoom themes) {
    this.minimum = minimum;
    this.names = names;
    this.subjects = subjects;
    this.themes = themes;
  }

  /** Requests that stand in one place. */
  record Wide(RequestPlace place, long families, long contributions) {
    /** Its size alone: the rest is a respondent's words. */
    @Override
    public String toString() {
      return "Wide[" + families + " families]";
    }
  }

  /** Where a request of a family stands. */
  record Placed(RequestPlace place, String family, String contribution) {
    /** Nothing: it is a respondent's. */
    @Override
    public String toString() {
      return "Placed";
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

  /** What a row tells, and the families that use its words. */
  private record Row(Ask ask, int support) {}

  /** The rows of every topic. */
  static RequestChoice of(Findings findings, ReleasePolicy policy, NameRegister names) {
    var all = AskedOn.of(findings).cached();
    try {
      int minimum = RarePoints.minimum(policy);
      var phrases = Themes.byPhrase(findings.phrases());
      var choice =
          new RequestChoice(
              minimum,
              names,
              subjects(all, minimum, words(phrases)),
              new ThemeRoom(findings, phrases, policy));
      for (var row : RequestRow.values()) {
        choice.wide(all, row).forEach(one -> choice.choose(row, one));
      }
      return choice;
    } finally {
      all.release();
    }
  }

  /** The rows of a topic. */
  List<Ask> of(String topic) {
    return List.copyOf(asks.getOrDefault(topic, List.of()));
  }

  /** Rows with a respondent's words to the families that use these words in a request. */
  SortedMap<String, Integer> labels() {
    return Collections.unmodifiableSortedMap(labels);
  }

  private void choose(RequestRow row, Wide one) {
    var place = one.place();
    var ofTopic = asks.computeIfAbsent(place.topic(), topic -> new ArrayList<>());
    if (ofTopic.size() >= row.most()) {
      return;
    }
    row(one)
        .filter(told -> told.support() >= minimum)
        .filter(told -> !told.ask().telling() || !names.isNamedIn(told.ask().label()))
        .ifPresent(
            told -> {
              ofTopic.add(told.ask());
              taken.add(place);
              if (told.ask().telling()) {
                labels.merge(told.ask().label(), told.support(), Math::min);
              }
            });
  }

  /** How a place is told, if its words can be. */
  private Optional<Row> row(Wide one) {
    var place = one.place();
    if (!place.theme().isEmpty()) {
      var ask = Ask.on(place.theme(), place.kind(), place.against());
      return Optional.of(new Row(ask, themes.support(one)));
    }
    if (place.object().isEmpty()) {
      return Optional.of(new Row(new Ask(place.kind(), place.against(), ""), (int) one.families()));
    }
    return Optional.ofNullable(subjects.get(place.object()))
        .map(
            said ->
                new Row(
                    new Ask(place.kind(), place.against(), said.subject()), (int) said.families()));
  }

  /** The places of such a row that enough families stand in and in no row as yet, widest first. */
  private List<Wide> wide(Records<AskedOn> all, RequestRow row) {
    var before = Set.copyOf(taken);
    var placed =
        all.flatMap(
            Placed.class,
            asked ->
                row
                    .place(asked, before)
                    .filter(place -> KNOWN.contains(place.kind()))
                    .map(place -> new Placed(place, asked.family(), asked.contribution()))
                    .stream()
                    .iterator());
    return new Records<>(
            Wide.class,
            placed
                .rows()
                .groupBy("place")
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
                .filter(a -> KNOWN.contains(a.kind()))
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

  /** How much is chosen: the rest is made of respondents' words. */
  @Override
  public String toString() {
    return "RequestChoice[" + labels.size() + " labels]";
  }
}
