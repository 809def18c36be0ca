package eu.chorus.output.synthesis;

import eu.chorus.output.prose.Saying;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses how each thing is said while a report is composed: the first way that is not somebody's
 * words by chance. What can be said in no other way is left out and counted.
 */
public final class Phrasing {
  private final Set<String> avoided;
  private final Set<String> offered = new LinkedHashSet<>();
  private final Set<String> chosen = new LinkedHashSet<>();
  private int reworded;
  private int withheld;

  private Phrasing(Set<String> avoided) {
    this.avoided = avoided;
  }

  /** Everything is said in the preferred way. */
  public static Phrasing preferred() {
    return new Phrasing(Set.of());
  }

  /**
   * The same, but for sentences that collide with what somebody wrote.
   *
   * @param avoided sentences as they were {@link #offered()}
   */
  public static Phrasing avoiding(Collection<String> avoided) {
    return new Phrasing(Set.copyOf(avoided));
  }

  /** How it is said; empty if there is no way. */
  Optional<String> choose(Saying saying) {
    offered.addAll(saying.variants());
    var free = saying.variants().stream().filter(way -> !avoided.contains(way)).findFirst();
    if (free.isEmpty()) {
      withheld++;
    } else if (!free.get().equals(saying.variants().get(0))) {
      reworded++;
    }
    free.ifPresent(chosen::add);
    return free;
  }

  /** Every sentence that could have been said, in the order of the report. */
  public Set<String> offered() {
    return Collections.unmodifiableSet(offered);
  }

  /** Every sentence that is said, in the order of the report. */
  public Set<String> chosen() {
    return Collections.unmodifiableSet(chosen);
  }

  /** How many things are not said in the preferred way. */
  public int reworded() {
    return reworded;
  }

  /** How many things are not said at all. */
  public int withheld() {
    return withheld;
  }
}
