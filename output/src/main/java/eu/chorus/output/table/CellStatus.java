package eu.chorus.output.table;

import java.util.Locale;

/** What disclosure control did to a cell. */
public enum CellStatus {
  PUBLISHED,
  MERGED,
  WITHHELD;

  /** The word in the {@code status} column of the open data. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
