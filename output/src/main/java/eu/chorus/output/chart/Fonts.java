package eu.chorus.output.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The fonts of every chart: DejaVu from a dependency, never one of the system, because a bare JDK
 * has none and every machine must draw the same bytes.
 */
final class Fonts {
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
  private static final Font REGULAR = load("DejaVuSansCondensed.ttf");
  private static final Font BOLD = load("DejaVuSansCondensed-Bold.ttf");
  private static final Font ITALIC = load("DejaVuSansCondensed-Oblique.ttf");

  private Fonts() {}

  /** Sizes are in pixels before doubling. */
  static Font regular(float size) {
    return REGULAR.deriveFont(size);
  }

  static Font bold(float size) {
    return BOLD.deriveFont(size);
  }

  static Font italic(float size) {
    return ITALIC.deriveFont(size);
  }

  static double width(String text, Font font) {
    return font.getStringBounds(text, MEASURE).getWidth();
  }

  static double lineHeight(Font font) {
    return font.getLineMetrics("Ag", MEASURE).getHeight();
  }

  /**
   * Breaks a text between words so that every line fits; the last line ends in an ellipsis if the
   * text does not fit. A word wider than a line is broken.
   */
  static List<String> wrap(String text, Font font, double width, int maxLines) {
    var lines = new ArrayList<String>();
    var rest = text.strip();
    while (!rest.isEmpty()) {
      int end = fitting(rest, font, width);
      if (end < rest.length() && lines.size() == maxLines - 1) {
        int cut = fitting(rest, font, width - Fonts.width("…", font));
        lines.add(rest.substring(0, cut).strip() + "…");
        return lines;
      }
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  /** Length of the longest beginning that fits and ends between words; at least one character. */
  private static int fitting(String text, Font font, double width) {
    int end = 0;
    int at = 0;
    while (at < text.length()) {
      int next = text.indexOf(' ', at + 1);
      next = next < 0 ? text.length() : next;
      if (width(text.substring(0, next), font) > width) {
        break;
      }
      end = next;
      at = next;
    }
    if (end > 0) {
      return end;
    }
    int broken = Character.charCount(text.codePointAt(0));
    while (broken < text.length()) {
      int next = text.offsetByCodePoints(broken, 1);
      if (width(text.substring(0, next), font) > width) {
        break;
      }
      broken = next;
    }
    return broken;
  }

  private static Font load(String file) {
    try {
      return BareMachine.withoutSystemFonts(() -> open(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font open(String file) throws IOException {
    try (var in = Fonts.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IOException("font " + file + " is not on the class path");
      }
      var font = Font.createFont(Font.TRUETYPE_FONT, in);
      font.getStringBounds("", MEASURE); // the JDK sets its fonts up when one is first measured
      return font;
    } catch (FontFormatException e) {
      throw new IllegalStateException("font " + file + " cannot be read", e);
    }
  }
}
