package eu.chorus.nlp.theme;

/**
 * How widely a theme is raised in one round, and among those who also took part in the round
 * before.
 *
 * @param theme id of the theme
 * @param round id of the round
 * @param families distinct families that raise it
 * @param of distinct families that took part
 * @param returning families that took part in the round before as well: the population on which
 *     both rounds can be compared; 0 in the first round
 * @param before of these, how many raised it in the round before
 * @param now of these, how many raise it in this round
 */
public record ThemeRound(
    String theme, String round, int families, int of, int returning, int before, int now) {
  /** How many of those who took part in both rounds took it up. */
  public int change() {
    return now - before;
  }
}
