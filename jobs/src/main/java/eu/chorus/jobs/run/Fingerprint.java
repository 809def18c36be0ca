package eu.chorus.jobs.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A digest of all that went into something; equal fingerprints mean equal results.
 *
 * @param hex SHA-256 in lower-case hexadecimal
 */
public record Fingerprint(String hex) {
  /** The fingerprint of these parts in this order. */
  public static Fingerprint of(Collection<String> parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(
            (bytes.length + ":").getBytes(StandardCharsets.US_ASCII)); // no two lists meet
        digest.update(bytes);
      }
      return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The fingerprint of this and one more step. */
  public Fingerprint then(String... parts) {
    return of(Stream.concat(Stream.of(hex), Stream.of(parts)).toList());
  }
}
