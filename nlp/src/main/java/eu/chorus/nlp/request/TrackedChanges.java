package eu.chorus.nlp.request;

import eu.chorus.model.Verbatim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Changes that somebody typed into a sentence of the draft, by the marks of {@code tracked.tsv}.
 */
final class TrackedChanges {
  private static final String DELETE = "delete";
  private static final String INSERT = "insert";

  private final List<Mark> marks;

  TrackedChanges() {
    marks =
        DataFile.table("tracked.tsv", 3).stream()
            .map(row -> new Mark(row.get(0), row.get(1), row.get(2)))
            .toList();
  }

  private record Mark(String what, String open, String close) {}

  /**
   * What the changes of a sentence come to.
   *
   * @param name of the request class: "delete", "add" or "reword"
   * @param proposed the words put in
   */
  record Change(String name, Optional<Verbatim> proposed) {
    /** Tells whether words were put in. */
    @Override
    public String toString() {
      return "Change[" + (proposed.isPresent() ? "with" : "without") + " words put in]";
    }
  }

  /** What is typed into a text; empty when nothing is. */
  Optional<Change> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean deleted = false;
    var inserted = new ArrayList<String>();
    for (Mark mark : marks) {
      int open = lower.indexOf(mark.open());
      int start = open + mark.open().length();
      int close = open < 0 ? -1 : lower.indexOf(mark.close(), start);
      while (open >= 0 && close > start) {
        deleted |= mark.what().equals(DELETE);
        if (mark.what().equals(INSERT)) {
          inserted.add(text.substring(start, close).strip());
        }
        open = lower.indexOf(mark.open(), close + mark.close().length());
        start = open + mark.open().length();
        close = open < 0 ? -1 : lower.indexOf(mark.close(), start);
      }
    }
    if (inserted.isEmpty()) {
      return deleted ? Optional.of(new Change(DELETE, Optional.empty())) : Optional.empty();
    }
    return Optional.of(
        new Change(
            deleted ? "reword" : "add", Optional.of(new Verbatim(String.join(" … ", inserted)))));
  }
}
