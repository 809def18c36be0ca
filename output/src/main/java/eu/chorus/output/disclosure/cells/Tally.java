package eu.chorus.output.disclosure.cells;

/**
 * Contributions, with the distinct families among them.
 *
 * @param contributions 0 or more
 * @param families 0 to {@code contributions}; an upper bound where groups were merged on paper
 */
record Tally(long contributions, long families) implements Comparable<Tally> {
  static final Tally NONE = new Tally(0, 0);

  Tally plus(Tally other) {
    return new Tally(contributions + other.contributions, families + other.families);
  }

  /** Whether this is what is left for another number once {@code part} is taken away. */
  Tally minusAtLeast(Tally part) {
    return new Tally(
        Math.max(0, contributions - part.contributions), Math.max(0, families - part.families));
  }

  boolean isBelow(long minimum) {
    return families < minimum || contributions < minimum;
  }

  @Override
  public int compareTo(Tally other) {
    int byFamilies = Long.compare(families, other.families);
    return byFamilies != 0 ? byFamilies : Long.compare(contributions, other.contributions);
  }
}
