package eu.chorus.nlp.annotation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was found in a text, kept under a digest of it, so that a text is annotated once however
 * many wrote it and however often it is analysed.
 *
 * @param digest as {@link #digest} makes it
 * @param model which models and rules found it; findings of others are not comparable
 * @param words what the text is made of
 */
public record AnnotatedText(String digest, String model, Words words) {
  /**
   * The digest of a text in a language: SHA-256, in lower-case hexadecimal.
   *
   * @param language BCP 47 tag, since the same letters are other words in another language
   * @param text the text
   */
  public static String digest(String language, String text) {
    try {
      byte[] bytes = (language + "\n" + text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest alone. */
  @Override
  public String toString() {
    return "AnnotatedText[" + digest + "]";
  }
}
