package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.cells.PublishedNumbers.Nested;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Constraints while they are gathered from table after table. */
final class Facts {
  private final List<Constraint> constraints = new ArrayList<>();
  private final Set<Unknown> mentioned = new LinkedHashSet<>();
  private final Map<Unknown, Table> withheld = new LinkedHashMap<>();
  private final Map<Unknown, Table> sources = new HashMap<>();
  private final List<Nested> nested = new ArrayList<>();

  void add(Constraint constraint) {
    constraints.add(constraint);
    mentioned.addAll(constraint.terms().keySet());
  }

  void between(Unknown number, long low, long high) {
    add(Constraint.between(number, (double) low, (double) high));
  }

  void exactly(Unknown number, long value, Table table) {
    between(number, value, value);
    sources.putIfAbsent(number, table);
  }

  /** All contributions of the part are contributions of the whole. */
  void nest(Unknown part, Unknown whole) {
    add(Constraint.within(whole, List.of(part)));
    var table = sources.get(part);
    if (table != null) {
      nested.add(new Nested(part, whole, table));
    }
  }

  /** The table has this number, and does not tell it. */
  void withhold(Unknown number, Table table) {
    mentioned.add(number);
    withheld.putIfAbsent(number, table);
  }

  /**
   * The contributions without campaigns are some of all: in every group, and among those of the
   * table that stand outside the group.
   */
  void nestPopulations() {
    for (var part : List.copyOf(mentioned)) {
      var whole = part.of(Population.ALL);
      if (part.population() == Population.WITHOUT_CAMPAIGNS && mentioned.contains(whole)) {
        nest(part, whole);
        var partBase = Unknown.base(part.scope(), part.table(), part.population());
        var wholeBase = partBase.of(Population.ALL);
        if (!part.equals(partBase)) {
          add(
              new Constraint(
                  Map.of(wholeBase, 1, whole, -1, partBase, -1, part, 1),
                  0,
                  Double.POSITIVE_INFINITY));
        }
      }
    }
  }

  /** Who asks for something in a passage on a theme speaks of the theme. */
  void nestRequests() {
    for (var part : List.copyOf(mentioned)) {
      if (part.row().size() == 1) {
        RequestTables.within(part.table(), part.row().get(0))
            .map(whole -> part.in(whole.table()).rows(List.of(whole.row())))
            .filter(mentioned::contains)
            .ifPresent(whole -> nest(part, whole));
      }
    }
  }

  /**
   * Whether a number that a cross-tab withholds is a row of the one-way table beside it, since all
   * columns became one: then that table tells it or protects it.
   */
  private boolean isWholeRow(Unknown number, Table table) {
    var row = number.columns(List.of());
    return !number.column().isEmpty()
        && number.column().containsAll(table.spec().columns())
        && (sources.containsKey(row) || withheld.containsKey(row));
  }

  PublishedNumbers published() {
    var secret = new LinkedHashMap<>(withheld);
    secret.entrySet().removeIf(e -> isWholeRow(e.getKey(), e.getValue()));
    return new PublishedNumbers(constraints, secret, nested);
  }
}
