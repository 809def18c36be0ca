package eu.chorus.nlp.theme;

/**
 * How many themes there are. No one rule is right for titles, sentences and articles; two that err
 * in different ways are asked, and the answer lies between them: density peaks among the words,
 * which find too many among few short texts, and communities of the graph, which find too few among
 * many small themes (the resolution limit: Fortunato and Barthélemy, 2007).
 */
final class NumberOfThemes {
  /**
   * A peak stands alone if no denser passage is nearer than this. With 0.2 the number is right
   * within two fifths on titles and on sentences of the development halves; with 0.45 it was half
   * of what it is.
   */
  private static final double APART = 0.2;

  /** With 1, communities are whole fields; with 2 they are what a person would call a point. */
  private static final double RESOLUTION = 2;

  private NumberOfThemes() {}

  /**
   * The number.
   *
   * @param words the passages by their words
   * @param graph of the passages as they are compared
   * @param wordsAlone whether that is by words alone
   */
  static int of(double[][] words, Neighbours graph, boolean wordsAlone) {
    Neighbours byWords =
        wordsAlone ? graph : Neighbours.of(words.length, (a, b) -> Dense.dot(words[a], words[b]));
    int peaks = DensityPeaks.of(Smoothing.of(words, byWords)).further(APART);
    int communities = Communities.number(graph, RESOLUTION);
    return (int) Math.round(Math.sqrt((double) peaks * communities));
  }
}
