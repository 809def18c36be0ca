package eu.chorus.nlp.theme;

/** What became of a theme from one stand of the themes to the next. */
public enum ThemeFate {
  /** There was no such theme before. */
  BORN,
  /** One theme is the same as one before. */
  CONTINUED,
  /** What was one theme is several. */
  SPLIT,
  /** What were several themes is one. */
  MERGED,
  /** No theme is like it any more. */
  GONE
}
