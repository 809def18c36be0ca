package eu.chorus.output.synthesis;

import eu.chorus.nlp.request.Equivalence;
import eu.chorus.nlp.request.FrameKey;
import eu.chorus.output.prose.Phrasebook;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.prose.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests that are shown and cannot both be granted. */
final class Contest {
  private static final int MOST = 3;

  private Contest() {}

  /**
   * A request that is shown.
   *
   * @param key what makes it one with others
   * @param object what it is about, as a sentence names it
   * @param done what is to be done with that
   * @param share how many ask for it, in words
   */
  record Side(FrameKey key, String object, String done, String share) {}

  /**
   * What is said of them, in the order of the sides.
   *
   * @param sides the widest first
   * @param place how many tables were told of before
   */
  static List<Saying> sayings(List<Side> sides, Phrasebook book, int place) {
    var equivalence = Equivalence.installed();
    var sayings = new ArrayList<Saying>();
    for (int i = 0; i < sides.size() && sayings.size() < MOST; i++) {
      for (Side other : sides.subList(i + 1, sides.size())) {
        Side one = sides.get(i);
        if (sayings.size() < MOST && equivalence.areOpposite(one.key(), other.key())) {
          sayings.add(saying(one, other, book).turned(place + sayings.size()));
        }
      }
    }
    return sayings;
  }

  private static Saying saying(Side one, Side other, Phrasebook book) {
    return book.say(
        "contested",
        Map.of(
            "object", Slot.of(one.object()),
            "one", Slot.of(one.done()),
            "oneShare", Slot.of(one.share()),
            "other", Slot.of(other.done()),
            "otherShare", Slot.of(other.share())));
  }
}
