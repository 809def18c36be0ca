package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The graph of nearest neighbours: each passage and those most like it, an edge weighing as much as
 * both ends say on average. Never written to.
 */
final class Neighbours {
  /** Most neighbours that a passage names. */
  private static final int MOST = 20;

  /** Of few passages only the nearest tenth are neighbours. */
  private static final int SHARE = 10;

  private static final int FEWEST = 3;

  /** The ends of each passage's edges, in ascending order. */
  final int[][] ends;

  /** Their weights, above 0. */
  final double[][] weights;

  private Neighbours(int[][] ends, double[][] weights) {
    this.ends = ends;
    this.weights = weights;
  }

  /** How many neighbours a passage among so many has. */
  static int number(int passages) {
    return Math.max(0, Math.min(passages - 1, Math.min(MOST, Math.max(FEWEST, passages / SHARE))));
  }

  /** How alike two are. */
  interface Likeness {
    double of(int a, int b);
  }

  static Neighbours of(int passages, Likeness likeness) {
    int number = number(passages);
    int[][] nearest = new int[passages][number];
    double[][] how = new double[passages][number];
    for (double[] row : how) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    int[] found = new int[passages];
    for (int a = 0; a < passages; a++) {
      for (int b = a + 1; b < passages; b++) {
        double like = likeness.of(a, b);
        offer(nearest[a], how[a], found, a, b, like);
        offer(nearest[b], how[b], found, b, a, like);
      }
    }
    return symmetric(nearest, how);
  }

  /** Keeps the most alike, of equals the first, as every row meets the others in their order. */
  private static void offer(int[] nearest, double[] how, int[] found, int a, int b, double like) {
    int n = nearest.length;
    if (n == 0 || (found[a] == n && like <= how[n - 1])) {
      return;
    }
    int at = Math.min(found[a], n - 1);
    while (at > 0 && how[at - 1] < like) {
      how[at] = how[at - 1];
      nearest[at] = nearest[at - 1];
      at--;
    }
    how[at] = like;
    nearest[at] = b;
    found[a] = Math.min(n, found[a] + 1);
  }

  /** Each end's say is half of an edge's weight; who is not alike at all is no neighbour. */
  private static Neighbours symmetric(int[][] nearest, double[][] how) {
    var edges = new ArrayList<SortedMap<Integer, Double>>();
    for (int a = 0; a < nearest.length; a++) {
      edges.add(new TreeMap<>());
    }
    for (int a = 0; a < nearest.length; a++) {
      for (int i = 0; i < nearest[a].length; i++) {
        if (how[a][i] > 0) {
          edges.get(a).merge(nearest[a][i], how[a][i] / 2, Double::sum);
          edges.get(nearest[a][i]).merge(a, how[a][i] / 2, Double::sum);
        }
      }
    }
    return new Neighbours(
        edges.stream()
            .map(e -> e.keySet().stream().mapToInt(x -> x).toArray())
            .toArray(int[][]::new),
        edges.stream()
            .map(e -> e.values().stream().mapToDouble(x -> x).toArray())
            .toArray(double[][]::new));
  }

  int size() {
    return ends.length;
  }
}
