package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The charset of plain text: its byte-order mark, else UTF-8 if it holds, else windows-1252. */
final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Charsets() {}

  /** Whether the first bytes look like text: a UTF-16 mark, or no control characters. */
  static boolean isText(byte[] head) {
    if (utf16(head) != null) {
      return true;
    }
    for (byte b : head) {
      // Tab to carriage return, and the old end-of-file mark 1A, occur in text.
      if (b >= 0 && b < ' ' && (b < '\t' || b > '\r') && b != 0x1a) {
        return false;
      }
    }
    return true;
  }

  static boolean isUtf8(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  static String decode(byte[] bytes) {
    Charset marked = utf16(bytes);
    if (marked != null) {
      return new String(bytes, 2, bytes.length - 2, marked);
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS_1252);
    }
  }

  private static @Nullable Charset utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    return mark == 0xfeff ? UTF_16BE : mark == 0xfffe ? UTF_16LE : null;
  }
}
