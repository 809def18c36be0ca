package eu.chorus.jobs.problems;

import eu.chorus.ingest.identity.PseudonymKey;
import java.util.regex.Pattern;

/**
 * A contribution's id as people may see it. An id is a cell of the export: where its columns are
 * shifted, a respondent's words stand there.
 */
public final class ShownId {
  /**
   * EUSurvey's UUIDs, the numbers of portals and tables ("F550341", "2024-17"), and what Chorus
   * itself makes for anonymous rows; before it the id of the input. A word or a telephone number is
   * none of these.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:[a-z0-9_.-]{1,32}/)?"
              + "(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
              + "|[0-9a-f]{16,64}"
              + "|[A-Za-z]{0,3}[-_.]?[0-9]{1,8}(?:[-_.][0-9]{1,8})?)");

  /** Hexadecimal digits: enough to tell the contributions of one consultation apart. */
  private static final int DIGITS = 16;

  private static final String PSEUDONYM = "hmac:";
  private static final Pattern SHOWN = Pattern.compile(PSEUDONYM + "[0-9a-f]{" + DIGITS + "}");

  private ShownId() {}

  /**
   * The id if it looks like one, else {@code hmac:} and the start of its HMAC-SHA-256, which still
   * tells two apart and cannot be tried out without the key (P10); empty stays empty.
   *
   * @param key the store's secret
   */
  public static String of(PseudonymKey key, String id) {
    return isShown(id) ? id : PSEUDONYM + key.hmac("shown", id).substring(0, DIGITS);
  }

  /** Whether this is what {@link #of} gives. */
  static boolean isShown(String id) {
    return id.isEmpty() || TOKEN.matcher(id).matches() || SHOWN.matcher(id).matches();
  }
}
