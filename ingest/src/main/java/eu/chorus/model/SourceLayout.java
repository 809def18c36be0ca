package eu.chorus.model;

/** The layouts of survey exports that Chorus reads. */
public enum SourceLayout {
  /** The "Have your say" portal's CSV. */
  PORTAL_CSV,
  /** EUSurvey's result export as XLSX, alone or in the ZIP that holds its uploads. */
  EUSURVEY_XLSX
}
