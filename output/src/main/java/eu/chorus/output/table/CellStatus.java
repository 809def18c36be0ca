package eu.chorus.output.table;

import java.util.Locale;

/** What disclosure control did to a cell. */
public enum CellStatus {
  /** The number of one category. */
  PUBLISHED,
  /** The number of several categories, each too small to be shown alone. */
  MERGED,
  /** No number of its own: it is counted in the row that it stands under. */
  ROLLED_UP,
  /** No number: enough families stand behind it to say that it is so, too few to say how many. */
  NAMED,
  /** No number, and none that holds it. */
  WITHHELD,
  /** The number that an earlier release showed: what it counts has hardly changed since (P4). */
  FROZEN;

  /** The word in the {@code status} column of the open data. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
