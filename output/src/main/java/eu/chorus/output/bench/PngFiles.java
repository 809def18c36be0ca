package eu.chorus.output.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A grey pixel, and what is told beside it. */
final class PngFiles {
  /** The pixel behind the byte that tells its row's filter, in zlib's format. */
  private static final byte[] ONE_PIXEL = deflated(new byte[2]);

  private PngFiles() {}

  static byte[] chunks(List<String> pieces) throws IOException {
    return png("Title", pieces);
  }

  /** A chart tells the strings that were drawn in one chunk, a line each. */
  static byte[] drawn(List<String> pieces) throws IOException {
    return png("Drawn", List.of(String.join("\n", pieces)));
  }

  private static byte[] png(String keyword, List<String> texts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var data = new DataOutputStream(out)) {
      data.writeLong(0x89504E470D0A1A0AL);
      chunk(data, "IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0});
      chunk(data, "IDAT", ONE_PIXEL);
      for (var text : texts) {
        chunk(data, "iTXt", MarkupFiles.utf8(keyword + "\0\0\0\0\0" + text));
      }
      chunk(data, "IEND", new byte[0]);
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) {
    var deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    var packed = new byte[64];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }

  private static void chunk(DataOutputStream out, String type, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.writeBytes(type);
    out.write(bytes);
    var crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(bytes);
    out.writeInt((int) crc.getValue());
  }
}
