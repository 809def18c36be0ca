package eu.chorus.jobs;

import static eu.chorus.output.disclosure.ledger.ReleaseLedger.ROUND;

import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.output.disclosure.cells.CellControl;
import eu.chorus.output.disclosure.cells.Counted;
import eu.chorus.output.disclosure.ledger.Stand;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From findings to protected tables: count, see which categories are too small, merge, count again,
 * until nothing needs merging. Only a new count tells how many families a merged category holds.
 */
final class Tabulation implements AutoCloseable {
  private final ReleasePolicy policy;
  private final CellControl control;
  private final Records<Profile> profiles;
  private final Records<Profile> covered;
  private final List<TableSpec> specs;

  private Tabulation(
      ReleasePolicy policy, Records<Profile> profiles, String scope, List<TableSpec> specs) {
    this.policy = policy;
    this.control = new CellControl(policy);
    this.profiles = profiles;
    this.covered =
        scope.isEmpty() ? profiles : profiles.filter(p -> scope.equals(ROUND + p.round()));
    this.specs = specs;
  }

  /**
   * The tables of what is covered. Everybody's marks are made once and kept until nothing more is
   * asked, since what a table may show depends on who is in other rounds too.
   *
   * @param scope which contributions they are over, in the words of the ledger; empty for all
   * @param corpus everything
   * @param covered what they are over
   */
  static Tabulation of(String scope, Corpus corpus, Findings covered) {
    var findings = corpus.findings();
    var policy = corpus.policy();
    var requested = corpus.requested();
    var labels = labels(findings.codebook().collect());
    var specs = new ArrayList<TableSpec>();
    specs.addAll(
        Profiles.participation(
            covered.intake().contributions(), findings.families(), policy.oneWayMinimum()));
    specs.addAll(TableCatalogue.closed(findings.consultation()));
    specs.addAll(themeSpecs(findings, labels));
    var stakeholders = TableCatalogue.stakeholders(findings.consultation());
    for (var spec : requested.specs()) {
      specs.add(spec);
      if (spec.kind() == TableKind.REQUESTS) {
        specs.add(RequestTables.byStakeholder(spec, stakeholders));
      }
    }
    for (var spec : ProvisionTables.of(findings.consultation(), requested.aims()).specs()) {
      specs.add(spec);
      specs.add(TableCatalogue.byProviders(spec));
    }
    return new Tabulation(policy, profiles(findings, labels, specs).cached(), scope, specs);
  }

  /**
   * Tables in which a round has a number below the minimum that is not nothing. Beside the same
   * tables over all contributions, those over other rounds would tell it: it is what is left once
   * these are subtracted (P4). Where no single round is so small, no several of them are.
   *
   * @param round any round of the consultation
   * @param counted what the tables were made of
   * @return ids of the tables
   */
  Set<String> revealing(String round, List<Counted> counted) {
    if (counted.isEmpty()) {
      return Set.of();
    }
    var groupings =
        counted.stream().collect(Collectors.toMap(c -> c.spec().id(), Counted::grouping));
    var shown = counted.stream().map(Counted::spec).toList();
    return Counting.counts(profiles.filter(p -> p.round().equals(round)), shown, groupings).stream()
        .filter(n -> n.population().equals(Population.ALL.key()))
        .filter(n -> n.contributions() > 0 && n.families() < policy.oneWayMinimum())
        .map(Count::table)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Records<Profile> profiles(
      Findings findings, Map<String, Map<String, String>> labels, List<TableSpec> specs) {
    var contributions = findings.intake().contributions();
    var marked =
        Profiles.ofContributions(contributions, specs)
            .union(Profiles.ofThemes(findings.assignments(), labels, specs));
    if (specs.stream().anyMatch(spec -> spec.kind() == TableKind.PROVISIONS)) {
      var spoken = Speaking.marks(findings, specs);
      marked =
          marked.union(
              Aimed.isIn(specs)
                  ? Profiles.together(spoken.union(Aimed.marks(findings, specs)))
                  : spoken);
    }
    if (specs.stream().anyMatch(Tabulation::isAsked)) {
      marked = marked.union(Requested.marks(findings, specs));
    }
    return Profiles.profiles(Profiles.byType(marked, contributions, specs), findings.families());
  }

  private static boolean isAsked(TableSpec spec) {
    return spec.kind() == TableKind.REQUESTS || spec.kind() == TableKind.EVIDENCE;
  }

  /** Where every contribution that is covered stands in these tables, under keyed hashes. */
  Records<Stand> stands(List<Counted> counted, PseudonymKey key) {
    var places = new TreeMap<String, Standing>();
    counted.forEach(c -> places.put(c.spec().id(), Standing.of(c.spec(), c.grouping())));
    var secret = key.secret();
    return covered.flatMap(
        Stand.class,
        profile -> Standing.stands(profile, places, new PseudonymKey(secret)).iterator());
  }

  /** What every table was made of, in the order of the catalogue. */
  List<Counted> counted() {
    var groupings = new LinkedHashMap<String, Grouping>();
    specs.forEach(spec -> groupings.put(spec.id(), Grouping.identity(spec)));
    var counts = new TreeMap<String, List<Count>>();
    settle(specs.stream().filter(s -> !s.kind().derived()).toList(), groupings, counts);
    var derived = specs.stream().filter(s -> s.kind().derived()).toList();
    for (var spec : derived) { // none shows a finer row than its one-way table does
      var oneWay = groupings.get(TableCatalogue.oneWayId(spec.id()));
      groupings.computeIfPresent(
          spec.id(),
          (id, own) -> oneWay == null ? own : new Grouping(oneWay.rows(), own.columns()));
    }
    settle(derived, groupings, counts);
    return specs.stream().map(spec -> counted(spec, groupings, counts)).toList();
  }

  private static Counted counted(
      TableSpec spec, Map<String, Grouping> groupings, Map<String, List<Count>> counts) {
    var own = counts.getOrDefault(spec.id(), List.of());
    return new Counted(
        spec,
        groupings.getOrDefault(spec.id(), Grouping.identity(spec)),
        of(Population.ALL, own),
        spec.kind().derived() ? List.of() : of(Population.WITHOUT_CAMPAIGNS, own));
  }

  private static List<Count> of(Population population, List<Count> counts) {
    return counts.stream().filter(c -> c.population().equals(population.key())).toList();
  }

  /**
   * Counts tables until their groupings stay the same; only those that changed are counted again.
   */
  private void settle(
      List<TableSpec> open, Map<String, Grouping> groupings, Map<String, List<Count>> counts) {
    var changed = open;
    while (!changed.isEmpty()) {
      var counted =
          Counting.counts(covered, changed, groupings).stream()
              .collect(Collectors.groupingBy(Count::table));
      var next = new ArrayList<TableSpec>();
      for (var spec : changed) {
        var own = counted.getOrDefault(spec.id(), List.of());
        counts.put(spec.id(), own);
        var grouping = groupings.getOrDefault(spec.id(), Grouping.identity(spec));
        var coarser = control.next(spec, grouping, own);
        if (!coarser.equals(grouping)) {
          groupings.put(spec.id(), coarser);
          next.add(spec);
        }
      }
      changed = next;
    }
  }

  /** Nothing more is asked. */
  @Override
  public void close() {
    profiles.release();
  }

  /** Topic to theme id to label, the honest classes included. */
  private static Map<String, Map<String, String>> labels(List<StandingTheme> themes) {
    var labels = new TreeMap<String, Map<String, String>>();
    themes.stream()
        .filter(StandingTheme::shown)
        .sorted(Comparator.comparing(StandingTheme::ref))
        .forEach(
            t -> {
              var ofTopic = labels.computeIfAbsent(t.topic(), topic -> new LinkedHashMap<>());
              ofTopic.put(t.theme(), t.label());
            });
    labels.values().forEach(ofTopic -> ofTopic.putAll(honest()));
    return labels;
  }

  private static Map<String, String> honest() {
    var honest = new LinkedHashMap<String, String>();
    honest.put(Theme.NONE, TableCatalogue.NONE_OF_THESE);
    honest.put(Theme.NO_REASON, TableCatalogue.NO_REASON);
    return honest;
  }

  /** Each topic's themes, then by whom they are raised, then where providers raise them too. */
  private static List<TableSpec> themeSpecs(
      Findings findings, Map<String, Map<String, String>> labels) {
    var stakeholders = TableCatalogue.stakeholders(findings.consultation());
    return findings.consultation().topics().stream()
        .filter(topic -> labels.containsKey(topic.id()))
        .map(
            topic ->
                TableCatalogue.themes(
                    topic.id(),
                    topic.title(),
                    List.copyOf(labels.getOrDefault(topic.id(), Map.of()).values())))
        .flatMap(
            themes ->
                Stream.of(
                    themes,
                    TableCatalogue.themesByStakeholder(themes, stakeholders),
                    TableCatalogue.byProviders(themes)))
        .toList();
  }
}
