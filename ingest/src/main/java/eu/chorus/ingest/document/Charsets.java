package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The charset of plain text: its byte-order mark, else UTF-8 if it holds, else windows-1252. */
final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Charsets() {}

  /** Whether the file's first 64 KiB look like text: a UTF-16 mark, or no control characters. */
  static boolean isText(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(1 << 16);
    }
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
