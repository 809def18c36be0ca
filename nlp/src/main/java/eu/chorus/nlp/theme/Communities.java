package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Communities of a graph by modularity with a resolution (Reichardt and Bornholdt, 2006), found by
 * the Louvain method (Blondel and others, 2008). Nodes are visited in their order; of equal gains
 * the first community wins, so the same graph gives the same communities.
 */
final class Communities {
  private static final int MOST_PASSES = 50;

  /** A smaller gain is a rounding error. */
  private static final double LEAST_GAIN = 1e-12;

  private final double resolution;
  private final int[][] ends;
  private final double[][] weights;
  private final double[] degrees;
  private final double[] totals;
  private final int[] community;
  private final double all;

  private Communities(double resolution, int[][] ends, double[][] weights) {
    this.resolution = resolution;
    this.ends = ends;
    this.weights = weights;
    this.degrees = Arrays.stream(weights).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    this.totals = degrees.clone();
    this.community = new int[ends.length];
    Arrays.setAll(community, i -> i);
    this.all = Arrays.stream(degrees).sum();
  }

  /**
   * How many communities there are.
   *
   * @param resolution above 1 for smaller ones
   */
  static int number(Neighbours graph, double resolution) {
    int[][] ends = graph.ends;
    double[][] weights = graph.weights;
    while (true) {
      var level = new Communities(resolution, ends, weights);
      if (!level.moved()) {
        return ends.length;
      }
      int[] named = level.named();
      int number = Arrays.stream(named).max().orElse(-1) + 1;
      if (number == ends.length) {
        return number;
      }
      var merged = merged(named, number, ends, weights);
      ends = merged.stream().map(Communities::keys).toArray(int[][]::new);
      weights = merged.stream().map(Communities::values).toArray(double[][]::new);
    }
  }

  /** Moves nodes while that gains anything; whether any moved. */
  private boolean moved() {
    boolean any = false;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      boolean moved = false;
      for (int node = 0; node < ends.length; node++) {
        moved |= move(node);
      }
      any |= moved;
      if (!moved) {
        break;
      }
    }
    return any;
  }

  private boolean move(int node) {
    Map<Integer, Double> links = new TreeMap<>();
    for (int e = 0; e < ends[node].length; e++) {
      if (ends[node][e] != node) {
        links.merge(community[ends[node][e]], weights[node][e], Double::sum);
      }
    }
    int from = community[node];
    totals[from] -= degrees[node];
    int best = from;
    double gain = gain(node, from, links.getOrDefault(from, 0.0));
    for (Map.Entry<Integer, Double> link : links.entrySet()) {
      double other = gain(node, link.getKey(), link.getValue());
      if (other > gain + LEAST_GAIN) {
        best = link.getKey();
        gain = other;
      }
    }
    totals[best] += degrees[node];
    community[node] = best;
    return best != from;
  }

  private double gain(int node, int to, double linked) {
    return linked - resolution * totals[to] * degrees[node] / all;
  }

  /** The communities numbered from 0, in the order of their first nodes. */
  private int[] named() {
    Map<Integer, Integer> names = new TreeMap<>();
    int[] named = new int[community.length];
    for (int i = 0; i < named.length; i++) {
      named[i] = names.computeIfAbsent(community[i], x -> names.size());
    }
    return named;
  }

  /** The graph of communities: edges between them, and of each to itself. */
  private static List<SortedMap<Integer, Double>> merged(
      int[] named, int number, int[][] ends, double[][] weights) {
    var merged = new ArrayList<SortedMap<Integer, Double>>();
    for (int c = 0; c < number; c++) {
      merged.add(new TreeMap<>());
    }
    for (int i = 0; i < ends.length; i++) {
      for (int e = 0; e < ends[i].length; e++) {
        merged.get(named[i]).merge(named[ends[i][e]], weights[i][e], Double::sum);
      }
    }
    return merged;
  }

  private static int[] keys(SortedMap<Integer, Double> row) {
    return row.keySet().stream().mapToInt(x -> x).toArray();
  }

  private static double[] values(SortedMap<Integer, Double> row) {
    return row.values().stream().mapToDouble(x -> x).toArray();
  }
}
