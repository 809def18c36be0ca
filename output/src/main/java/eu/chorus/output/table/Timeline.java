package eu.chorus.output.table;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When contributions came: days, weeks, months or years on end, those with too few families counted
 * together with those beside them. Neither the first row nor the last tells its outer end, which
 * would be the day of a single contribution.
 *
 * @param stretches one after the other without a gap, at least two
 */
public record Timeline(List<Stretch> stretches) implements Serializable {
  /** The table's id. */
  public static final String ID = TableCatalogue.participationId("submitted");

  /** The table's heading. */
  public static final String TITLE = "Contributions over time";

  /** More cannot be told apart in a chart as wide as a page. */
  private static final int MOST = 24;

  public Timeline {
    stretches = List.copyOf(stretches);
  }

  /**
   * Families that contributed on the same days.
   *
   * @param days all days of theirs, at least one
   * @param families how many there are
   */
  public record Came(List<LocalDate> days, long families) {
    public Came {
      days = List.copyOf(days);
    }

    private boolean isIn(Stretch stretch) {
      return days.stream().anyMatch(stretch::holds);
    }
  }

  /** The calendar's units, finest first. */
  private enum Unit {
    DAY {
      @Override
      LocalDate last(LocalDate day) {
        return day;
      }
    },
    WEEK {
      @Override
      LocalDate last(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      }
    },
    MONTH {
      @Override
      LocalDate last(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
      }
    },
    YEAR {
      @Override
      LocalDate last(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfYear());
      }
    };

    /** The last day of the unit that holds a day. */
    abstract LocalDate last(LocalDate day);
  }

  /**
   * The finest timeline of which two thirds of the rows are a single day, week, month or year, and
   * which is no longer than can be read; else the coarsest that can be read.
   *
   * @param came when all families contributed, in any order
   * @param minimum families that a row needs
   * @return empty where no two rows can be told apart
   */
  public static Optional<Timeline> of(Collection<Came> came, int minimum) {
    var readable = new ArrayList<Timeline>();
    for (var unit : Unit.values()) {
      var timeline = new Timeline(stretches(unit, came, minimum));
      int rows = timeline.stretches.size();
      if (rows >= 2 && rows <= MOST) {
        if (3 * timeline.single(unit) >= 2L * rows) {
          return Optional.of(timeline);
        }
        readable.add(timeline);
      }
    }
    return readable.stream().reduce((finer, coarser) -> coarser);
  }

  private static List<Stretch> stretches(Unit unit, Collection<Came> came, int minimum) {
    var ends = new TreeSet<LocalDate>();
    came.forEach(one -> one.days().forEach(day -> ends.add(unit.last(day))));
    var stretches = new ArrayList<Stretch>();
    var first = LocalDate.MIN;
    for (var last : ends) {
      var stretch = new Stretch(first, last);
      if (families(came, stretch) >= minimum) {
        stretches.add(stretch);
        first = last.plusDays(1);
      }
    }
    if (!stretches.isEmpty()) { // what is left, too little for a row, joins the last one
      var last = stretches.remove(stretches.size() - 1);
      stretches.add(new Stretch(last.first(), LocalDate.MAX));
    }
    return stretches;
  }

  private static long families(Collection<Came> came, Stretch stretch) {
    return came.stream().filter(one -> one.isIn(stretch)).mapToLong(Came::families).sum();
  }

  /** How many rows hold one unit; of the outer two only the inner end is known. */
  private long single(Unit unit) {
    return stretches.stream()
        .filter(s -> !s.begins() || !s.ends() || unit.last(s.first()).equals(s.last()))
        .count();
  }

  /** The timeline of the table of these that is one. */
  public static Optional<Timeline> in(Collection<TableSpec> specs) {
    return specs.stream()
        .filter(spec -> spec.id().equals(ID))
        .findFirst()
        .map(
            spec ->
                new Timeline(
                    spec.rows().stream().flatMap(row -> Stretch.of(row).stream()).toList()));
  }

  /**
   * The table.
   *
   * @param undated whether some contributions have no date: these are its last row
   */
  public TableSpec spec(boolean undated) {
    var rows =
        Stream.concat(
                stretches.stream().map(Stretch::label),
                Stream.of(TableCatalogue.NOT_STATED).filter(label -> undated))
            .toList();
    return new TableSpec(ID, TableKind.PARTICIPATION, TITLE, rows, List.of(), true, true);
  }

  /** The row of a contribution that came on a day, or on one that is not known. */
  public String row(Optional<LocalDate> day) {
    return day.flatMap(d -> stretches.stream().filter(s -> s.holds(d)).findFirst())
        .map(Stretch::label)
        .orElse(TableCatalogue.NOT_STATED);
  }
}
