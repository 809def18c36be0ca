package eu.chorus.model;

/** The layouts of survey exports that Chorus reads. */
public enum SourceLayout {
  /** The "Have your say" portal's CSV. */
  PORTAL_CSV("portal-csv"),
  /** Any other CSV with a header line; its separator and characters are read off the file. */
  CSV("csv"),
  /** EUSurvey's result export as XLSX, alone or in the ZIP that holds its uploads. */
  EUSURVEY_XLSX("eusurvey-xlsx"),
  /** EUSurvey's result export as XML, alone or in a ZIP: the one layout with stable ids. */
  EUSURVEY_XML("eusurvey-xml"),
  /** EUSurvey's result export as ODS, alone or in the ZIP that holds its uploads. */
  EUSURVEY_ODS("eusurvey-ods"),
  /** EUSurvey's older result export as XLS, alone or in the ZIP that holds its uploads. */
  EUSURVEY_XLS("eusurvey-xls"),
  /** A sheet of EUSurvey's that a spreadsheet program saved again as CSV. */
  EUSURVEY_CSV("eusurvey-csv"),
  /** Notes of meetings and workshops: a file, or a folder of them. */
  NOTES("notes");

  private final String key;

  SourceLayout(String key) {
    this.key = key;
  }

  /** What a consultation file calls it. */
  public String key() {
    return key;
  }

  /** Whether EUSurvey made it, with columns of its own, two paths of writing, and their faults. */
  public boolean eusurvey() {
    return this != PORTAL_CSV && this != CSV && this != NOTES;
  }
}
