package eu.chorus.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person decided otherwise than the machine had found, or a person before. Corrections are
 * never changed or taken back: a later one outweighs an earlier one.
 *
 * @param version which import brought it, from 1; all of one import have the same
 * @param base the version that its author had seen, from 0
 * @param what which finding it is about
 * @param target what was found otherwise: a theme ("topic/theme"), a request on a provision, what a
 *     note is on, or the digest of a passage, of a contribution's id, or of the way an organisation
 *     was named
 * @param before the value before; empty if there was none
 * @param after the value from now on; what it may be, {@link What} tells
 * @param by who decided
 * @param when the day and time of the import, ISO 8601 in UTC
 * @param why the reason that was given
 */
public record Correction(
    int version,
    int base,
    What what,
    String target,
    String before,
    String after,
    String by,
    String when,
    String why) {
  /** What chairs may say that became of a request. */
  public static final List<String> VERDICTS =
      List.of("taken up", "partly", "not", "deleted", "out of scope");

  /** What chairs fill in of a request, in the order in which they do. */
  public static final List<What> DISPOSITION =
      Stream.of(What.values()).filter(What::ofDisposition).toList();

  /** Separates the ids of a value that holds several. */
  private static final String BETWEEN = ";";

  /** Which finding a correction is about. */
  public enum What {
    /** A theme has another label. */
    THEME_LABEL,
    /** A theme has another description. */
    THEME_DESCRIPTION,
    /** A theme is part of the theme that the new value names. */
    THEME_MERGED,
    /** A theme is not shown ({@code yes}), or is shown again ({@code no}). */
    THEME_HIDDEN,
    /** There is one more theme, of this label. */
    THEME_ADDED,
    /** There is one more theme, of this label, with passages of the theme before. */
    THEME_SPLIT,
    /** A passage is under exactly these themes. */
    PASSAGE_THEMES,
    /** A passage is for these working groups. */
    PASSAGE_WORKING_GROUPS,
    /** A passage is about these provisions, each as {@code round/id}. */
    PASSAGE_PROVISIONS,
    /** A passage asks for exactly this. */
    PASSAGE_REQUESTS,
    /** A contribution counts with the one whose digest the value is; alone if it is empty. */
    CONTRIBUTION_FAMILY,
    /** A way to name an organisation means the organisation of this id. */
    ORGANISATION_LINK,
    /** Chairs say that this became of a request. */
    DISPOSITION_VERDICT,
    /** Chairs answer a request with this, for everybody to read. */
    DISPOSITION_RESPONSE,
    /** Chairs have this reason for it, for themselves. */
    DISPOSITION_RATIONALE,
    /** Chairs say that a request led to these provisions. */
    DISPOSITION_PROVISION,
    /** An analyst notes this on a topic, a theme or a provision, for everybody to read. */
    NOTE;

    /** As files say it, such as {@code theme-label}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that files call so. */
    public static Optional<What> of(String key) {
      return Stream.of(values()).filter(what -> what.key().equals(key)).findFirst();
    }

    /** Whether it is about the codebook, and not about one passage or contribution. */
    public boolean ofCodebook() {
      return name().startsWith("THEME_");
    }

    /** Whether it is a chair's word on a request, and corrects nothing that was found. */
    public boolean ofDisposition() {
      return name().startsWith("DISPOSITION_");
    }

    /** Whether it is about what was found of one passage or contribution. */
    public boolean ofFinding() {
      return !ofCodebook() && !ofDisposition() && this != NOTE;
    }
  }

  /** The ids of a value. */
  public static List<String> ids(String value) {
    return Stream.of(value.split(BETWEEN, -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  /** The value of these ids, in alphabetical order. */
  public static String value(List<String> ids) {
    return String.join(BETWEEN, ids.stream().sorted().distinct().toList());
  }

  /** The same correction as part of an import. */
  public Correction of(int number, String who, String at, String reason) {
    return new Correction(number, base, what, target, before, after, who, at, reason);
  }

  /** What is about to be decided, before it is known who decides it, when and why. */
  public static Correction proposed(
      int base, What what, String target, String before, String after) {
    return new Correction(0, base, what, target, before, after, "", "", "");
  }

  /** Which it is; labels are phrases of respondents, and reasons may be anything. */
  @Override
  public String toString() {
    return "Correction[" + version + ", " + what.key() + "]";
  }
}
