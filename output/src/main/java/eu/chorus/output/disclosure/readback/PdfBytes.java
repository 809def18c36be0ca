package eu.chorus.output.disclosure.readback;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDocument;

/**
 * The bytes of a PDF as they lie there, less the insides of its streams: comments between objects,
 * and the proof that every object in the bytes is the current one. An object that was replaced or
 * deleted is still in a file that was only added to, and would be read by nobody else.
 */
final class PdfBytes {
  private static final Pattern HEADER =
      Pattern.compile("(?<![0-9])(\\d{1,10})\\s+(\\d{1,5})\\s+obj\\b");
  private static final Pattern STREAM = Pattern.compile("\\bstream\\r?\\n");
  private static final Pattern CROSS_REFERENCES = Pattern.compile("/Type\\s*/XRef\\b");
  private static final int LONGEST_DICTIONARY = 4000;
  private static final String ANEW = "; print it to a new PDF";

  private final String text;
  private final COSDocument document;

  PdfBytes(byte[] bytes, COSDocument document) {
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    this.document = document;
  }

  /** What stands outside of streams, in pieces. */
  List<Strand.Unit> remarks() throws Unreadable {
    if (!text.startsWith("%PDF-")) {
      throw new Unreadable("has bytes before its beginning" + ANEW);
    }
    int end = text.lastIndexOf("%%EOF");
    if (end < 0 || !text.substring(end + 5).isBlank()) {
      throw new Unreadable("has bytes behind its end" + ANEW);
    }
    var offsets = new HashSet<>(document.getXrefTable().values());
    var remarks = new ArrayList<Strand.Unit>();
    int from = 0;
    for (int stream = stream(from); stream >= 0; stream = stream(from)) {
      remarks.add(outside(from, stream, offsets));
      from = text.indexOf("endstream", stream);
      if (from < 0) {
        throw new Unreadable("has a stream that does not end" + ANEW);
      }
    }
    remarks.add(outside(from, text.length(), offsets));
    return remarks;
  }

  private int stream(int from) {
    var matcher = STREAM.matcher(text);
    int at = from;
    while (matcher.find(at)) {
      boolean isEnd = text.startsWith("end", Math.max(0, matcher.start() - 3));
      if (!isEnd) {
        return matcher.end();
      }
      at = matcher.end();
    }
    return -1;
  }

  private Strand.Unit outside(int from, int to, Set<Long> offsets) throws Unreadable {
    var matcher = HEADER.matcher(text).region(from, to);
    while (matcher.find()) {
      boolean isCurrent = offsets.contains((long) matcher.start());
      int reach = Math.min(to, matcher.end() + LONGEST_DICTIONARY);
      boolean isTable = CROSS_REFERENCES.matcher(text).region(matcher.end(), reach).find();
      if (!isCurrent && !isTable) {
        throw new Unreadable("holds remains of an earlier state" + ANEW);
      }
    }
    return new Strand.Unit("between objects", PdfSyntax.remainder(text.substring(from, to)));
  }
}
