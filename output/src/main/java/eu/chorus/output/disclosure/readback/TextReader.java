package eu.chorus.output.disclosure.readback;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.regex.Pattern;

/** Reads plain text, and what is written as plain text: Markdown, styles, Turtle. */
final class TextReader {
  /** Characters that no text file holds, but every other file does. */
  private static final Pattern BINARY =
      Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F\\uFFFE]");

  private static final Pattern OTHER = Pattern.compile("^\\s*(?:%PDF-|\\{\\\\rtf|PK\\x03\\x04)");

  private TextReader() {}

  static void read(String told, byte[] bytes, int depth, ReadBack into, boolean isMarkdown)
      throws IOException {
    var text = new Packed(told, depth, into).takenFrom(text(bytes));
    var units = List.of(new Strand.Unit("", text));
    into.addReadings(told, units);
    if (isMarkdown) {
      into.addReadings(told, List.of(new Strand.Unit("", Escapes.withoutEmphasis(text))));
    }
  }

  /** The text of a file that is nothing but text. */
  static String text(byte[] bytes) throws Unreadable {
    try {
      var text = ReadBack.utf8(bytes);
      if (BINARY.matcher(text).find() || OTHER.matcher(text).find()) {
        throw new Unreadable("not the text that its name says; leave it out");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new Unreadable("not in UTF-8; save it in that encoding");
    }
  }
}
