package eu.chorus.nlp.theme;

import java.util.List;

/**
 * What became of themes from one round to the next, and how many raise them. Both counts are of the
 * themes as they are after the step, or of those that are gone: what is compared is put under the
 * same themes.
 *
 * @param topic id of the topic
 * @param fate what happened
 * @param earlier labels of the themes before, the closest relative first
 * @param later labels of the themes after, likewise
 * @param before how many raised them in the round before
 * @param now how many raise them in the round, and how many of those who took part in both
 */
public record RoundStep(
    String topic,
    ThemeFate fate,
    List<String> earlier,
    List<String> later,
    ThemeRound before,
    ThemeRound now) {
  public RoundStep {
    earlier = List.copyOf(earlier);
    later = List.copyOf(later);
  }

  /** Tells what happened to how many; labels are respondents' words. */
  @Override
  public String toString() {
    return "RoundStep[" + fate + ", " + earlier.size() + " to " + later.size() + "]";
  }
}
