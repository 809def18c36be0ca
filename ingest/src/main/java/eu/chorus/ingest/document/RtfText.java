package eu.chorus.ingest.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;

/** The text of an RTF file: bytes become words, words paragraphs, paragraphs cells. */
final class RtfText {
  private final Flow flow;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder note = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int row;
  private int column;

  RtfText(Flow flow) {
    this.flow = flow;
  }

  /** One more byte; a character may have several, so they are told together. */
  void pending(int value) throws IOException {
    flow.spend(1);
    bytes.write(value);
  }

  /** The bytes before this are complete: they mean characters of that charset. */
  void complete(RtfGroup group, Charset charset) {
    if (bytes.size() > 0) {
      to(group).append(bytes.toString(charset));
      bytes.reset();
    }
  }

  void append(RtfGroup group, String text) throws IOException {
    flow.spend(text.length());
    to(group).append(text);
  }

  /** A paragraph ends. */
  void endParagraph(RtfGroup group) throws IOException {
    flow.spend(1);
    if (group.place == RtfGroup.Place.NOTE) {
      endNote();
      return;
    }
    if (!group.inTable) {
      row = 0;
    }
    if (group.contents) {
      body.setLength(0);
    } else if (group.inTable) {
      cell();
    } else if (group.level > 0) {
      flow.heading(group.level, body);
    } else {
      flow.paragraph(body);
    }
    body.setLength(0);
  }

  void endCell() throws IOException {
    flow.spend(1);
    cell();
    column++;
  }

  void endRow() {
    row++;
    column = 1;
  }

  void endNote() {
    flow.note(note);
    note.setLength(0);
  }

  private void cell() {
    if (row == 0) {
      row = 1;
      column = 1;
    }
    flow.cell(row, column, body);
    body.setLength(0);
  }

  private StringBuilder to(RtfGroup group) {
    return group.place == RtfGroup.Place.NOTE ? note : body;
  }
}
