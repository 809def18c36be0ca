package eu.chorus.output.chart;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Lets the JDK draw text on a machine without fonts. On Linux the JDK asks the fontconfig library
 * for system fonts before it opens any font, and fails where there is none, although no system font
 * is used; told by {@code sun.awt.fontconfig} that there are no fonts, it does not ask.
 */
final class BareMachine {
  private static final String PROPERTY = "sun.awt.fontconfig";
  private static final String NO_FONTS = "version=1\nsequence.allfonts=default\n";

  private BareMachine() {}

  /** Does something that makes the JDK set its fonts up, such as opening the first font. */
  static Font withoutSystemFonts(FontOpener opener) throws IOException {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (!system.startsWith("linux") || System.getProperty(PROPERTY) != null) {
      return opener.open();
    }
    Path told = Files.createTempFile("chorus-fonts", ".properties");
    try {
      Files.writeString(told, NO_FONTS);
      System.setProperty(PROPERTY, told.toString());
      return opener.open();
    } finally {
      System.clearProperty(PROPERTY);
      Files.delete(told);
    }
  }

  /** Opens a font. */
  @FunctionalInterface
  interface FontOpener {
    Font open() throws IOException;
  }
}
