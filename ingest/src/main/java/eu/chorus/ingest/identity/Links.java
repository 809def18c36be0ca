package eu.chorus.ingest.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names joined to organisations, and pairs of them that must never be joined. */
final class Links {
  private final Map<String, String> parent = new HashMap<>();
  private final Map<String, Set<String>> apart = new HashMap<>();

  /** Keeps two names apart, whatever comes; of no effect where they are joined already. */
  void separate(String first, String second) {
    apart.computeIfAbsent(root(first), k -> new HashSet<>()).add(root(second));
    apart.computeIfAbsent(root(second), k -> new HashSet<>()).add(root(first));
  }

  /** Joins two names; tells whether that was allowed. */
  boolean join(String first, String second) {
    String one = root(first);
    String other = root(second);
    if (one.equals(other)) {
      return true;
    }
    if (apart.getOrDefault(one, Set.of()).contains(other)) {
      return false;
    }
    String low = one.compareTo(other) < 0 ? one : other;
    String high = low.equals(one) ? other : one;
    parent.put(high, low);
    // What was kept from one of them is kept from both.
    for (String enemy : apart.getOrDefault(high, Set.of())) {
      apart.computeIfAbsent(low, k -> new HashSet<>()).add(enemy);
      apart.computeIfAbsent(enemy, k -> new HashSet<>()).add(low);
    }
    return true;
  }

  /** The smallest name that this one is joined to. */
  String root(String name) {
    String at = name;
    for (String up = parent.get(at); up != null; up = parent.get(at)) {
      at = up;
    }
    return at;
  }

  boolean joined(String first, String second) {
    return root(first).equals(root(second));
  }
}
