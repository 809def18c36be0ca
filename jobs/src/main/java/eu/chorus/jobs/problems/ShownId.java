package eu.chorus.jobs.problems;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

  private static final int DIGEST_BYTES = 8;

  private ShownId() {}

  /**
   * The id if it looks like one, else {@code sha256:} and the start of its digest, which still
   * tells two apart; empty stays empty.
   */
  public static String of(String id) {
    return id.isEmpty() || TOKEN.matcher(id).matches() ? id : digest(id);
  }

  private static String digest(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
