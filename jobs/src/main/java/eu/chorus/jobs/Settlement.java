package eu.chorus.jobs;

import static eu.chorus.output.disclosure.ledger.ReleaseLedger.ROUND;
import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.output.disclosure.cells.CellControl;
import eu.chorus.output.disclosure.cells.Counted;
import eu.chorus.output.disclosure.ledger.LedgerAudit.Settled;
import eu.chorus.output.disclosure.ledger.LedgerTable;
import eu.chorus.output.disclosure.ledger.Stand;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.RunFacts.Told;
import eu.chorus.output.synthesis.Since;
import eu.chorus.output.synthesis.Since.OfRound;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import eu.chorus.output.table.Volume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a candidate shows once the ledger was asked. The number of documents goes the same way as
 * tables do, and so does that of contributions where no table tells it: each is a table of one cell
 * that no report prints.
 */
final class Settlement implements AutoCloseable {
  private static final TableSpec DOCUMENTS = fact("facts:documents", "Documents");
  private static final TableSpec TOTAL = fact("facts:contributions", "Contributions");

  private final Ledger ledger;
  private final ReleasePolicy policy;
  private final String audience;
  private final String scope;
  private final Records<Stand> stands;
  private final Settled settled;

  private Settlement(
      Ledger ledger,
      ReleasePolicy policy,
      String audience,
      String scope,
      Records<Stand> stands,
      Settled settled) {
    this.ledger = ledger;
    this.policy = policy;
    this.audience = audience;
    this.scope = scope;
    this.stands = stands;
    this.settled = settled;
  }

  /**
   * Asks the ledger about tables.
   *
   * @param corpus everything
   * @param subject what they are over, and who is to read them
   * @param counted what the tables were made of
   */
  static Settlement of(
      Ledger ledger, Corpus corpus, Subject subject, Tabulation tabulation, List<Counted> counted) {
    var policy = corpus.policy();
    var scope = subject.scope();
    var covered = subject.covered();
    var control = new CellControl(policy);
    var groupings =
        counted.stream().collect(Collectors.toMap(c -> c.spec().id(), c -> c.grouping()));
    var tables = new ArrayList<LedgerTable>();
    control.protect(counted).stream()
        .collect(Collectors.groupingBy(t -> t.spec().id(), LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (id, shown) ->
                tables.add(LedgerTable.of(scope, shown, requireNonNull(groupings.get(id)))));
    tables.add(fact(DOCUMENTS, scope, control.shown(volume(covered))));
    var stands = tabulation.stands(counted, ledger.key()).union(documents(covered, ledger.key()));
    var total = total(covered, control);
    if (total.isPresent() && !ledger.released().tellsTotal(scope)) {
      tables.add(fact(TOTAL, scope, total));
      stands = stands.union(contributions(covered, ledger.key()));
    }
    var all = stands.cached();
    return new Settlement(
        ledger,
        policy,
        subject.audience(),
        scope,
        all,
        ledger.settle(policy, subject.audience(), tables, all, corpus.findings()));
  }

  private static TableSpec fact(String id, String row) {
    return new TableSpec(id, TableKind.PARTICIPATION, "", List.of(row), List.of(), false, true);
  }

  private static LedgerTable fact(TableSpec spec, String scope, OptionalLong count) {
    var status = count.isPresent() ? CellStatus.PUBLISHED : CellStatus.WITHHELD;
    var cell = new Cell(spec.rows().get(0), "", count, count, status);
    return new LedgerTable(
        scope, List.of(new Table(spec, Population.ALL, List.of(cell))), List.of());
  }

  private static OptionalLong total(Findings covered, CellControl control) {
    var families = covered.families().rows().select("contribution", "family");
    var total =
        covered
            .intake()
            .contributions()
            .rows()
            .join(families, col("id").equalTo(col("contribution")))
            .agg(count(lit(1)), countDistinct(col("family")))
            .head();
    return control.total(total.getLong(0), total.getLong(1));
  }

  private static Records<Stand> contributions(Findings covered, PseudonymKey key) {
    var secret = key.secret();
    var table = TOTAL.id();
    return covered
        .intake()
        .contributions()
        .join(
            covered.families(),
            "id",
            "contribution",
            Stand.class,
            (contribution, member) ->
                List.of(stand(contribution.id(), member, table, new PseudonymKey(secret)))
                    .iterator());
  }

  /** How many documents were read, and how they are spread over families. */
  private static Volume volume(Findings findings) {
    var ofFamilies =
        findings
            .intake()
            .documents()
            .rows()
            .where("outcome IN ('READ', 'PARTLY_READ')")
            .select("contribution")
            .join(findings.families().rows().select("contribution", "family"), "contribution")
            .groupBy("family")
            .count();
    var all = ofFamilies.agg(coalesce(sum("count"), lit(0L)), count(lit(1))).head();
    long largest =
        ofFamilies
            .orderBy(col("count").desc())
            .limit(2)
            .agg(coalesce(sum("count"), lit(0L)))
            .head()
            .getLong(0);
    return new Volume(all.getLong(0), all.getLong(1), largest);
  }

  /** A document of a contribution, by its place among them. */
  record Uploaded(String contribution, String id) {}

  /** Each document stands for itself, in the family of its contribution. */
  private static Records<Stand> documents(Findings covered, PseudonymKey key) {
    var secret = key.secret();
    var table = DOCUMENTS.id();
    return covered
        .intake()
        .documents()
        .flatMap(
            Uploaded.class,
            d ->
                switch (d.outcome()) {
                  case READ, PARTLY_READ ->
                      List.of(
                              new Uploaded(
                                  d.contribution(),
                                  String.join("\n", d.contribution(), d.question(), d.sha256())))
                          .iterator();
                  default -> List.<Uploaded>of().iterator();
                })
        .join(
            covered.families(),
            "contribution",
            "contribution",
            Stand.class,
            (document, member) ->
                List.of(stand(document.id(), member, table, new PseudonymKey(secret))).iterator());
  }

  private static Stand stand(String id, Membership member, String table, PseudonymKey key) {
    return new Stand(
        table,
        LedgerSets.contribution(key, id),
        LedgerSets.family(key, member.family()),
        member.campaign(),
        -1,
        List.of(0));
  }

  /**
   * Every table of the report. Of one that tells nothing not even the groups are told into which
   * its categories were merged: a single contribution may decide on them (P6).
   */
  List<Table> tables() {
    var telling =
        settled.tables().stream()
            .filter(t -> !t.tellsNothing())
            .map(t -> t.spec().id())
            .collect(Collectors.toSet());
    return settled.tables().stream()
        .filter(t -> !isFact(t))
        .map(t -> telling.contains(t.spec().id()) ? t : t.withheld())
        .toList();
  }

  /** The number of documents. */
  Told documents() {
    return told(DOCUMENTS);
  }

  /** The number of contributions where no table tells it. */
  Told about() {
    return told(TOTAL);
  }

  private Told told(TableSpec spec) {
    return facts()
        .filter(t -> t.spec().equals(spec))
        .map(t -> new Told(t.cells().get(0).count(), t.asOf()))
        .findFirst()
        .orElse(Told.NOTHING);
  }

  private Stream<Table> facts() {
    return settled.tables().stream().filter(Settlement::isFact);
  }

  private static boolean isFact(Table table) {
    return table.spec().equals(DOCUMENTS) || table.spec().equals(TOTAL);
  }

  /**
   * What is told of a round beside the last one before it of which anything was released; of all
   * rounds, the last two of these.
   *
   * @param rounds of the whole consultation, first to last
   * @param earlier the one of them that stands beside it, whichever was released last
   */
  Optional<Since> since(List<String> rounds, Optional<String> earlier) {
    var known =
        rounds.stream()
            .takeWhile(round -> !scope.equals(ROUND + round))
            .filter(round -> earlier.isEmpty() || earlier.get().equals(round))
            .map(round -> new OfRound(round, told(ROUND + round)));
    if (scope.isEmpty()) {
      return Since.last(known.toList());
    }
    var own = new OfRound(scope.substring(ROUND.length()), tables());
    return own.tells()
        ? Since.last(Stream.concat(known, Stream.of(own)).toList())
        : Optional.empty();
  }

  private List<Table> told(String of) {
    return ledger.released().told(of, audience, policy);
  }

  /** Every table as it was released, which a draft may show again. */
  List<Table> released() {
    return ledger.released().tables();
  }

  /** A number for a new candidate. */
  int nextNumber() throws IOException {
    return ledger.nextNumber();
  }

  /**
   * Keeps what the ledger would remember of the candidate, were it published.
   *
   * @param number the candidate's number
   * @param manifest digest of its manifest
   */
  void keep(String number, String manifest, Report report) throws IOException {
    var shows = Stream.concat(report.tables().stream(), facts()).toList();
    ledger.keep(number, manifest, policy, settled, shows, stands);
  }

  /** Nothing more is asked. */
  @Override
  public void close() {
    stands.release();
  }
}
