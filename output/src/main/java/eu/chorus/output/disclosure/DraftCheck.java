package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.cells.Audit;
import eu.chorus.output.disclosure.cells.CellControl;
import eu.chorus.output.disclosure.cells.Truth;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a draft shows only what the protection makes of the counts, and only declared labels. */
final class DraftCheck {
  private final ReleasePolicy policy;
  private final Evidence evidence;

  DraftCheck(ReleasePolicy policy, Evidence evidence) {
    this.policy = policy;
    this.evidence = evidence;
  }

  List<Violation> check(Report draft) {
    var tables =
        Stream.concat(draft.tables().stream(), draft.blocks().stream().flatMap(Report::tablesOf))
            .distinct()
            .toList();
    var violations = new ArrayList<Violation>();
    violations.addAll(new LabelCheck(policy, evidence.names()).check(evidence.labels()));
    violations.addAll(checkTables(tables));
    if (violations.stream().noneMatch(v -> v.rule() == Rule.UNPROTECTED_TABLE)) {
      violations.addAll(attack(tables));
    }
    violations.addAll(checkRows(tables));
    return violations;
  }

  private List<Violation> checkTables(List<Table> tables) {
    var allowed = new HashSet<>(ofNow());
    evidence.released().forEach(table -> allowed.add(Shown.of(table)));
    return tables.stream()
        .filter(table -> !isWithheld(table))
        .filter(table -> !allowed.contains(Shown.of(table)))
        .map(table -> violation(Rule.UNPROTECTED_TABLE, table))
        .toList();
  }

  /** The tables that the protection makes of the counts. */
  private Set<Shown> ofNow() {
    return new CellControl(policy)
        .protect(evidence.tables()).stream().map(Shown::of).collect(Collectors.toSet());
  }

  /**
   * Attacks what the draft itself shows, whatever made it. Figures that are shown again are of
   * other contributions, and were attacked when they were new.
   */
  private List<Violation> attack(List<Table> tables) {
    var counted = ofNow();
    var now = tables.stream().filter(table -> counted.contains(Shown.of(table))).toList();
    return Audit.of(policy, now, Truth.of("", evidence.tables())).weak().values().stream()
        .distinct()
        .map(table -> violation(Rule.UNPROTECTED_TABLE, table))
        .toList();
  }

  /** A row that is no option of a questionnaire is a declared label or controlled vocabulary. */
  private List<Violation> checkRows(List<Table> tables) {
    Set<String> declared =
        Stream.of(
                evidence.controlled().stream(),
                evidence.labels().stream().map(Label::text),
                evidence.released().stream().flatMap(table -> table.spec().rows().stream()))
            .flatMap(Function.identity())
            .collect(Collectors.toSet());
    return tables.stream()
        .filter(table -> table.spec().kind().labelled())
        .filter(table -> !declared.containsAll(table.spec().rows()))
        .map(table -> violation(Rule.UNSUPPORTED_LABEL, table))
        .toList();
  }

  private static boolean isWithheld(Table table) {
    return table.cells().stream()
        .allMatch(cell -> cell.status() == CellStatus.WITHHELD && cell.count().isEmpty());
  }

  private static Violation violation(Rule rule, Table table) {
    return new Violation(rule, table.spec().id(), table.population().key());
  }

  /**
   * What a table shows. A report may sort rows by their numbers, but only where every number is
   * shown: the rank of a withheld one would tell what it is.
   */
  private record Shown(
      String id, String title, Population population, List<Cell> cells, OptionalInt asOf) {
    static Shown of(Table table) {
      boolean sortable = table.cells().stream().allMatch(cell -> cell.count().isPresent());
      var cells =
          sortable
              ? table.cells().stream()
                  .sorted(Comparator.comparing(Cell::row).thenComparing(Cell::column))
                  .toList()
              : table.cells();
      return new Shown(
          table.spec().id(), table.spec().title(), table.population(), cells, table.asOf());
    }
  }
}
