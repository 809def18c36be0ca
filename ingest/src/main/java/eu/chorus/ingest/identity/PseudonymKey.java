package eu.chorus.ingest.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret behind every pseudonym (P10). Whoever lacks it cannot try out names to learn whose
 * pseudonym one is.
 *
 * @param secret the key in lower-case hexadecimal, {@value #BYTES} bytes or more
 */
public record PseudonymKey(String secret) {
  /** As long as the hash, as RFC 2104 advises. */
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  /**
   * A key of these bytes.
   *
   * @throws IllegalArgumentException if there are too few
   */
  public static PseudonymKey of(byte[] secret) {
    if (secret.length < BYTES) {
      throw new IllegalArgumentException("a key of " + secret.length + " bytes is too short");
    }
    return new PseudonymKey(HexFormat.of().formatHex(secret));
  }

  /**
   * HMAC-SHA-256 of these parts in this order, in lower-case hexadecimal. Parts are told apart by
   * their lengths, so that no two lists of parts meet.
   */
  public String hmac(String... parts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        mac.update(bytes);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is part of every Java platform", e);
    }
  }

  /** The SHA-256 of the key, which tells keys apart and gives none away. */
  public String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(HexFormat.of().parseHex(secret)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "PseudonymKey[secret]";
  }
}
