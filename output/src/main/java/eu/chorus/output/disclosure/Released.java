package eu.chorus.output.disclosure;

/**
 * Something that the gate let through. Only the gate's package can make one, so whatever takes a
 * {@code Released} cannot be handed anything else.
 *
 * @param <T> what was let through
 */
public final class Released<T> {
  private final T value;

  Released(T value) {
    this.value = value;
  }

  /** What was let through; never null. */
  public T value() {
    return value;
  }
}
