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
  /** EUSurvey's UUIDs, the numbers of portals, and what Chorus itself makes for anonymous rows. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_./-]{1,64}");

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
