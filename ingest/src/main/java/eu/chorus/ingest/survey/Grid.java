package eu.chorus.ingest.survey;

import java.util.Map;

/** One sheet of a spreadsheet file, of whatever format. */
sealed interface Grid permits XlsxSheet, XlsSheet, OdsSheet, CsvSheet {
  /** Its name; empty in a file without sheets. */
  String name();

  /**
   * A new pass over its rows.
   *
   * @throws SheetException if it cannot be read
   */
  GridRows open();

  /**
   * The hyperlinks that lead somewhere, by cell such as "AG12".
   *
   * @throws SheetException if they cannot be read
   */
  Map<String, String> links();
}
