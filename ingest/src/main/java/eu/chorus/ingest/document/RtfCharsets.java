package eu.chorus.ingest.document;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** The charsets of an RTF file's fonts: its bytes mean what the font of the moment says. */
final class RtfCharsets {
  /** Windows' character sets of fonts (RTF 1.9.1, \fcharset) and their code pages. */
  private static final Map<Integer, String> CODE_PAGES =
      Map.ofEntries(
          Map.entry(77, "x-MacRoman"),
          Map.entry(128, "windows-31j"),
          Map.entry(129, "x-windows-949"),
          Map.entry(134, "GBK"),
          Map.entry(136, "Big5"),
          Map.entry(161, "windows-1253"),
          Map.entry(162, "windows-1254"),
          Map.entry(163, "windows-1258"),
          Map.entry(177, "windows-1255"),
          Map.entry(178, "windows-1256"),
          Map.entry(186, "windows-1257"),
          Map.entry(204, "windows-1251"),
          Map.entry(222, "x-windows-874"),
          Map.entry(238, "windows-1250"));

  private static final Charset LATIN = Charset.forName("windows-1252");

  private final Map<Integer, Charset> fonts = new HashMap<>();
  private Charset standard = LATIN;

  /** The file's own charset is that code page. */
  void standard(int codePage) {
    standard = codePage(codePage);
  }

  /** A font of that character set; 0 is the western one and 1 none in particular. */
  void font(int font, int characterSet) {
    if (characterSet > 1) {
      fonts.put(font, named(CODE_PAGES.getOrDefault(characterSet, LATIN.name())));
    }
  }

  Charset of(int font) {
    return fonts.getOrDefault(font, standard);
  }

  private static Charset codePage(int number) {
    return switch (number) {
      case 437, 850, 852, 866 -> named("IBM" + number);
      case 932 -> named("windows-31j");
      case 936 -> named("GBK");
      case 949 -> named("x-windows-949");
      case 950 -> named("Big5");
      case 10000 -> named("x-MacRoman");
      case 65001 -> named("UTF-8");
      default -> named("windows-" + number);
    };
  }

  private static Charset named(String name) {
    return Charset.isSupported(name) ? Charset.forName(name) : LATIN;
  }
}
