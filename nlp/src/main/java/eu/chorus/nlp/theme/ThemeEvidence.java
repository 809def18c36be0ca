package eu.chorus.nlp.theme;

import eu.chorus.model.Verbatim;
import java.util.List;
import java.util.Locale;

/**
 * A passage under a theme, with its words: for analysts in the restricted zone, who may see what
 * respondents wrote. Nothing of it may leave that zone.
 *
 * @param topic id of the topic
 * @param theme id of the theme
 * @param passage id of the passage
 * @param contribution id of its contribution
 * @param question id of the question it answers
 * @param score how well it fits, 0 to 1
 * @param by who put it there
 * @param text its words
 */
public record ThemeEvidence(
    String topic,
    String theme,
    String passage,
    String contribution,
    String question,
    double score,
    Origin by,
    Verbatim text) {

  /**
   * A page that tells whose words they are and shows them.
   *
   * @param evidence in the order in which it is shown
   * @param all how many passages there are, shown or not
   */
  public static String page(List<ThemeEvidence> evidence, long all) {
    var page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            "%,d passages, %,d of them below, the best first.\n"
                + "Restricted: respondents' own words. Nothing of this may leave the restricted zone.\n",
            all,
            evidence.size()));
    for (ThemeEvidence one : evidence) {
      page.append(
          String.format(
              Locale.ROOT,
              "\n%s / %s  %s\npassage %s, contribution %s, question %s\n  %s\n",
              one.topic,
              one.theme,
              one.fit(),
              one.passage,
              one.contribution,
              one.question,
              one.text.text().strip().replaceAll("\\R", "\n  ")));
    }
    return page.toString();
  }

  /** How well it fits, where the machine says so; that an analyst put it there, where one did. */
  private String fit() {
    return by == Origin.PEOPLE ? "put here by analysts" : String.format(Locale.ROOT, "%.3f", score);
  }

  /** The ids alone. */
  @Override
  public String toString() {
    return "ThemeEvidence[" + topic + "/" + theme + ", " + passage + "]";
  }
}
