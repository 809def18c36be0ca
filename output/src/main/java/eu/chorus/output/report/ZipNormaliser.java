package eu.chorus.output.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes an OOXML file again with sorted entries and one fixed time, so that equal content is equal
 * bytes.
 */
public final class ZipNormaliser {
  /** As a local time it is in no zone; on the first day of ZIP the JDK would add a zoned time. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0, 0);

  private ZipNormaliser() {}

  /** The same file, byte for byte, whenever the same entries are in it. */
  public static byte[] normalise(byte[] zip) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        var copy = new ZipEntry(entry.getKey());
        copy.setTimeLocal(EPOCH);
        out.putNextEntry(copy);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
