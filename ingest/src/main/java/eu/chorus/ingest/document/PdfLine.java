package eu.chorus.ingest.document;

/**
 * A line of text on a PDF page. Lengths are in points (1/72 inch), measured from the page's upper
 * left corner.
 *
 * @param page from 1
 * @param left where the line begins
 * @param right where it ends
 * @param y its base line
 * @param size font size
 * @param bold whether its font is bold
 * @param text its words; never empty
 */
record PdfLine(int page, float left, float right, float y, float size, boolean bold, String text) {
  @Override
  public String toString() {
    return "PdfLine[page " + page + ", " + text.length() + " characters]";
  }
}
