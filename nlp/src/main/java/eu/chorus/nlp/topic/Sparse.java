package eu.chorus.nlp.topic;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.List;
import java.util.Map;

/** A vector most of whose values are 0, by ascending place. */
public final class Sparse {
  private final int[] places;
  private final float[] values;

  private Sparse(int[] places, float[] values) {
    this.places = places;
    this.values = values;
  }

  /** A vector with these values, in the order of their places. */
  static Sparse of(List<Map.Entry<Integer, Double>> ascending) {
    int[] places = new int[ascending.size()];
    float[] values = new float[places.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = ascending.get(i).getKey();
      values[i] = ascending.get(i).getValue().floatValue();
    }
    return new Sparse(places, values);
  }

  /** A vector whose every place has a value. */
  static Sparse dense(float[] values) {
    int[] places = new int[values.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    return new Sparse(places, values.clone());
  }

  /** The product with another one of the same space: the cosine, where both have length 1. */
  public double times(Sparse other) {
    double sum = 0;
    int theirs = 0;
    for (int i = 0; i < places.length; i++) {
      while (theirs < other.places.length && other.places[theirs] < places[i]) {
        theirs++;
      }
      if (theirs < other.places.length && other.places[theirs] == places[i]) {
        sum += (double) values[i] * other.values[theirs];
      }
    }
    return sum;
  }

  /** The product with each row of weights. */
  double[] times(float[][] rows) {
    double[] products = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      float[] weights = rows[row];
      double sum = 0;
      for (int i = 0; i < places.length; i++) {
        sum += (double) values[i] * weights[places[i]];
      }
      products[row] = sum;
    }
    return products;
  }

  /** As the solver reads it: places count from 1. */
  Feature[] features() {
    var features = new Feature[places.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = new FeatureNode(places[i] + 1, values[i]);
    }
    return features;
  }
}
