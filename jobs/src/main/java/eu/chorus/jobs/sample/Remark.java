package eu.chorus.jobs.sample;

import java.util.List;

/**
 * One composed text, and what was planted in it.
 *
 * @param text the words
 * @param language BCP 47 tag
 * @param planted what a perfect reader would find, in order
 * @param campaign whether it holds the campaign's text
 */
record Remark(String text, String language, List<Planted> planted, boolean campaign) {
  Remark {
    planted = List.copyOf(planted);
  }

  /**
   * One theme raised.
   *
   * @param theme the theme's id
   * @param act what is done with it
   * @param provisions ids of the provisions it names; often empty
   */
  record Planted(String theme, Act act, List<String> provisions) {
    Planted {
      provisions = List.copyOf(provisions);
    }
  }
}
