package eu.chorus.output.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A PDF of the fewest objects that programs show: a piece of text a page, in a font whose every
 * code is the letter itself, so that any letter can be drawn.
 */
final class PdfPages {
  private static final int CATALOGUE = 1;
  private static final int TREE = 2;
  private static final int FONT = 3;
  private static final int DESCENDANT = 4;
  private static final int LETTERS = 5;
  private static final int FIRST_PAGE = 6;

  private PdfPages() {}

  static byte[] of(List<String> pieces) {
    var objects = new ArrayList<String>();
    objects.add("<</Type/Catalog/Pages " + TREE + " 0 R>>");
    objects.add(
        IntStream.range(0, pieces.size())
            .mapToObj(i -> (FIRST_PAGE + 2 * i) + " 0 R")
            .collect(
                Collectors.joining(" ", "<</Type/Pages/Count " + pieces.size() + "/Kids[", "]>>")));
    objects.add(
        "<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/DescendantFonts["
            + DESCENDANT
            + " 0 R]/ToUnicode "
            + LETTERS
            + " 0 R>>");
    objects.add(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/DW 500/CIDSystemInfo"
            + "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>");
    objects.add(stream(letters(pieces)));
    for (int i = 0; i < pieces.size(); i++) {
      objects.add(
          "<</Type/Page/MediaBox[0 0 9000 800]/Resources<</Font<</F "
              + FONT
              + " 0 R>>>>/Parent "
              + TREE
              + " 0 R/Contents "
              + (FIRST_PAGE + 2 * i + 1)
              + " 0 R>>");
      objects.add(stream(drawn(pieces.get(i))));
    }
    return file(objects);
  }

  /** Which letter each code is. */
  private static String letters(List<String> pieces) {
    var codes =
        String.join("", pieces).chars().distinct().sorted().mapToObj(PdfPages::hex).toList();
    var map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n");
    map.append("/CMapName/Any def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
    for (int from = 0; from < codes.size(); from += 100) { // a section holds a hundred
      var some = codes.subList(from, Math.min(codes.size(), from + 100));
      map.append(some.size()).append(" beginbfchar\n");
      some.forEach(code -> map.append(code).append(' ').append(code).append('\n'));
      map.append("endbfchar\n");
    }
    return map + "endcmap end end";
  }

  private static String drawn(String piece) {
    return piece
        .lines()
        .map(line -> line.chars().mapToObj(PdfPages::hex).collect(Collectors.joining()))
        .map(codes -> codes.replace("><", ""))
        .collect(Collectors.joining(" Tj T* ", "BT /F 10 Tf 12 TL 50 700 Td ", " Tj ET"));
  }

  private static String hex(int unit) {
    return String.format(Locale.ROOT, "<%04X>", unit);
  }

  private static String stream(String content) {
    return "<</Length " + content.length() + ">>stream\n" + content + "\nendstream";
  }

  private static byte[] file(List<String> objects) {
    var out = new StringBuilder("%PDF-1.7\n");
    var places = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      places.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.length()));
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = out.length();
    int size = objects.size() + 1;
    out.append("xref\n0 ").append(size).append('\n').append(places);
    out.append("trailer\n<</Size ").append(size).append("/Root ").append(CATALOGUE);
    out.append(" 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
