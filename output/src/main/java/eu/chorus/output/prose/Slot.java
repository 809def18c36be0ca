package eu.chorus.output.prose;

import java.util.List;

/** What fills a place of a sentence. */
public sealed interface Slot {
  /** Whether a verb that has it for a subject is in the plural. */
  boolean plural();

  /**
   * Words as they are, such as a label or a number.
   *
   * @param plural whether they name several things
   */
  record Words(String text, boolean plural) implements Slot {}

  /**
   * Things in a row: "a, b and c".
   *
   * @param things at least one, in the order in which they are to be named
   */
  record Several(List<String> things) implements Slot {
    public Several {
      things = List.copyOf(things);
      if (things.isEmpty()) {
        throw new IllegalArgumentException("nothing to name");
      }
    }

    @Override
    public boolean plural() {
      return things.size() > 1;
    }
  }

  /**
   * So many of something: "12 contributions".
   *
   * @param number how many
   * @param written the number as it is written
   * @param noun what they are, in the singular
   */
  record Count(long number, String written, String noun) implements Slot {
    @Override
    public boolean plural() {
      return number != 1;
    }
  }

  /** Words as they are, for one thing. */
  static Slot of(String text) {
    return new Words(text, false);
  }

  /** Things in a row, at least one. */
  static Slot of(List<String> things) {
    return new Several(things);
  }
}
