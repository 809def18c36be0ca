package eu.chorus.nlp.correction;

import eu.chorus.model.Passage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what corrections know passages, contributions and objects of requests: digests. What a person
 * decided about a passage holds for the same words under another id, and no longer once they are
 * other words; and the file of corrections holds no id of anybody who withdraws.
 */
public final class Targets {
  private Targets() {}

  /** The digest of a passage: of its question and its words. */
  public static String passage(Passage passage) {
    return digest("passage", passage.question(), passage.text().text());
  }

  /** The digest of a contribution's id. */
  public static String contribution(String id) {
    return digest("contribution", id);
  }

  /** The digest of what a request is about. */
  static String object(String lemmas) {
    return digest("object", lemmas);
  }

  private static String digest(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
