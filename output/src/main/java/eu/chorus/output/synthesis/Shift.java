package eu.chorus.output.synthesis;

import eu.chorus.output.synthesis.Contrast.Degree;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the share of a row moved from one round to the next; both cells are shown.
 *
 * @param before the row in the earlier round
 * @param now the row in the later one
 */
record Shift(Cell before, Cell now) {
  /** The rows that both tables show, those first that moved most. */
  static List<Shift> of(Table before, Table now) {
    return new Reading(now)
        .shown().stream()
            .flatMap(cell -> of(before, cell).stream())
            .sorted(Comparator.comparingDouble((Shift shift) -> -shift.contrast().effect()))
            .toList();
  }

  /** The shift to a shown cell; empty where the earlier table does not show its row. */
  static Optional<Shift> of(Table before, Cell now) {
    return new Reading(before)
        .shown().stream()
            .filter(cell -> cell.row().equals(now.row()))
            .findFirst()
            .map(cell -> new Shift(cell, now));
  }

  /** How far the two rounds are apart. */
  Contrast contrast() {
    return grew() ? new Contrast(now, before, 2) : new Contrast(before, now, 2);
  }

  /** Whether the same share moved as far, to a reader who sees shares in tenths of a percent. */
  boolean isAsFar(Shift other) {
    return Reading.isTied(before, other.before) && Reading.isTied(now, other.now);
  }

  boolean grew() {
    return now.shareInTenths().orElseThrow() > before.shareInTenths().orElseThrow();
  }

  /** Whether it is more than chance makes of so many contributions, and not hardly anything. */
  boolean evident() {
    return contrast().evident() && contrast().degree() != Degree.HARDLY;
  }

  /** Whether hardly anything moved, of contributions enough to see it. */
  boolean steady() {
    return contrast().degree() == Degree.HARDLY && !contrast().small();
  }

  /** The word for which way it moved and how far, in the phrasebook. */
  String degree() {
    var far =
        switch (contrast().degree()) {
          case FAR -> "far";
          case CLEARLY -> "clearly";
          case SOMEWHAT, HARDLY -> "somewhat";
        };
    return "word." + far + (grew() ? "More" : "Less");
  }
}
