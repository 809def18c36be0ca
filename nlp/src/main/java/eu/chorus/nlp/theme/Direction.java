package eu.chorus.nlp.theme;

import java.util.List;

/**
 * What a theme means, as a linear function of sentence vectors: what its passages have in common
 * and the others of the topic have not.
 *
 * @param values one for each value of a vector
 * @param offset what is added, so that a passage like the topic's mean gets nothing
 * @param wordsAlone what the likeness by words is multiplied by for a passage without a vector, so
 *     that it is judged as the others are
 */
public record Direction(List<Double> values, double offset, double wordsAlone) {
  public Direction {
    values = List.copyOf(values);
  }

  /** How far a text points there, about -1 to 1. */
  double of(float[] vector) {
    double sum = offset;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * values.get(i);
    }
    return sum;
  }

  /** The same with what makes passages without vectors comparable. */
  Direction withWordsAlone(double factor) {
    return new Direction(values, offset, factor);
  }

  /** Their number alone: words can be guessed from a vector. */
  @Override
  public String toString() {
    return "Direction[" + values.size() + " values]";
  }
}
