package eu.chorus.output.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing to say, in every way in which it can be said.
 *
 * @param variants finished sentences that mean the same, the preferred one first; at least one
 */
public record Saying(List<String> variants) {
  public Saying {
    variants = List.copyOf(variants);
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("there must be a way to say it");
    }
  }

  /** Something that can be said in one way only. */
  public static Saying of(String sentence) {
    return new Saying(List.of(sentence));
  }

  /** The same within something else, in each of its ways. */
  public Saying within(UnaryOperator<String> frame) {
    return new Saying(variants.stream().map(frame).toList());
  }

  /**
   * The same with another of its ways first, so that a text that says the same of many things does
   * not say it alike each time.
   *
   * @param place how many of its like were said before
   */
  public Saying turned(int place) {
    var turned = new ArrayList<>(variants);
    Collections.rotate(turned, -Math.floorMod(place, variants.size()));
    return new Saying(turned);
  }
}
