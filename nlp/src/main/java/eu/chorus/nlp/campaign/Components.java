package eu.chorus.nlp.campaign;

/** Connected sets of numbered things; the smallest number of a set stands for it. */
final class Components {
  private final int[] parent;

  Components(int things) {
    parent = new int[things];
    for (int i = 0; i < things; i++) {
      parent[i] = i;
    }
  }

  void join(int a, int b) {
    int rootA = of(a);
    int rootB = of(b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  /** The smallest thing that is connected with this one. */
  int of(int thing) {
    int node = thing;
    while (parent[node] != node) {
      parent[node] = parent[parent[node]];
      node = parent[node];
    }
    return node;
  }
}
