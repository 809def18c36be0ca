package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import eu.chorus.jobs.spark.Records;
import eu.chorus.model.StakeholderType;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.correction.ThemeRef;
import eu.chorus.nlp.request.Equivalence;
import eu.chorus.nlp.request.FrameKey;
import eu.chorus.nlp.request.PassageRequests;
import eu.chorus.nlp.request.Polarity;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.output.codebook.ListedTheme;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.RequestTables.Ask;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The themes of a codebook, with who speaks of them and where, for analysts' eyes. */
final class ThemeList {
  /** What is asked for on a theme: enough to see which way it pulls. */
  private static final int ASKED = 5;

  /** Examples of a theme: enough to see what it is about. */
  private static final int EXAMPLES = 3;

  private ThemeList() {}

  /** That a passage speaks of a theme. */
  record Speaks(
      String theme, String contribution, String passage, String family, String type, double score) {
    @Override
    public String toString() {
      return "Speaks[" + passage + "]";
    }
  }

  /** How many families of a stakeholder type speak of a theme. */
  record Sized(String theme, String type, long families) {
    @Override
    public String toString() {
      return "Sized[" + theme + ", " + families + "]";
    }
  }

  /** What a passage asks for, whatever it is about. */
  record Wish(String passage, String kind, boolean against) {
    static Wish of(String passage, FrameKey key) {
      return new Wish(passage, key.kind(), key.polarity() == Polarity.NEGATIVE);
    }

    @Override
    public String toString() {
      return "Wish[" + passage + "]";
    }
  }

  /** How many families ask for something where they speak of a theme. */
  record Wanted(String theme, String kind, boolean against, long families) {
    @Override
    public String toString() {
      return "Wanted[" + theme + ", " + families + "]";
    }
  }

  /** Where a theme is best seen. */
  record Seen(String theme, List<String> contributions, List<String> passages) {
    Seen {
      contributions = List.copyOf(contributions);
      passages = List.copyOf(passages);
    }

    @Override
    public String toString() {
      return "Seen[" + theme + "]";
    }
  }

  /** What is known of a theme's passages, by theme. */
  private record Known(
      Map<ThemeRef, Long> sizes,
      Map<String, Map<String, Long>> byType,
      Map<String, List<Wanted>> asked,
      Map<String, Seen> seen) {
    /** How many there are: what is seen of them is respondents'. */
    @Override
    public String toString() {
      return "Known[" + sizes.size() + " themes]";
    }
  }

  /**
   * Every open theme, by topic and then from the widest to the narrowest.
   *
   * @param requests what the passages ask for
   */
  static List<ListedTheme> of(Found found, Records<PassageRequests> requests) {
    var assignments = found.assignments().cached();
    var speaks = speaks(found, assignments).cached();
    var seen = new HashMap<String, Seen>();
    speaks
        .group("theme", Seen.class, ThemeList::seen)
        .collect()
        .forEach(s -> seen.put(s.theme(), s));
    var known =
        new Known(
            Revising.sizes(assignments, found.families()),
            byType(speaks),
            asked(speaks, requests),
            seen);
    assignments.release();
    speaks.release();
    return found.revision().codebook().entries().stream()
        .filter(StandingTheme::open)
        .map(entry -> listed(entry, known))
        .sorted(
            Comparator.comparing(ListedTheme::topic)
                .thenComparingLong(theme -> -theme.families())
                .thenComparing(ListedTheme::theme))
        .toList();
  }

  private static ListedTheme listed(StandingTheme entry, Known known) {
    var ref = entry.ref().toString();
    var examples = known.seen().getOrDefault(ref, new Seen(ref, List.of(), List.of()));
    var types = known.byType().getOrDefault(ref, Map.of());
    return new ListedTheme(
        entry.topic(),
        ref,
        entry.label(),
        entry.labelled().name().toLowerCase(Locale.ROOT),
        entry.description(),
        entry.description().isEmpty() ? "" : entry.described().name().toLowerCase(Locale.ROOT),
        entry.hidden() ? "hidden" : "shown",
        known.sizes().getOrDefault(entry.ref(), 0L),
        known.asked().getOrDefault(ref, List.of()).stream().map(ThemeList::told).toList(),
        Stream.of(StakeholderType.values()).map(t -> types.getOrDefault(t.name(), 0L)).toList(),
        examples.contributions(),
        examples.passages());
  }

  private static Records<Speaks> speaks(Found found, Records<ThemeAssignment> assignments) {
    return assignments
        .join(
            found.families(),
            "contribution",
            "contribution",
            Speaks.class,
            (a, member) ->
                List.of(
                        new Speaks(
                            a.topic() + "/" + a.theme(),
                            a.contribution(),
                            a.passage(),
                            member.family(),
                            "",
                            a.score()))
                    .iterator())
        .join(
            found.intake().contributions(),
            "contribution",
            "id",
            Speaks.class,
            (s, c) ->
                List.of(
                        new Speaks(
                            s.theme(),
                            s.contribution(),
                            s.passage(),
                            s.family(),
                            c.respondent().type().name(),
                            s.score()))
                    .iterator());
  }

  private static Map<String, Map<String, Long>> byType(Records<Speaks> speaks) {
    var counted =
        speaks.rows().groupBy("theme", "type").agg(countDistinct(col("family")).as("families"));
    var byType = new HashMap<String, Map<String, Long>>();
    new Records<>(Sized.class, counted)
        .collect()
        .forEach(
            s ->
                byType
                    .computeIfAbsent(s.theme(), t -> new HashMap<>())
                    .put(s.type(), s.families()));
    return byType;
  }

  /** What families ask for in passages on each theme, most first; verbs in no class left out. */
  private static Map<String, List<Wanted>> asked(
      Records<Speaks> speaks, Records<PassageRequests> requests) {
    var heads = RequestTables.kinds();
    var wanted =
        requests.flatMap(
            Wish.class,
            all ->
                all.frames().stream()
                    .map(Equivalence.installed()::key)
                    .map(key -> Wish.of(all.passage(), key))
                    .distinct()
                    .iterator());
    var counted =
        speaks
            .rows()
            .join(
                wanted.rows().withColumnRenamed("passage", "at"), col("passage").equalTo(col("at")))
            .where(col("kind").isin(heads.toArray()))
            .groupBy("theme", "kind", "against")
            .agg(countDistinct(col("family")).as("families"));
    return new Records<>(Wanted.class, counted)
        .collect().stream()
            .sorted(
                Comparator.comparingLong((Wanted one) -> -one.families())
                    .thenComparing(ThemeList::told))
            .collect(
                Collectors.groupingBy(
                    Wanted::theme,
                    Collectors.collectingAndThen(
                        Collectors.toList(), all -> all.stream().limit(ASKED).toList())));
  }

  private static String told(Wanted one) {
    return new Ask(one.kind(), one.against(), "").verb() + " " + one.families();
  }

  /** The best passage of each of a few families, whatever order they come in. */
  private static Iterator<Seen> seen(String theme, Iterator<Speaks> all) {
    var order = Comparator.comparingDouble((Speaks s) -> -s.score()).thenComparing(Speaks::passage);
    var best = new TreeMap<String, Speaks>();
    while (all.hasNext()) {
      var one = all.next();
      best.merge(one.family(), one, (a, b) -> order.compare(a, b) <= 0 ? a : b);
      if (best.size() > EXAMPLES) {
        best.remove(Collections.max(best.values(), order).family());
      }
    }
    var examples = best.values().stream().sorted(order).toList();
    return List.of(
            new Seen(
                theme,
                examples.stream().map(Speaks::contribution).toList(),
                examples.stream().map(Speaks::passage).toList()))
        .iterator();
  }
}
