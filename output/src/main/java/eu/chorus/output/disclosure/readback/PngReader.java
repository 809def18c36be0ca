package eu.chorus.output.disclosure.readback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads a PNG to its last byte: the text chunks, what cameras and colour profiles say, check sums,
 * and whether the pixels are all that stands where pixels should. Letters in pixels are read where
 * Chorus wrote them: a chart tells every string that was drawn in the chunk {@value #DRAWN}.
 */
final class PngReader {
  private static final String DRAWN = "Drawn";
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final String ANEW = "; save it anew";

  /** Chunks without words; those of moving pictures hold more pixels. */
  private static final Set<String> WORDLESS =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sBIT", "sRGB", "bKGD", "hIST",
          "pHYs", "tIME", "cICP", "mDCV", "cLLI", "sTER", "acTL", "fcTL", "fdAT", "iDOT");

  private final String told;
  private final int depth;
  private final ReadBack into;
  private final List<Strand.Unit> units = new ArrayList<>();

  /** The texts alone: a sentence may go on from one chunk to the next. */
  private final List<Strand.Unit> texts = new ArrayList<>();

  private final List<byte[]> pixels = new ArrayList<>();
  private byte[] header = new byte[0];
  private boolean tellsWhatIsDrawn;

  private PngReader(String told, int depth, ReadBack into) {
    this.told = told;
    this.depth = depth;
    this.into = into;
  }

  static void read(String told, byte[] bytes, int depth, ReadBack into) throws IOException {
    var reader = new PngReader(told, depth, into);
    var in = ByteBuffer.wrap(bytes);
    if (bytes.length < 8 || in.getLong() != SIGNATURE) {
      throw new Unreadable("not a PNG" + ANEW);
    }
    try {
      reader.read(in);
    } catch (BufferUnderflowException e) {
      throw new Unreadable("a picture that ends too early" + ANEW);
    }
    into.addReadings(told, reader.units);
    into.addReadings(told, reader.texts);
    if (reader.tellsWhatIsDrawn) {
      reader.keep();
    } else {
      into.picture(told, "");
    }
  }

  private void read(ByteBuffer in) throws IOException {
    var type = "";
    for (int chunk = 1; !type.equals("IEND"); chunk++) {
      int length = in.getInt();
      check(length >= 0 && length <= in.remaining() - 8, "ends too early");
      var letters = new byte[4];
      var data = new byte[length];
      in.get(letters).get(data);
      var crc = new CRC32();
      crc.update(letters);
      crc.update(data);
      check(in.getInt() == (int) crc.getValue(), "is damaged");
      type = new String(letters, StandardCharsets.ISO_8859_1);
      read(type, data, "chunk " + chunk);
    }
    check(!in.hasRemaining(), "has bytes behind its end");
    checkPixels();
  }

  private void read(String type, byte[] data, String place) throws IOException {
    switch (type) {
      case "IHDR" -> header = data;
      case "IDAT" -> pixels.add(data);
      case "tEXt", "zTXt", "iTXt" -> text(type, data, place);
      case "eXIf" -> units.addAll(Printable.units(place, data));
      case "sPLT" -> units.addAll(Printable.units(place, Arrays.copyOf(data, end(data, 0))));
      case "iCCP" -> {
        int name = end(data, 0);
        units.add(unit(place, string(data, 0, name, StandardCharsets.ISO_8859_1)));
        units.addAll(Printable.units(place, inflate(data, name + 2)));
      }
      default -> check(WORDLESS.contains(type), "has a chunk that the gate does not know");
    }
  }

  private void text(String type, byte[] data, String place) throws IOException {
    int key = end(data, 0);
    var keyword = string(data, 0, key, StandardCharsets.ISO_8859_1);
    var text =
        switch (type) {
          case "tEXt" -> string(data, key + 1, data.length, StandardCharsets.ISO_8859_1);
          case "zTXt" -> string(inflate(data, key + 2), 0, -1, StandardCharsets.ISO_8859_1);
          default -> international(data, key, place);
        };
    tellsWhatIsDrawn |= keyword.equals(DRAWN) && type.equals("iTXt");
    units.add(unit(place, keyword));
    var unit = unit(place, new Packed(told, depth, into).takenFrom(text));
    units.add(unit);
    texts.add(unit);
  }

  /** Compression flag and method, language tag, translated keyword, text. */
  private String international(byte[] data, int key, String place) throws IOException {
    int language = end(data, key + 3);
    int translated = end(data, language + 1);
    units.add(unit(place, string(data, key + 3, translated, StandardCharsets.UTF_8)));
    return data[key + 1] == 1
        ? string(inflate(data, translated + 1), 0, -1, StandardCharsets.UTF_8)
        : string(data, translated + 1, data.length, StandardCharsets.UTF_8);
  }

  /**
   * Whether the pixels unpack to as many bytes as they must, with nothing behind them; not asked of
   * interlaced pictures, which Chorus does not write.
   */
  private void checkPixels() throws IOException {
    check(header.length == 13 && !pixels.isEmpty(), "has no pixels");
    var in = ByteBuffer.wrap(header);
    long width = in.getInt();
    long height = in.getInt();
    int channels = new int[] {1, 0, 3, 1, 2, 0, 4, 0}[header[9] & 7];
    long expected = height * (1 + (width * channels * header[8] + 7) / 8);
    check(width > 0 && height > 0 && channels > 0, "has no size");
    if (header[12] != 0) {
      check(!into.isRelease(), "is interlaced");
      return;
    }
    long unpacked = 0;
    var inflater = new Inflater();
    var buffer = new byte[1 << 16];
    try {
      for (var part : pixels) {
        inflater.setInput(part);
        int more = 1;
        while (more > 0 && unpacked <= expected) {
          more = inflater.inflate(buffer);
          unpacked += more;
        }
        check(inflater.getRemaining() == 0, "has hidden bytes");
      }
    } catch (DataFormatException e) {
      throw new Unreadable("a picture that does not unpack" + ANEW);
    } finally {
      inflater.end();
    }
    check(unpacked == expected, "has hidden or missing pixels");
  }

  /** Where they lie in another file once more, they are known. */
  private void keep() {
    var packed = new ByteArrayOutputStream();
    pixels.forEach(packed::writeBytes);
    var size = ByteBuffer.wrap(header);
    into.charts().add(size.getInt(), size.getInt(), packed.toByteArray());
  }

  private static Strand.Unit unit(String place, String text) {
    return new Strand.Unit(place, text);
  }

  private static int end(byte[] data, int from) throws IOException {
    for (int i = from; i < data.length; i++) {
      if (data[i] == 0) {
        return i;
      }
    }
    throw new Unreadable("a picture with a chunk that does not end its keyword" + ANEW);
  }

  private static String string(byte[] data, int from, int to, Charset charset) {
    return new String(Arrays.copyOfRange(data, from, to < 0 ? data.length : to), charset);
  }

  private byte[] inflate(byte[] data, int from) throws IOException {
    var packed = new ByteArrayInputStream(data, from, data.length - from);
    var inflater = new Inflater();
    try (var in = new InflaterInputStream(packed, inflater)) {
      var bytes = in.readNBytes(into.allowance());
      into.spend(bytes.length + (in.read() < 0 ? 0 : 1L));
      check(packed.available() + inflater.getRemaining() == 0, "has hidden bytes");
      return bytes;
    } finally {
      inflater.end();
    }
  }

  private static void check(boolean right, String what) throws Unreadable {
    if (!right) {
      throw new Unreadable("a picture that " + what + ANEW);
    }
  }
}
