package eu.chorus.nlp.correction;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people last decided about one kind of finding.
 *
 * @param byTarget the value by what it is about
 */
public record Decisions(Map<String, String> byTarget) {
  public Decisions {
    byTarget = Map.copyOf(byTarget);
  }

  /** What stands of these corrections about one kind of finding. */
  public static Decisions of(List<Correction> corrections, What what) {
    var last = new HashMap<String, String>();
    corrections.stream()
        .filter(c -> c.what() == what)
        .forEach(c -> last.put(c.target(), c.after()));
    return new Decisions(last);
  }

  /** The value for that target, if anybody decided. */
  public Optional<String> of(String target) {
    return Optional.ofNullable(byTarget.get(target));
  }

  /** How many of them are about one of these targets. */
  public long among(Set<String> targets) {
    return byTarget.keySet().stream().filter(targets::contains).count();
  }

  /** How many there are. */
  @Override
  public String toString() {
    return "Decisions[" + byTarget.size() + "]";
  }
}
