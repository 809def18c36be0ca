package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Correction;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.correction.Revision;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.correction.ThemeRef;
import eu.chorus.nlp.evaluation.LabelledLines;
import eu.chorus.nlp.theme.Origin;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.output.synthesis.RunFacts.Corrected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * From the themes that the machine found to those that people made of them. A theme that people
 * named is shown as long as enough families speak of it; that can change with what comes in later,
 * and nothing of few is ever shown (P2).
 */
final class Revising {
  /** Families that must speak of a theme that people named (P2). */
  static final int FEWEST_FAMILIES = 10;

  private final Records<Theme> themes;
  private final Records<Seen> passages;
  private final Records<Membership> families;
  private final Corrections corrections;

  Revising(
      Records<Theme> themes,
      Records<Seen> passages,
      Records<Membership> families,
      Corrections corrections) {
    this.themes = themes;
    this.passages = passages;
    this.families = families;
    this.corrections = corrections;
  }

  /** How many families speak of a theme. */
  record Size(String topic, String theme, long families) {}

  /** The codebook as it stands. */
  Records<StandingTheme> codebook(JobContext context) {
    var found = Themes.inOrder(themes);
    var revision = Revision.of(found, corrections.all());
    var entries = revision.codebook().entries();
    if (entries.stream().anyMatch(StandingTheme::namedByPeople)) {
      var sizes = sizes(assigning(found, entries).of(passages), families);
      entries = entries.stream().map(entry -> supported(entry, sizes)).toList();
    }
    tell(context, revision, entries);
    return Records.of(context.spark(), StandingTheme.class, entries, 1);
  }

  /** Every passage under the themes of that codebook. */
  Records<ThemeAssignment> assignments(JobContext context, Records<StandingTheme> codebook) {
    var assigning = assigning(Themes.inOrder(themes), codebook.collect());
    assigning.learnt().ifPresent(context.progress()::say);
    return assigning.of(passages);
  }

  private Assigning assigning(List<Theme> found, List<StandingTheme> standing) {
    return Assigning.of(found, passages, corrections, standing);
  }

  private static StandingTheme supported(StandingTheme entry, Map<ThemeRef, Long> sizes) {
    boolean few = sizes.getOrDefault(entry.ref(), 0L) < FEWEST_FAMILIES;
    return entry.namedByPeople() && few ? entry.hidden(true) : entry;
  }

  /** Families of each theme. */
  static Map<ThemeRef, Long> sizes(
      Records<ThemeAssignment> assignments, Records<Membership> families) {
    var counted =
        assignments
            .rows()
            .join(families.rows().select("contribution", "family"), "contribution")
            .groupBy("topic", "theme")
            .agg(countDistinct(col("family")).as("families"));
    var sizes = new HashMap<ThemeRef, Long>();
    new Records<>(Size.class, counted)
        .collect()
        .forEach(s -> sizes.put(new ThemeRef(s.topic(), s.theme()), s.families()));
    return sizes;
  }

  /**
   * Writes what can be learnt from: the codebook, and the passages that people put under its themes
   * themselves. Both are made anew from what lies in the store, so that nothing of a passage stays
   * that is there no longer.
   */
  static void write(JobContext context, Findings findings) throws IOException {
    var directory = context.directory();
    var key = findings.key();
    directory.table(
        "codebook.jsonl",
        key.then("codebook.jsonl"),
        () ->
            LabelledLines.codebook(
                findings.codebook().collect().stream()
                    .filter(StandingTheme::shown)
                    .sorted(Comparator.comparing(StandingTheme::ref))
                    .toList()));
    directory.table(
        "labelled.jsonl",
        key.then("labelled.jsonl"),
        () -> {
          var labels = new TreeMap<String, List<String>>();
          for (var one : byPeople(findings.assignments()).collect()) {
            var themes = labels.computeIfAbsent(one.passage(), p -> new ArrayList<>());
            if (!one.theme().equals(Theme.NONE)) {
              themes.add(one.topic() + "/" + one.theme());
            }
          }
          labels.values().forEach(Collections::sort);
          return LabelledLines.labelled(labels);
        });
  }

  private static Records<ThemeAssignment> byPeople(Records<ThemeAssignment> assignments) {
    return new Records<>(
        ThemeAssignment.class, assignments.rows().where(col("by").equalTo(Origin.PEOPLE.name())));
  }

  /** What readers are told of corrections. */
  static Corrected corrected(Findings findings, Corrections corrections) {
    return new Corrected(
        inEffect(findings, corrections),
        findings.codebook().collect().stream()
            .filter(StandingTheme::namedByPeople)
            .collect(
                Collectors.groupingBy(
                    StandingTheme::topic,
                    Collectors.mapping(StandingTheme::label, Collectors.toSet()))));
  }

  /** How many findings stand as people corrected them: a theme or a passage counts once. */
  private static long inEffect(Findings findings, Corrections corrections) {
    if (corrections.all().isEmpty()) {
      return 0;
    }
    long themes =
        Revision.of(Themes.inOrder(findings.themes()), corrections.all()).applied().stream()
            .filter(c -> c.what().ofCodebook())
            .map(Correction::target)
            .distinct()
            .count();
    long passages = byPeople(findings.assignments()).rows().select("passage").distinct().count();
    return themes + passages + corrections.standing(findings);
  }

  private void tell(JobContext context, Revision revision, List<StandingTheme> settled) {
    if (corrections.version() == 0) {
      return;
    }
    context
        .progress()
        .say(
            "codebook version "
                + corrections.version()
                + ": "
                + revision.applied().size()
                + (revision.applied().size() == 1 ? " correction" : " corrections")
                + " of themes applied"
                + waiting(revision.waiting()).orElse("")
                + few(revision, settled).orElse(""));
  }

  private static Optional<String> waiting(int waiting) {
    return waiting == 0
        ? Optional.empty()
        : Optional.of(", " + waiting + " wait for themes that were not found this time");
  }

  private static Optional<String> few(Revision revision, List<StandingTheme> settled) {
    long before = revision.codebook().shown().size();
    long after = settled.stream().filter(StandingTheme::shown).count();
    return before == after
        ? Optional.empty()
        : Optional.of(", " + (before - after) + " themes hidden that too few speak of");
  }
}
