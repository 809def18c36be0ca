package eu.chorus.output.disclosure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * Reads the text chunks of a PNG. The pixels are not read back: charts are drawn from released
 * tables and frames, which the other artefacts of the release hold as text too.
 */
final class PngReader {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;

  /** Chunks without words. */
  private static final Set<String> WORDLESS =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sBIT", "sRGB", "bKGD", "hIST",
          "pHYs", "tIME");

  private PngReader() {}

  static void read(String name, byte[] bytes, ReadBack into) throws IOException {
    var in = ByteBuffer.wrap(bytes);
    if (bytes.length < 8 || in.getLong() != SIGNATURE) {
      throw new IOException("not a PNG");
    }
    var units = new ArrayList<Strand.Unit>();
    var type = "";
    for (int chunk = 1; !type.equals("IEND"); chunk++) {
      var data = new byte[in.getInt()];
      var letters = new byte[4];
      in.get(letters).get(data).getInt();
      type = new String(letters, StandardCharsets.ISO_8859_1);
      if (!WORDLESS.contains(type)) {
        units.add(new Strand.Unit("chunk " + chunk, text(type, data)));
      }
    }
    into.add(new Strand(name, units));
    if (in.hasRemaining()) {
      throw new IOException("something follows the end");
    }
  }

  private static String text(String type, byte[] data) throws IOException {
    int key = end(data, 0);
    var keyword = string(data, 0, key, StandardCharsets.ISO_8859_1);
    return keyword
        + "\n"
        + switch (type) {
          case "tEXt" -> string(data, key + 1, data.length, StandardCharsets.ISO_8859_1);
          case "zTXt" -> string(inflate(data, key + 2), 0, -1, StandardCharsets.ISO_8859_1);
          case "iTXt" -> international(data, key);
          default -> throw new IOException("a chunk that cannot be read");
        };
  }

  /** Compression flag and method, language tag, translated keyword, text. */
  private static String international(byte[] data, int key) throws IOException {
    int language = end(data, key + 3);
    int translated = end(data, language + 1);
    var head = string(data, key + 3, translated, StandardCharsets.UTF_8);
    return head
        + "\n"
        + (data[key + 1] == 1
            ? string(inflate(data, translated + 1), 0, -1, StandardCharsets.UTF_8)
            : string(data, translated + 1, data.length, StandardCharsets.UTF_8));
  }

  private static int end(byte[] data, int from) throws IOException {
    for (int i = from; i < data.length; i++) {
      if (data[i] == 0) {
        return i;
      }
    }
    throw new IOException("a chunk without an end of its keyword");
  }

  private static String string(byte[] data, int from, int to, Charset charset) {
    return new String(Arrays.copyOfRange(data, from, to < 0 ? data.length : to), charset);
  }

  private static byte[] inflate(byte[] data, int from) throws IOException {
    var packed = new ByteArrayInputStream(data, from, data.length - from);
    try (var in = new InflaterInputStream(packed)) {
      return in.readAllBytes();
    }
  }
}
