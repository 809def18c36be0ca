package eu.chorus.ingest.survey;

/**
 * Which of EUSurvey's two paths wrote an export. It falls from one to the other without a word, so
 * the style is read off each file.
 */
enum Style {
  /** Straight from the answers: complete, nothing escaped. */
  DIRECT,
  /** From the reporting database: free text cut at 5,000 characters and escaped once. */
  REPORTING,
  /** Nothing in the file tells. */
  UNKNOWN;

  /** Where the reporting path cuts every free text, in characters. */
  static final int CUT = 5_000;
}
