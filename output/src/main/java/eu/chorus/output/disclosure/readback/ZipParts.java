package eu.chorus.output.disclosure.readback;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The files of a ZIP archive, every byte of which is accounted for: each entry stands in the
 * directory and before its data alike, entries follow one another without a gap, and nothing stands
 * before the first or behind the end.
 */
final class ZipParts {
  private static final int LOCAL = 0x04034B50;
  private static final int CENTRAL = 0x02014B50;
  private static final int END = 0x06054B50;
  private static final int DESCRIPTOR = 0x08074B50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int MOST_ENTRIES = 10_000;

  /** Deflate packs no better. */
  private static final int BEST_RATIO = 1032;

  private static final String ANEW = "; pack or save it anew";

  private final byte[] bytes;
  private final ByteBuffer in;
  private final ReadBack into;
  private final List<Strand.Unit> remarks = new ArrayList<>();
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private ZipParts(byte[] bytes, ReadBack into) {
    this.bytes = bytes;
    in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.into = into;
  }

  /** The parts by name in the order of the directory; a folder's name ends with a slash. */
  static Map<String, byte[]> of(String file, byte[] bytes, ReadBack into) throws Unreadable {
    var zip = new ZipParts(bytes, into);
    try {
      zip.read();
    } catch (IndexOutOfBoundsException e) {
      throw new Unreadable("an archive that ends too early" + ANEW);
    }
    zip.remarks.forEach(remark -> into.addReadings(file, List.of(remark)));
    return zip.parts;
  }

  private record Entry(
      String name, int flags, int method, int crc, long packed, long size, int offset) {}

  private void read() throws Unreadable {
    int end = end();
    int count = in.getShort(end + 10) & 0xFFFF;
    int start = in.getInt(end + 16);
    check(in.getInt(end + 4) == 0 && count == (in.getShort(end + 8) & 0xFFFF), "is split");
    check(count <= MOST_ENTRIES, "has too many entries");
    check(start >= 0 && start + (long) in.getInt(end + 12) == end, "has bytes that no entry holds");
    var entries = new ArrayList<Entry>();
    var names = new HashSet<String>();
    int at = start;
    for (int i = 0; i < count; i++) {
      check(in.getInt(at) == CENTRAL, "has a damaged directory");
      var entry = entry(at);
      check(names.add(entry.name().toLowerCase(Locale.ROOT)), "has two entries of one name");
      entries.add(entry);
      int extra = at + 46 + (in.getShort(at + 28) & 0xFFFF);
      int comment = extra + (in.getShort(at + 30) & 0xFFFF);
      at = comment + (in.getShort(at + 32) & 0xFFFF);
      remark("entry " + (i + 1), extra, at);
    }
    check(at == end, "has bytes that no entry holds");
    for (var entry : entries) {
      parts.put(entry.name(), new byte[0]);
    }
    entries.sort(Comparator.comparingInt(Entry::offset));
    int expected = 0;
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      check(entry.offset() == expected, "has bytes that no entry holds");
      expected = i + 1 < entries.size() ? entries.get(i + 1).offset() : start;
      parts.put(entry.name(), data(entry, expected));
    }
    check(!entries.isEmpty() || start == 0, "has bytes that no entry holds");
  }

  /** Where the end record stands: it reaches, with its comment, to the last byte. */
  private int end() throws Unreadable {
    int last = in.capacity() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (in.getInt(at) == END && (in.getShort(at + 20) & 0xFFFF) == last - at) {
        remark("comment", at + END_LENGTH, in.capacity());
        return at;
      }
    }
    throw new Unreadable("no archive, or one with bytes behind its end" + ANEW);
  }

  private Entry entry(int at) throws Unreadable {
    int flags = in.getShort(at + 8);
    int method = in.getShort(at + 10);
    check((flags & 0x2041) == 0, "is encrypted");
    check(method == 0 || method == 8, "is packed in a way that cannot be read");
    check((in.getInt(at + 38) >>> 16 & 0xF000) != 0xA000, "holds a link");
    long packed = in.getInt(at + 20) & 0xFFFFFFFFL;
    long size = in.getInt(at + 24) & 0xFFFFFFFFL;
    check(size <= packed * BEST_RATIO + 64, "unpacks to more than it can");
    var name = name(at + 46, in.getShort(at + 28) & 0xFFFF);
    check(!name.startsWith("/") && !("/" + name + "/").contains("/../"), "leads out of itself");
    return new Entry(name, flags, method, in.getInt(at + 16), packed, size, in.getInt(at + 42));
  }

  private byte[] data(Entry entry, int next) throws Unreadable {
    int at = entry.offset();
    check(in.getInt(at) == LOCAL, "has an entry that is not where it should be");
    int nameLength = in.getShort(at + 26) & 0xFFFF;
    int extra = at + 30 + nameLength;
    int from = extra + (in.getShort(at + 28) & 0xFFFF);
    remark("entry", extra, from);
    boolean later = (in.getShort(at + 6) & 8) != 0;
    boolean same =
        name(at + 30, nameLength).equals(entry.name())
            && in.getShort(at + 8) == entry.method()
            && (later
                || (in.getInt(at + 14) == entry.crc()
                    && (in.getInt(at + 18) & 0xFFFFFFFFL) == entry.packed()
                    && (in.getInt(at + 22) & 0xFFFFFFFFL) == entry.size()));
    check(same, "has an entry that its directory tells otherwise");
    long to = from + entry.packed();
    check(to <= next && (to == next || (later && isDescriptor((int) to, next, entry))), "has gaps");
    var data = unpacked(entry, from);
    var crc = new CRC32();
    crc.update(data);
    check((int) crc.getValue() == entry.crc(), "is damaged");
    return data;
  }

  private boolean isDescriptor(int at, int next, Entry entry) {
    int skip = in.getInt(at) == DESCRIPTOR ? 4 : 0;
    int length = next - at - skip;
    return (length == 12 || length == 20) && in.getInt(at + skip) == entry.crc();
  }

  private byte[] unpacked(Entry entry, int from) throws Unreadable {
    into.spend(entry.size());
    int packed = (int) entry.packed();
    if (entry.method() == 0) {
      check(entry.packed() == entry.size(), "has an entry of two sizes");
      return Arrays.copyOfRange(bytes, from, from + packed);
    }
    var data = new byte[(int) entry.size()];
    var inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, from, packed);
      int done = 0;
      int more = 1;
      while (more > 0 && done < data.length) {
        more = inflater.inflate(data, done, data.length - done);
        done += more;
      }
      boolean whole = done == data.length && inflater.inflate(new byte[1]) == 0;
      check(whole && inflater.finished() && inflater.getRemaining() == 0, "has hidden bytes");
      return data;
    } catch (DataFormatException e) {
      throw new Unreadable("an archive that does not unpack" + ANEW);
    } finally {
      inflater.end();
    }
  }

  private String name(int from, int length) {
    var letters = Arrays.copyOfRange(bytes, from, from + length);
    try {
      return ReadBack.utf8(letters);
    } catch (CharacterCodingException e) {
      return new String(letters, StandardCharsets.ISO_8859_1);
    }
  }

  /** Comments and additional fields may hold words. */
  private void remark(String place, int from, int to) {
    remarks.addAll(Printable.units(place, Arrays.copyOfRange(bytes, from, to)));
  }

  private static void check(boolean right, String what) throws Unreadable {
    if (!right) {
      throw new Unreadable("an archive that " + what + ANEW);
    }
  }
}
