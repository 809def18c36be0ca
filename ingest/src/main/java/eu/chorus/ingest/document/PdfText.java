package eu.chorus.ingest.document;

import eu.chorus.model.Document.Kind;

/**
 * A piece of a PDF's text.
 *
 * @param page from 1
 * @param kind what it is
 * @param level its rank, if it is a heading
 * @param text its words
 */
record PdfText(int page, Kind kind, int level, String text) {
  void addTo(Flow flow) {
    flow.page(page);
    switch (kind) {
      case HEADING -> flow.heading(level, text);
      case NOTE -> flow.note(text);
      case FILL_IN -> flow.fillIn(text);
      default -> flow.paragraph(text);
    }
  }

  @Override
  public String toString() {
    return "PdfText[page " + page + ", " + text.length() + " characters]";
  }
}
