package eu.chorus.nlp.correction;

import java.util.Comparator;
import java.util.Optional;

/**
 * Which theme is meant.
 *
 * @param topic id of its topic
 * @param theme its id, unique within the topic
 */
public record ThemeRef(String topic, String theme) implements Comparable<ThemeRef> {
  private static final Comparator<ThemeRef> ORDER =
      Comparator.comparing(ThemeRef::topic).thenComparing(ThemeRef::theme);

  /** Reads {@code topic/theme}; nothing if it has another shape. */
  public static Optional<ThemeRef> of(String text) {
    int slash = text.indexOf('/');
    return slash <= 0 || slash == text.length() - 1
        ? Optional.empty()
        : Optional.of(new ThemeRef(text.substring(0, slash), text.substring(slash + 1)));
  }

  @Override
  public int compareTo(ThemeRef other) {
    return ORDER.compare(this, other);
  }

  /** As files, filters and analysts say it: {@code topic/theme}. */
  @Override
  public String toString() {
    return topic + "/" + theme;
  }
}
