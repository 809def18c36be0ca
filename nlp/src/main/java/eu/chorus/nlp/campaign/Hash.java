package eu.chorus.nlp.campaign;

/** Mixing of 64 bits: every bit of the result depends on every bit of what went in. */
final class Hash {
  private Hash() {}

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014); a bijection. */
  static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** A hash of two hashes; their order counts. */
  static long both(long first, long second) {
    return mix(first * 0x9e3779b97f4a7c15L + second);
  }
}
