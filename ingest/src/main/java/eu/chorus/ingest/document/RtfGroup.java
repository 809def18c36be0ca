package eu.chorus.ingest.document;

/** What holds inside one group of an RTF file; a group within begins with the same. */
final class RtfGroup {
  /** What the text of a group is. */
  enum Place {
    BODY,
    NOTE,
    FONTS,
    STYLES,
    IGNORED
  }

  Place place = Place.BODY;

  /** The font's number. */
  int font;

  /** How many bytes follow a character of Unicode, for readers that know none. */
  int replacements = 1;

  boolean hidden;
  boolean deleted;
  boolean inTable;
  boolean contents;

  /** Rank of the paragraph as a heading; 0 if it is none. */
  int level;

  /** A group within this one. */
  RtfGroup inner() {
    RtfGroup inner = new RtfGroup();
    inner.place = place;
    inner.font = font;
    inner.replacements = replacements;
    inner.hidden = hidden;
    inner.deleted = deleted;
    inner.inTable = inTable;
    inner.contents = contents;
    inner.level = level;
    return inner;
  }

  /** A new paragraph begins that inherits nothing. */
  void plainParagraph() {
    inTable = false;
    contents = false;
    level = 0;
  }

  /** What follows is formatted as nothing in particular, in that font. */
  void plainText(int standardFont) {
    font = standardFont;
    hidden = false;
    deleted = false;
  }

  /** Whether the text of the moment is said. */
  boolean isSaid() {
    return (place == Place.BODY || place == Place.NOTE) && !hidden && !deleted;
  }
}
