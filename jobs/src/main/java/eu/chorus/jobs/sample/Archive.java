package eu.chorus.jobs.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP whose bytes depend on its content alone. */
final class Archive {
  /** Not the first moment of 1980: Java adds a field that depends on the time zone to that one. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Archive() {}

  /** Stores the entries, sorted by name and not compressed: compressors differ between machines. */
  static byte[] of(Map<String, String> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var entry : new TreeMap<>(entries).entrySet()) {
        byte[] content = entry.getValue().getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        crc.update(content);
        var head = new ZipEntry(entry.getKey());
        head.setMethod(ZipEntry.STORED);
        head.setSize(content.length);
        head.setCrc(crc.getValue());
        head.setTimeLocal(EPOCH);
        zip.putNextEntry(head);
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
