package eu.chorus.output.disclosure.readback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The words that a PDF draws: page by page in the order in which they are drawn and in the order in
 * which they stand; visible or not, within the page or beside it, in every layer. Letters of a font
 * that does not say which letters they are, and letters drawn as shapes, cannot be read.
 */
final class PdfWords {
  /** Bullets are often letters of no alphabet; a word of them is a word that cannot be read. */
  private static final int LONGEST_RIDDLE = 4;

  /** A few letters drawn as shapes have so many curves; a logo or a chart has too. */
  private static final int MOST_CURVES = 150;

  private static final Set<String> CURVES = Set.of("c", "v", "y");

  private final String told;
  private final ReadBack into;

  private final Set<COSBase> contents = Collections.newSetFromMap(new IdentityHashMap<>());

  PdfWords(String told, ReadBack into) {
    this.told = told;
    this.into = into;
  }

  /** Reads every page. */
  void read(PDDocument document) throws IOException {
    read(document, "page ");
  }

  /** What the pages consist of that were read. */
  Set<COSBase> contents() {
    return contents;
  }

  /** Reads what draws, but may not be drawn on any page, as pages of their own. */
  void readDrawings(List<COSStream> drawings) throws IOException {
    try (var pages = new PDDocument()) {
      for (var drawing : drawings) {
        var page = new PDPage();
        var resources = new PDResources();
        resources.put(COSName.getPDFName("Drawing"), new PDFormXObject(drawing));
        page.setResources(resources);
        var show = "/Drawing Do".getBytes(StandardCharsets.US_ASCII);
        page.setContents(new PDStream(pages, new ByteArrayInputStream(show)));
        pages.addPage(page);
      }
      read(pages, "drawing ");
    }
  }

  private void read(PDDocument document, String kind) throws IOException {
    for (boolean isSorted : new boolean[] {false, true}) {
      var units = new ArrayList<Strand.Unit>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new Stripper(kind + page);
        stripper.setSortByPosition(isSorted);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        units.add(new Strand.Unit(kind + page, stripper.getText(document)));
        into.addReadings(told, stripper.aside);
      }
      into.addReadings(told, units);
    }
  }

  private final class Stripper extends PDFTextStripper {
    private final String place;
    private final List<Strand.Unit> aside = new ArrayList<>();
    private int riddle;
    private int curves;

    Stripper(String place) {
      this.place = place;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
      super.processPage(page);
      var drawn = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
      if (drawn instanceof COSArray several) {
        several
            .toList()
            .forEach(one -> contents.add(one instanceof COSObject o ? o.getObject() : one));
      } else if (drawn != null) {
        contents.add(drawn);
      }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      var letters = font.toUnicode(code);
      boolean isKnown = letters != null && !letters.isEmpty() && isLetter(letters.codePointAt(0));
      riddle = isKnown ? 0 : riddle + 1;
      if (riddle == LONGEST_RIDDLE) {
        into.unreadable(
            told, place + ", letters of a font that does not say which they are; export as PDF/A");
      }
      super.showGlyph(matrix, font, code, displacement);
    }

    private static boolean isLetter(int c) {
      return c != 0xFFFD && c >= ' ' && Character.getType(c) != Character.PRIVATE_USE;
    }

    /** What replaces letters is read beside them, not in their place. */
    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
      collect(properties, 0);
    }

    @Override
    public void endMarkedContentSequence() {}

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (operator.getName().equals("BI")) {
        into.picture(told, place + ", a picture in the text");
      }
      if (CURVES.contains(operator.getName())) {
        curves++;
        if (curves == MOST_CURVES) {
          into.picture(told, place + ", shapes");
        }
      }
      if (Set.of("DP", "MP").contains(operator.getName())) {
        operands.forEach(operand -> collect(operand, 0));
      }
      super.processOperator(operator, operands);
    }

    private void collect(COSBase object, int level) {
      if (object instanceof COSString string) {
        aside.add(new Strand.Unit(place, string.getString()));
      } else if (level < 5 && object instanceof COSDictionary dictionary) {
        dictionary.getValues().forEach(value -> collect(value, level + 1));
      } else if (level < 5 && object instanceof COSArray array) {
        array.forEach(value -> collect(value, level + 1));
      }
    }
  }
}
