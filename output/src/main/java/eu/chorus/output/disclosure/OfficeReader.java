package eu.chorus.output.disclosure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/**
 * Reads an Office Open XML file part by part: every part's text and attributes, parts that are
 * files themselves, the names of the parts; worksheets also by cell.
 */
final class OfficeReader {
  /** Far more than Chorus writes; what unpacks to more is refused. */
  private static final long LARGEST = 512L << 20;

  /** An archive ends with this record, 22 bytes long when no comment follows it. */
  private static final int END_RECORD = 22;

  private OfficeReader() {}

  static void read(String name, byte[] bytes, int depth, ReadBack into) throws IOException {
    var parts = parts(bytes);
    var names = new ArrayList<Strand.Unit>();
    for (var part : parts.entrySet()) {
      names.add(new Strand.Unit("name of part " + (names.size() + 1), part.getKey()));
      into.read(name + ", " + part.getKey(), part.getValue(), depth + 1);
    }
    into.add(new Strand(name, names));
    try {
      SheetReader.read(name, parts, into);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
    int end = bytes.length - END_RECORD;
    if (end < 0 || !List.of(bytes[end], bytes[end + 1]).equals(List.of((byte) 'P', (byte) 'K'))) {
      throw new IOException("something follows the end of the archive");
    }
    var parts = new TreeMap<String, byte[]>();
    long left = LARGEST;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var part = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        left -= part.length;
        if (left < 0 || parts.put(entry.getName(), part) != null) {
          throw new IOException("an archive too large or with a part twice");
        }
      }
    }
    return parts;
  }
}
