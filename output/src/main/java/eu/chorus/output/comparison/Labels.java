package eu.chorus.output.comparison;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Labels of rows or columns of one table: those of one release beside those of another. */
final class Labels {
  /** Between the labels of categories that are told together. */
  private static final String TOGETHER = " + ";

  private final Set<String> before;
  private final Set<String> after;

  Labels(Set<String> before, Set<String> after) {
    this.before = Set.copyOf(before);
    this.after = Set.copyOf(after);
  }

  /** What became of a label that one release alone may have; {@code otherwise} if neither. */
  Change of(String label, Change otherwise) {
    if (before.contains(label) == after.contains(label)) {
      return otherwise;
    }
    boolean earlier = before.contains(label);
    var own = parts(label);
    for (String other : earlier ? after : before) {
      var parts = parts(other);
      boolean kept = earlier ? before.contains(other) : after.contains(other);
      if (!kept && parts.size() != own.size() && !Collections.disjoint(parts, own)) {
        return earlier == parts.size() > own.size() ? Change.JOINED : Change.PARTED;
      }
    }
    return otherwise;
  }

  private static Set<String> parts(String label) {
    return new HashSet<>(List.of(label.split(Pattern.quote(TOGETHER), -1)));
  }
}
