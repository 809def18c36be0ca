package eu.chorus.ingest.survey;

/** A sheet's XML is broken; what the parser said is dropped, for it may quote the sheet. */
final class SheetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long row;

  SheetException(long row) {
    super("Broken sheet after row " + row);
    this.row = row;
  }

  long row() {
    return row;
  }
}
