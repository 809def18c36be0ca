package eu.chorus.output.disclosure.readback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** What the streams of a PDF are for, and so how each is read. */
final class PdfStreams {
  /** Filters that can make much out of little; two of them, and nobody can tell how much. */
  private static final Set<String> EXPANDING =
      Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL", "BrotliDecode");

  private static final Set<String> PHOTOGRAPHS = Set.of("DCTDecode", "DCT");

  private final String told;
  private final int depth;
  private final ReadBack into;
  private final List<COSStream> drawings = new ArrayList<>();
  private int attachments;

  PdfStreams(String told, int depth, ReadBack into) {
    this.told = told;
    this.depth = depth;
    this.into = into;
  }

  /** Streams that draw. */
  List<COSStream> drawings() {
    return List.copyOf(drawings);
  }

  /** Reads one, or keeps it for drawing. */
  void read(COSStream stream, String key, String file, String place) throws IOException {
    var type = stream.getNameAsString(COSName.TYPE, "");
    var subtype = stream.getNameAsString(COSName.SUBTYPE, "");
    if (stream.containsKey(COSName.F) || stream.containsKey(COSName.getPDFName("Ref"))) {
      into.unreadable(told, place + ", shows what lies in another file; embed it or leave it out");
    } else if (subtype.equals("Image") || key.equals("Thumb")) {
      readPicture(stream, place);
    } else if (type.equals("EmbeddedFile") || !file.isEmpty()) {
      attachments++;
      var attached = told + ", attachment " + attachments;
      into.read(attached, ArtefactFormat.typeOf(file), bytes(stream), depth + 1);
    } else if (type.equals("XRef")) {
      into.add(new Strand(told, Printable.units(place, bytes(stream))));
    } else if (type.equals("ObjStm")) {
      var syntax = new String(bytes(stream), StandardCharsets.ISO_8859_1);
      var rest = PdfSyntax.remainder(syntax).getBytes(StandardCharsets.ISO_8859_1);
      into.add(new Strand(told, Printable.units(place, rest)));
    } else if (type.equals("Metadata") || subtype.equals("XML") || key.equals("XFA")) {
      into.read(told + ", metadata of " + place, "xml", bytes(stream), depth + 1);
    } else if (isDrawing(stream, key, subtype)) {
      into.addReadings(told, Printable.units(place, comments(bytes(stream))));
      drawings.add(stream);
    } else if (Set.of("JS", "RC", "RV", "DS", "V", "DV").contains(key)) {
      var text = new String(bytes(stream), StandardCharsets.ISO_8859_1);
      into.addReadings(told, List.of(new Strand.Unit(place, text)));
      into.addReadings(told, Printable.units(place, bytes(stream)));
    } else if (isForGlyphsOrColours(stream, key)) {
      into.add(new Strand(told, Printable.units(place, bytes(stream))));
    } else {
      into.unreadable(
          told, place + ", a stream that no page shows and no reader knows; print it to a new PDF");
    }
  }

  private static boolean isDrawing(COSStream stream, String key, String subtype) {
    return subtype.equals("Form")
        || stream.containsKey(COSName.PATTERN_TYPE)
        || key.equals("Contents")
        || key.equals("CharProc");
  }

  private static boolean isForGlyphsOrColours(COSStream stream, String key) {
    return stream.containsKey(COSName.FUNCTION_TYPE)
        || stream.containsKey(COSName.SHADING_TYPE)
        || stream.containsKey(COSName.getPDFName("HalftoneType"))
        || stream.getNameAsString(COSName.TYPE, "").equals("CMap")
        || Set.of(
                "FontFile",
                "FontFile2",
                "FontFile3",
                "ToUnicode",
                "Encoding",
                "CIDToGIDMap",
                "CIDSet",
                "ICCBased",
                "DestOutputProfile",
                "Indexed")
            .contains(key);
  }

  /** What stands behind percent signs outside of strings. */
  private static byte[] comments(byte[] content) {
    var comments = new ByteArrayOutputStream();
    int depth = 0;
    boolean isComment = false;
    for (int i = 0; i < content.length; i++) {
      byte c = content[i];
      if (isComment) {
        comments.write(c);
        isComment = c != '\n' && c != '\r';
      } else if (c == '\\') {
        i++;
      } else {
        depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
        isComment = c == '%' && depth == 0;
      }
    }
    return comments.toByteArray();
  }

  private void readPicture(COSStream stream, String place) throws IOException {
    var last = filters(stream);
    if (!last.isEmpty() && PHOTOGRAPHS.contains(last.get(last.size() - 1)) && last.size() == 1) {
      try (var raw = stream.createRawInputStream()) {
        into.read(told + ", picture in " + place, "jpg", raw.readAllBytes(), depth + 1);
      }
    } else if (!isChart(stream)) {
      into.picture(told, place);
    }
  }

  /**
   * Whether a picture is a chart of the same release, packed as it is there. It is no larger than
   * that chart, so it does not count among what a file may unpack to.
   */
  private boolean isChart(COSStream stream) throws IOException {
    if (!filters(stream).equals(List.of(COSName.FLATE_DECODE.getName()))) {
      return false;
    }
    try (var raw = stream.createRawInputStream()) {
      int width = stream.getInt(COSName.WIDTH);
      return into.charts().hold(width, stream.getInt(COSName.HEIGHT), raw.readAllBytes());
    }
  }

  /** Unpacked, within what one file may unpack to. */
  private byte[] bytes(COSStream stream) throws IOException {
    var filters = filters(stream);
    if (filters.stream().filter(EXPANDING::contains).count() > 1) {
      throw new Unreadable("holds a stream that is packed twice; print it to a new PDF");
    }
    if (!filters.isEmpty() && filters.get(0).startsWith("Fl")) {
      measure(stream);
    }
    try (var in = stream.createInputStream()) {
      var bytes = in.readNBytes(into.allowance());
      into.spend(bytes.length + (in.read() < 0 ? 0 : 1L));
      return bytes;
    }
  }

  /**
   * Unpacks once without keeping anything, since PDFBox unpacks into memory, and sees that nothing
   * but blanks stands behind what is packed: nobody would read it.
   */
  private void measure(COSStream stream) throws IOException {
    byte[] packed;
    try (var raw = stream.createRawInputStream()) {
      packed = raw.readAllBytes();
    }
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      var buffer = new byte[1 << 16];
      long size = 0;
      for (int more = 1; more > 0; size += more) {
        more = inflater.inflate(buffer);
        if (size + more > into.allowance()) {
          into.spend(size + more);
        }
      }
      boolean isWhole = inflater.finished();
      for (int i = packed.length - inflater.getRemaining(); i < packed.length; i++) {
        isWhole &= packed[i] >= 0 && packed[i] <= ' ';
      }
      if (!isWhole) {
        throw new Unreadable(
            "holds a stream that does not end as it should; print it to a new PDF");
      }
    } catch (DataFormatException e) {
      throw new Unreadable("holds a stream that does not unpack; print it to a new PDF");
    } finally {
      inflater.end();
    }
  }

  private static List<String> filters(COSStream stream) {
    var filters = stream.getFilters();
    if (filters instanceof COSName name) {
      return List.of(name.getName());
    }
    var names = new ArrayList<String>();
    if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        names.add(array.getObject(i) instanceof COSName name ? name.getName() : "");
      }
    }
    return names;
  }
}
