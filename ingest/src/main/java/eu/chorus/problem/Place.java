package eu.chorus.problem;

/**
 * Where a problem lies; never holds a respondent's words or an upload's name.
 *
 * @param file the configured file (or a file's digest, for an upload)
 * @param sheet the sheet; empty when there is none
 * @param row the row from 1, as a spreadsheet numbers it; 0 when it concerns no one row
 * @param column the column's header or number, or the key of a configuration; empty when none
 */
public record Place(String file, String sheet, long row, String column) {
  /** A place that is a whole file. */
  public static Place of(String file) {
    return new Place(file, "", 0, "");
  }

  /** A place that is one key of a configuration file. */
  public static Place key(String file, String key) {
    return new Place(file, "", 0, key);
  }

  @Override
  public String toString() {
    var text = new StringBuilder(file);
    if (!sheet.isEmpty()) {
      text.append(", sheet ").append(sheet);
    }
    if (row > 0) {
      text.append(", row ").append(row);
    }
    if (!column.isEmpty()) {
      text.append(", ").append(column);
    }
    return text.toString();
  }
}
