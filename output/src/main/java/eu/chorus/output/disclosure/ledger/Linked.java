package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.disclosure.cells.Move;
import eu.chorus.output.disclosure.cells.MoveCount;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A released table beside a new one of which rows lie within one another: whoever asks for
 * something on a theme speaks of the theme, and every table of who took part is about everybody.
 * Within one release such numbers differ by none or enough (0087); so they must where one is of
 * today and the other of an earlier release, for whoever holds both subtracts them (0091).
 */
final class Linked implements Comparison {
  private static final long serialVersionUID = 1L;

  /** Stands for all rows together. */
  private static final int BASE = -1;

  private static final String IN = "in";
  private static final String OUT = "out";

  private final String table;
  private final int state;
  private final ArrayList<View> views = new ArrayList<>();

  /** A row of the released table and one of the new table. */
  private record Rows(int before, int now) implements Serializable {}

  /** Two numbers that are both shown. */
  private record View(Population was, Population is, Rows rows) implements Serializable {
    String pair() {
      return was.key() + " " + is.key();
    }

    String aspect() {
      return rows.before + "/" + rows.now;
    }
  }

  Linked(int state, LedgerTable before, LedgerTable now) {
    this.table = now.id();
    this.state = state;
    var linked = linked(before, now);
    for (var was : before.tables()) {
      for (var is : now.tables()) {
        linked.stream()
            .filter(rows -> isShown(was, rows.before) && isShown(is, rows.now))
            .forEach(rows -> views.add(new View(was.population(), is.population(), rows)));
      }
    }
  }

  private static boolean isShown(Table table, int row) {
    return row == BASE ? table.showsAnything() : table.cells().get(row).count().isPresent();
  }

  private static List<Rows> linked(LedgerTable before, LedgerTable now) {
    boolean crossed = !before.spec().columns().isEmpty() || !now.spec().columns().isEmpty();
    if (crossed || before.id().equals(now.id())) {
      return List.of();
    }
    if (TableCatalogue.isParticipation(before.id()) && TableCatalogue.isParticipation(now.id())) {
      return List.of(new Rows(BASE, BASE));
    }
    return Stream.of(
            within(before, now, Rows::new), within(now, before, (row, at) -> new Rows(at, row)))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * The rows of the one table that lie within rows of the other. A theme that the other does not
   * know by this name may be any row there.
   *
   * @param rows makes what is given back of a row of the part and one of the whole
   */
  private static List<Rows> within(
      LedgerTable part, LedgerTable whole, BiFunction<Integer, Integer, Rows> rows) {
    var within = new ArrayList<Rows>();
    for (int row = 0; row < part.rows().size(); row++) {
      var theme = RequestTables.within(part.id(), part.rows().get(row));
      if (theme.isPresent() && theme.get().table().equals(whole.id())) {
        boolean known = whole.rows().contains(theme.get().row());
        for (int at = 0; at < whole.rows().size(); at++) {
          if (!known || whole.rows().get(at).equals(theme.get().row())) {
            within.add(rows.apply(row, at));
          }
        }
      }
    }
    return within;
  }

  @Override
  public String table() {
    return table;
  }

  @Override
  public int state() {
    return state;
  }

  /** Whether there is anything that could be subtracted. */
  boolean isEmpty() {
    return views.isEmpty();
  }

  @Override
  public List<Move> moves(@Nullable Stand was, @Nullable Stand is, String family) {
    var moves = new ArrayList<Move>();
    for (var view : views) {
      var from = isIn(was, view.was, view.rows.before) ? IN : OUT;
      var to = isIn(is, view.is, view.rows.now) ? IN : OUT;
      if (!from.equals(to)) {
        moves.add(new Move(table, state, view.pair(), view.aspect(), from, to, family));
      }
    }
    return moves;
  }

  private static boolean isIn(@Nullable Stand stand, Population population, int row) {
    return stand != null
        && (population == Population.ALL || !stand.campaign())
        && (row == BASE || stand.rows().contains(row));
  }

  /**
   * Whether two of the numbers differ by somebody, and by too few.
   *
   * @param flows all that were counted
   */
  boolean tells(ReleasePolicy policy, List<MoveCount> flows) {
    return flows.stream()
        .filter(f -> f.table().equals(table) && f.state() == state)
        .collect(Collectors.groupingBy(f -> List.of(f.pair(), f.aspect())))
        .values()
        .stream()
        .anyMatch(view -> view.stream().noneMatch(flow -> isEnough(policy, flow)));
  }

  /** What lies between populations with campaigns and without is counted in contributions too. */
  private static boolean isEnough(ReleasePolicy policy, MoveCount flow) {
    boolean samePopulation = Stream.of(flow.pair().split(" ", -1)).distinct().count() == 1;
    return flow.families() >= policy.k()
        || (!samePopulation && flow.contributions() >= policy.oneWayMinimum());
  }
}
