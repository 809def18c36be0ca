package eu.chorus.output.table;

import eu.chorus.model.Consultation;
import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.WorkingGroup;
import eu.chorus.output.table.RequestTables.Ask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of what was said about the provisions of a draft: one for each working group's part of
 * it. The first row is the whole part; Commitments stand under it, Measures under their Commitment,
 * and what is asked to be done with a provision under the provision.
 */
public final class ProvisionTables {
  /** The first row of every such table. */
  public static final String WHOLE = "All provisions of this part";

  /** Between a provision and what is asked to be done with it. */
  private static final String DASH = " – ";

  private static final Pattern NUMBERED = Pattern.compile("draft[ _-]?(\\d+)");

  private final Map<String, TableSpec> specs = new LinkedHashMap<>();
  private final Map<ProvisionKey, At> places = new HashMap<>();

  private final Map<ProvisionKey, List<Aim>> aims;

  private ProvisionTables(Collection<Aim> aims) {
    this.aims =
        aims.stream()
            .sorted(Comparator.comparing(Aim::ask, Ask.order()))
            .collect(Collectors.groupingBy(Aim::provision));
  }

  /**
   * Where a provision stands.
   *
   * @param table the table's id
   * @param label the label of its row
   */
  public record Place(String table, String label) {}

  private record At(String table, int row) {}

  /** What is asked to be done with a provision; without an object, which is the provision. */
  public record Aim(ProvisionKey provision, Ask ask) {
    /** As a row shows it: "Measure 2.3 – clarify". */
    public String label() {
      return provision.id() + DASH + ask.verb();
    }
  }

  /** The tables of every draft of the consultation, in the order of the drafts. */
  public static ProvisionTables of(Consultation consultation) {
    return of(consultation, List.of());
  }

  /**
   * The same with what is asked to be done with provisions.
   *
   * @param aims in any order
   */
  public static ProvisionTables of(Consultation consultation, Collection<Aim> aims) {
    var tables = new ProvisionTables(aims);
    var groups = consultation.workingGroups().stream().map(WorkingGroup::id).toList();
    var byId = new LinkedHashMap<ProvisionKey, Provision>();
    consultation.provisions().forEach(p -> byId.putIfAbsent(p.key(), p));
    var parts = new LinkedHashMap<String, Part>();
    for (var provision : byId.values()) {
      var top = top(provision, byId);
      var group = groups.contains(top.workingGroup()) ? top.workingGroup() : "";
      parts
          .computeIfAbsent(id(provision.round(), group), id -> new Part())
          .under
          .computeIfAbsent(parent(provision, byId), p -> new ArrayList<>())
          .add(provision);
    }
    parts.forEach((id, part) -> tables.add(id, title(id, consultation), part));
    return tables;
  }

  /** The tables' specifications. */
  public List<TableSpec> specs() {
    return List.copyOf(specs.values());
  }

  /** The rows that a provision counts in: its own, and all that this one stands under. */
  public List<Place> places(ProvisionKey provision) {
    var own = places.get(provision);
    if (own == null) {
      return List.of();
    }
    var above = new ArrayList<Place>();
    var spec = specs.get(own.table());
    for (int row = own.row(); spec != null && row >= 0; row = spec.parent(row)) {
      above.add(new Place(own.table(), spec.rows().get(row)));
    }
    return List.copyOf(above);
  }

  /** Every label of every row. */
  public Set<String> labels() {
    var labels = new LinkedHashSet<String>();
    specs.values().forEach(spec -> labels.addAll(spec.rows()));
    return labels;
  }

  /** Id of the table of a draft's part; the group is empty where a draft names none. */
  public static String id(String round, String workingGroup) {
    return "provisions:" + round + (workingGroup.isEmpty() ? "" : ":" + workingGroup);
  }

  /** The round of the draft that a table is about. */
  public static String round(String table) {
    return table.split(":", 3)[1];
  }

  /** The working group that a table is about; empty if it is about none. */
  public static String workingGroup(String table) {
    var id = TableCatalogue.oneWayId(table).split(":", 3);
    return id.length > 2 ? id[2] : "";
  }

  /** The number of a round's draft, where the round is called by one. */
  public static Optional<String> number(String round) {
    var matcher = NUMBERED.matcher(round);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** A row's label without the provision's title. */
  public static String shortLabel(String label) {
    int title = label.indexOf(": ");
    return title < 0 ? label : label.substring(0, title);
  }

  /** What a row says is asked to be done with its provision; empty for a provision's own row. */
  public static Optional<Ask> ask(String label) {
    int dash = label.lastIndexOf(DASH);
    return dash < 0 || label.contains(": ")
        ? Optional.empty()
        : Ask.of(label.substring(dash + DASH.length()));
  }

  /** The provision that a row is about, however it is called there. */
  public static String provision(String label) {
    return ask(label).isPresent() ? label.substring(0, label.lastIndexOf(DASH)) : shortLabel(label);
  }

  /** How a row calls a provision: as the draft prints it. */
  private static String label(Provision provision) {
    return provision.title().isEmpty() ? provision.id() : provision.id() + ": " + provision.title();
  }

  /** What stands under what in one table; the empty id is the whole. */
  private static final class Part {
    private final Map<String, List<Provision>> under = new HashMap<>();
  }

  private static String title(String table, Consultation consultation) {
    var round = round(table);
    var stem = "Provisions of draft " + number(round).orElse(round);
    return consultation.workingGroups().stream()
        .filter(g -> g.id().equals(workingGroup(table)))
        .map(g -> stem + " – " + g.title())
        .findFirst()
        .orElse(stem);
  }

  private void add(String table, String title, Part part) {
    var rows = new ArrayList<>(List.of(WHOLE));
    var parents = new ArrayList<>(List.of(-1));
    add(table, part, "", 0, rows, parents);
    specs.put(
        table,
        new TableSpec(table, TableKind.PROVISIONS, title, rows, List.of(), false, false, parents));
  }

  private void add(
      String table, Part part, String id, int parent, List<String> rows, List<Integer> parents) {
    for (var provision : part.under.getOrDefault(id, List.of())) {
      places.put(provision.key(), new At(table, rows.size()));
      rows.add(label(provision));
      parents.add(parent);
      int own = rows.size() - 1;
      for (var aim : aims.getOrDefault(provision.key(), List.of())) {
        rows.add(aim.label());
        parents.add(own);
      }
      add(table, part, provision.id(), own, rows, parents);
    }
  }

  /** A parent that the draft does not hold, or that stands under its own child, is none. */
  private static String parent(Provision provision, Map<ProvisionKey, Provision> byId) {
    return parents(provision, byId).stream().findFirst().map(Provision::id).orElse("");
  }

  private static Provision top(Provision provision, Map<ProvisionKey, Provision> byId) {
    var parents = parents(provision, byId);
    return parents.isEmpty() ? provision : parents.get(parents.size() - 1);
  }

  private static List<Provision> parents(Provision provision, Map<ProvisionKey, Provision> byId) {
    var parents = new ArrayList<Provision>();
    var next = byId.get(new ProvisionKey(provision.round(), provision.parent()));
    while (next != null && !next.equals(provision) && !parents.contains(next)) {
      parents.add(next);
      next = byId.get(new ProvisionKey(next.round(), next.parent()));
    }
    return parents;
  }
}
