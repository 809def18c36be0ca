package eu.chorus.ingest.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * How a header, an option or a stakeholder label is compared and named. A name is its text, or
 * {@code sha256:} and 16 to 64 hexadecimal digits of the digest of its folded text, so that a
 * configuration can be kept where the questionnaire may not.
 */
public final class Label {
  private static final String SCHEME = "sha256:";
  private static final int SHORTEST_DIGEST = 16;
  private static final int LONGEST_DIGEST = 64;

  private Label() {}

  /** The text with every run of white space made one space, and none at its ends. */
  public static String fold(String text) {
    var folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /**
   * What two texts of one label have in common: folded, with {@code "} read as {@code '}, because
   * EUSurvey writes either for the other, and no blank before a colon, because the portal breaks
   * the line there.
   */
  public static String key(String text) {
    return fold(text).replace('"', '\'').replace(" :", ":");
  }

  /** The name of a text by its digest, in its shortest form. */
  public static String digest(String text) {
    return SCHEME + sha256(fold(text)).substring(0, SHORTEST_DIGEST);
  }

  /** Whether a name is a digest, well formed or not. */
  public static boolean isDigest(String name) {
    return name.startsWith(SCHEME);
  }

  /** Whether a name is a digest of too few or too many digits, or of other characters. */
  public static boolean isMalformedDigest(String name) {
    if (!isDigest(name)) {
      return false;
    }
    String digits = name.substring(SCHEME.length());
    return !digits.matches("[0-9a-fA-F]{" + SHORTEST_DIGEST + "," + LONGEST_DIGEST + "}");
  }

  /** Whether the name, a text or a digest, names this text. */
  public static boolean matches(String name, String text) {
    if (!isDigest(name)) {
      return key(name).equals(key(text));
    }
    if (isMalformedDigest(name)) {
      return false;
    }
    String digits = name.substring(SCHEME.length()).toLowerCase(Locale.ROOT);
    return sha256(fold(text)).startsWith(digits) || sha256(key(text)).startsWith(digits);
  }

  /** The SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
  public static String sha256(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A fresh SHA-256, which every Java platform must offer. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
