package eu.chorus.process;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Stands in for fonts that a PDF does not embed, always with the one that PDFBox brings: the same
 * file must give the same words on every machine, and a confined process neither looks through
 * folders of fonts nor writes down what it found there.
 */
public final class BuiltInFonts implements FontMapper {
  private static final String LIBERATION =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static boolean inUse;

  private final TrueTypeFont font;

  private BuiltInFonts(TrueTypeFont font) {
    this.font = font;
  }

  /**
   * Makes PDFBox use the built-in font alone, in this JVM.
   *
   * @throws IOException if PDFBox came without its font, or with one that cannot be read
   */
  public static synchronized void use() throws IOException {
    if (!inUse) {
      try (var in = PDDocument.class.getResourceAsStream(LIBERATION)) {
        if (in == null) {
          throw new FileNotFoundException(LIBERATION);
        }
        FontMappers.set(new BuiltInFonts(new TTFParser().parse(new RandomAccessReadBuffer(in))));
        inUse = true;
      }
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo systemInfo) {
    return new CIDFontMapping(null, font, true);
  }
}
