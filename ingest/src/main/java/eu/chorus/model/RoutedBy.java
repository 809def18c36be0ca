package eu.chorus.model;

/** What said where a passage goes. */
public enum RoutedBy {
  /** The question that it answers. */
  QUESTION,
  /** The title of the consultation's template that it stands under. */
  SECTION,
  /** Its own words. */
  CONTENT,
  /** An analyst, in a correction. */
  ANALYST,
  /** Nothing: it was not routed. */
  NONE
}
