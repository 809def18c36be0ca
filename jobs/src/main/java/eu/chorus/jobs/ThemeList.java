package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import eu.chorus.jobs.spark.Records;
import eu.chorus.model.StakeholderType;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.correction.ThemeRef;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.output.codebook.ListedTheme;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The themes of a codebook, with who speaks of them and where, for analysts' eyes. */
final class ThemeList {
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

  /** Every open theme, by topic and then from the widest to the narrowest. */
  static List<ListedTheme> of(Found found) {
    var assignments = found.assignments().cached();
    var speaks = speaks(found, assignments).cached();
    var sizes = Revising.sizes(assignments, found.families());
    var byType = byType(speaks);
    var seen = new HashMap<String, Seen>();
    speaks
        .group("theme", Seen.class, ThemeList::seen)
        .collect()
        .forEach(s -> seen.put(s.theme(), s));
    assignments.release();
    speaks.release();
    return found.revision().codebook().entries().stream()
        .filter(StandingTheme::open)
        .map(entry -> listed(entry, sizes, byType, seen))
        .sorted(
            Comparator.comparing(ListedTheme::topic)
                .thenComparingLong(theme -> -theme.families())
                .thenComparing(ListedTheme::theme))
        .toList();
  }

  private static ListedTheme listed(
      StandingTheme entry,
      Map<ThemeRef, Long> sizes,
      Map<String, Map<String, Long>> byType,
      Map<String, Seen> seen) {
    var ref = entry.ref().toString();
    var examples = seen.getOrDefault(ref, new Seen(ref, List.of(), List.of()));
    var types = byType.getOrDefault(ref, Map.of());
    return new ListedTheme(
        entry.topic(),
        ref,
        entry.label(),
        entry.labelled().name().toLowerCase(Locale.ROOT),
        entry.description(),
        entry.description().isEmpty() ? "" : entry.described().name().toLowerCase(Locale.ROOT),
        entry.hidden() ? "hidden" : "shown",
        sizes.getOrDefault(entry.ref(), 0L),
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
