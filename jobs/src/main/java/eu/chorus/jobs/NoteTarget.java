package eu.chorus.jobs;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a note is on, as its heading says it.
 *
 * @param rare whether its author calls it a point that few raise
 * @param kind the kind of what it is on
 * @param id {@code TOPIC}, {@code TOPIC/THEME} or {@code ROUND/PROVISION}
 */
record NoteTarget(boolean rare, Kind kind, String id) {
  private static final String RARE = "rare point on ";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<rare>"
              + RARE
              + ")?(?<kind>"
              + Stream.of(Kind.values()).map(Kind::key).collect(Collectors.joining("|"))
              + ") (?<id>.+)",
          Pattern.CASE_INSENSITIVE);

  /** What a note may be on. */
  enum Kind {
    TOPIC,
    THEME,
    PROVISION;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a heading says; empty if it says nothing of the kind. */
  static Optional<NoteTarget> of(String heading) {
    var said = WRITTEN.matcher(heading.replaceAll("\\s+", " ").strip());
    return said.matches()
        ? Optional.of(
            new NoteTarget(
                said.group("rare") != null,
                Kind.valueOf(said.group("kind").toUpperCase(Locale.ROOT)),
                said.group("id")))
        : Optional.empty();
  }

  /** As a heading says it, and as corrections know it. */
  @Override
  public String toString() {
    return (rare ? RARE : "") + kind.key() + " " + id;
  }
}
