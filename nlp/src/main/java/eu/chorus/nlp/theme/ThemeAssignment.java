package eu.chorus.nlp.theme;

/**
 * A passage under a theme.
 *
 * @param passage id of the passage
 * @param contribution id of its contribution
 * @param question id of the question it answers
 * @param topic id of the topic
 * @param theme id of the theme, {@link Theme#NONE} or {@link Theme#NO_REASON}
 * @param score how well it fits, 0 to 1
 * @param by who put it there
 */
public record ThemeAssignment(
    String passage,
    String contribution,
    String question,
    String topic,
    String theme,
    double score,
    Origin by) {
  /** A passage as the machine puts it. */
  public ThemeAssignment(
      String passage,
      String contribution,
      String question,
      String topic,
      String theme,
      double score) {
    this(passage, contribution, question, topic, theme, score, Origin.MACHINE);
  }

  /** The same passage under another theme of its topic. */
  public ThemeAssignment of(String other, double fit, Origin who) {
    return new ThemeAssignment(passage, contribution, question, topic, other, fit, who);
  }
}
