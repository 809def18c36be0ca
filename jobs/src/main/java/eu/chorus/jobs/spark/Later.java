package eu.chorus.jobs.spark;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first asked for, and then kept: starting Spark, which costs
 * more than all else that a run does to which nothing is new.
 *
 * @param <T> what is made
 */
public final class Later<T> implements Supplier<T> {
  private final Supplier<? extends T> make;
  private @Nullable T made;

  /** Something that this makes. */
  public Later(Supplier<? extends T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    T known = made;
    if (known == null) {
      known = make.get();
      made = known;
    }
    return known;
  }

  /** Whether it was ever asked for. */
  public synchronized boolean made() {
    return made != null;
  }
}
