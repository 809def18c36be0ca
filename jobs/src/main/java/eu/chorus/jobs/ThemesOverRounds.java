package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import eu.chorus.jobs.Themes.Bounds;
import eu.chorus.jobs.Themes.Sampled;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.theme.PassageTerms;
import eu.chorus.nlp.theme.RoundStep;
import eu.chorus.nlp.theme.ThemeHistory;
import eu.chorus.nlp.theme.ThemePassage;
import eu.chorus.nlp.theme.ThemeRound;
import eu.chorus.nlp.theme.ThemeRounds;
import eu.chorus.nlp.theme.ThemeRounds.Raised;
import eu.chorus.nlp.vector.EncodedText;
import eu.chorus.problem.SafeCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Themes over rounds, in two tables of the restricted zone: how widely each theme of the whole
 * consultation is raised in each round, and what became of the themes that each round bears by
 * itself. Nothing is looked for where there is but one round.
 */
final class ThemesOverRounds {
  private static final String COUNTS = "themes-by-round.csv";
  private static final String STEPS = "theme-steps.csv";

  private final Findings findings;
  private final Records<Sampled> sampled;
  private final Encodings encoded;
  private final Supplier<Bounds> bounds;

  private ThemesOverRounds(
      Findings findings, Records<Sampled> sampled, Encodings encoded, Supplier<Bounds> bounds) {
    this.findings = findings;
    this.sampled = sampled;
    this.encoded = encoded;
    this.bounds = bounds;
  }

  /** That a theme of a topic was raised. */
  record RaisedIn(String topic, Raised raised) {}

  /** How widely a theme of a topic is raised in a round. */
  record Counted(String topic, ThemeRound count) {}

  /**
   * A passage of a topic in its round.
   *
   * @param round id of the round
   * @param digest as of {@link Sampled}
   * @param encoded as of {@link Sampled}
   */
  record SaidIn(
      String topic,
      String round,
      String digest,
      PassageTerms terms,
      Optional<EncodedText> encoded) {
    private static SaidIn of(Sampled passage, String round) {
      return new SaidIn(
          passage.topic(), round, passage.digest(), passage.terms(), passage.encoded());
    }

    private ThemeHistory.Said said() {
      return new ThemeHistory.Said(round, new ThemePassage(terms, encoded));
    }
  }

  /** The round of a contribution. */
  record RoundOf(String id, String round) {}

  /**
   * Writes the tables.
   *
   * @param sampled every passage with its family
   * @param encoded the vectors of their texts
   * @param bounds what bounds the themes; asked for if it is needed
   */
  static void write(
      JobContext context,
      Findings findings,
      Records<Sampled> sampled,
      Encodings encoded,
      Supplier<Bounds> bounds)
      throws IOException {
    var tables = new ThemesOverRounds(findings, sampled, encoded, bounds);
    context.directory().table(COUNTS, findings.key().then(COUNTS), tables::counts);
    context.directory().table(STEPS, findings.key().then(STEPS), tables::steps);
  }

  private boolean several() {
    return findings.rounds().size() > 1;
  }

  private Dataset<Row> rounds() {
    return findings.intake().contributions().rows().select(col("id"), col("round"));
  }

  private String counts() {
    var labels = new HashMap<String, String>();
    var counts = new ArrayList<Counted>();
    if (several()) {
      findings
          .codebook()
          .collect()
          .forEach(t -> labels.put(t.topic() + " " + t.theme(), t.label()));
      counts.addAll(counted().collect());
    }
    counts.sort(
        Comparator.comparing(Counted::topic)
            .thenComparing(c -> c.count().theme())
            .thenComparing(c -> findings.rounds().indexOf(c.count().round())));
    return counts.stream()
        .map(
            c ->
                SafeCell.line(
                    c.topic(),
                    labels.getOrDefault(c.topic() + " " + c.count().theme(), ""),
                    c.count().round(),
                    c.count().families(),
                    c.count().of(),
                    c.count().returning(),
                    c.count().before(),
                    c.count().now()))
        .collect(
            Collectors.joining(
                "",
                "topic,theme,round,families,of,took_part_before,of_these_then,of_these_now\n",
                ""));
  }

  private Records<Counted> counted() {
    var rows =
        findings
            .assignments()
            .rows()
            .join(rounds().withColumnRenamed("id", "contribution"), "contribution")
            .join(findings.families().rows().select("contribution", "family"), "contribution")
            .select(col("topic"), struct(col("round"), col("family"), col("theme")).as("raised"))
            .distinct();
    var order = findings.rounds();
    return new Records<>(RaisedIn.class, rows)
        .group("topic", Counted.class, (topic, all) -> counted(topic, order, all));
  }

  /** Rounds in which nobody spoke of the topic are passed over. */
  private static Iterator<Counted> counted(
      String topic, List<String> order, Iterator<RaisedIn> all) {
    var raised = new ArrayList<Raised>();
    var spoken = new HashSet<String>();
    all.forEachRemaining(
        one -> {
          raised.add(one.raised());
          spoken.add(one.raised().round());
        });
    return ThemeRounds.count(order.stream().filter(spoken::contains).toList(), raised).stream()
        .map(count -> new Counted(topic, count))
        .iterator();
  }

  private String steps() {
    var steps = several() ? found().collect() : List.<RoundStep>of();
    return steps.stream()
        .sorted(
            Comparator.comparing(RoundStep::topic)
                .thenComparing(s -> findings.rounds().indexOf(s.now().round()))
                .thenComparing(RoundStep::fate)
                .thenComparing(s -> String.join("; ", s.earlier()))
                .thenComparing(s -> String.join("; ", s.later())))
        .map(
            s ->
                SafeCell.line(
                    s.topic(),
                    s.before().round(),
                    s.now().round(),
                    s.fate(),
                    String.join("; ", s.earlier()),
                    String.join("; ", s.later()),
                    s.before().families(),
                    s.before().of(),
                    s.now().families(),
                    s.now().of(),
                    s.now().returning(),
                    s.now().before(),
                    s.now().now()))
        .collect(
            Collectors.joining(
                "",
                "topic,from,to,fate,themes_before,themes_now,families_before,of_before,"
                    + "families_now,of_now,took_part_in_both,of_these_then,of_these_now\n",
                ""));
  }

  private Records<RoundStep> found() {
    var order = findings.rounds();
    var within = bounds.get();
    var said =
        sampled.join(
            new Records<>(RoundOf.class, rounds()),
            "terms.contribution",
            "id",
            SaidIn.class,
            (passage, of) -> List.of(SaidIn.of(passage, of.round())).iterator());
    return encoded
        .beside(said)
        .group(
            "topic",
            RoundStep.class,
            (topic, all) ->
                topic.isEmpty()
                    ? List.<RoundStep>of().iterator()
                    : ThemeHistory.of(
                            topic,
                            order,
                            Iterators.flat(all, one -> List.of(one.said()).iterator()),
                            within.settings())
                        .iterator());
  }
}
