package eu.chorus.output.disclosure.readback;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made by hand, byte by byte. */
public final class Bytes {
  private static final byte[] HEADER = {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0};

  private Bytes() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(String name, String text) throws IOException {
    return zip(Map.of(name, utf8(text)));
  }

  /** An archive of these parts, by name. */
  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  /** A picture of one pixel with one more chunk. */
  static byte[] png(String type, byte[] chunk) throws IOException {
    return png(type, chunk, deflated(new byte[2]), new byte[0]);
  }

  static byte[] png(String type, byte[] chunk, byte[] pixels, byte[] after) throws IOException {
    var out = new ByteArrayOutputStream();
    var data = new DataOutputStream(out);
    data.writeLong(0x89504E470D0A1A0AL);
    chunk(data, "IHDR", HEADER);
    chunk(data, type, chunk);
    chunk(data, "IDAT", pixels);
    chunk(data, "IEND", new byte[0]);
    data.write(after);
    return out.toByteArray();
  }

  /** A chart as Chorus writes it. */
  public static byte[] chart(String drawn) throws IOException {
    return png("iTXt", utf8("Drawn\0\0\0\0\0" + drawn));
  }

  static byte[] deflated(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  /** So many megabytes of nothing, deflated. */
  static byte[] zeros(int megabytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
      writeZeros(deflater, megabytes);
    }
    return out.toByteArray();
  }

  static void writeZeros(OutputStream out, int megabytes) throws IOException {
    var zeros = new byte[1 << 20];
    for (int i = 0; i < megabytes; i++) {
      out.write(zeros);
    }
  }

  static byte[] join(byte[]... pieces) throws IOException {
    var out = new ByteArrayOutputStream();
    for (var piece : pieces) {
      out.write(piece);
    }
    return out.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    var crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(data);
    out.writeInt(data.length);
    out.writeBytes(type);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
