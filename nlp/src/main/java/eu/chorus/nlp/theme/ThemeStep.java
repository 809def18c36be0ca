package eu.chorus.nlp.theme;

import java.util.List;

/**
 * A step in the life of themes of one topic.
 *
 * @param fate what happened
 * @param earlier ids of the themes before; the closest relative first, none where one was born
 * @param later ids of the themes after; the closest relative first, none where one is gone
 */
public record ThemeStep(ThemeFate fate, List<String> earlier, List<String> later) {
  public ThemeStep {
    earlier = List.copyOf(earlier);
    later = List.copyOf(later);
  }

  /** Tells what happened to how many; an id is made of a label. */
  @Override
  public String toString() {
    return "ThemeStep[" + fate + ", " + earlier.size() + " to " + later.size() + "]";
  }
}
