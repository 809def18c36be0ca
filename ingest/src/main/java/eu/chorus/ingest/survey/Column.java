package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;

/**
 * A column of an export.
 *
 * @param index its place among all columns of all sheets, from 0
 * @param sheet the sheet; empty for a file without sheets
 * @param letters what a spreadsheet calls it within its sheet, such as "AB"; empty in a file that
 *     is no spreadsheet
 * @param header its header, white space folded
 * @param field what EUSurvey's structure tells of it
 */
public record Column(int index, String sheet, String letters, String header, Field field) {
  /** A column of which only its header is known. */
  static Column of(int index, String sheet, String letters, String header) {
    return new Column(index, sheet, letters, header, Field.UNKNOWN);
  }

  /** The same column at another place among all. */
  Column at(int place) {
    return new Column(place, sheet, letters, header, field);
  }

  /** The same column, of which the structure is now known. */
  Column with(Field known) {
    return new Column(index, sheet, letters, header, known);
  }

  /** Where a cell of this column lies; row 0 means the column as a whole. */
  public Place place(String file, long row) {
    return new Place(
        file, sheet, row, letters.isEmpty() ? "question " + field.uid() : "column " + letters);
  }

  /** What a spreadsheet calls the column of that index: A, B, …, Z, AA, … */
  static String letters(int index) {
    var letters = new StringBuilder();
    for (int i = index; i >= 0; i = i / 26 - 1) {
      letters.insert(0, (char) ('A' + i % 26));
    }
    return letters.toString();
  }
}
