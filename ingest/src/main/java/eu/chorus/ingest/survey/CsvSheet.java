package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A sheet of EUSurvey's that a spreadsheet program saved again as CSV. EUSurvey writes none itself,
 * so the form is whatever the program's country made of it: it is read off the file, whose first
 * cell is always {@code Alias}.
 *
 * @param file the file
 * @param form its characters and separator
 */
record CsvSheet(Path file, CsvForm form) implements Grid {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Windows' western character set, which Excel writes by default. */
  static final Charset WINDOWS = Charset.forName("windows-1252");

  static CsvSheet of(Path file, String name) throws IOException {
    var charset = charset(file);
    try (var reader = reader(file, charset)) {
      var start = new char[16];
      int read = Math.max(0, reader.read(start));
      String head = new String(start, 0, read).replace("\"", "");
      char separator = head.startsWith("Alias") && head.length() > 5 ? head.charAt(5) : ' ';
      if (CsvForm.SEPARATORS.indexOf(separator) < 0) {
        throw ExportFault.of(
            ProblemKind.EXPORT_OTHER_LAYOUT, name, "it does not begin with Alias and ; , tab or |");
      }
      return new CsvSheet(file, new CsvForm(charset, separator));
    }
  }

  /**
   * How the file's characters are encoded: by its byte-order mark or zero bytes; else UTF-8 if it
   * is that throughout.
   */
  static Charset charset(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      if (start.length >= 2) {
        int two = ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
        if (two == 0xFEFF || start[0] == 0) {
          return StandardCharsets.UTF_16BE;
        }
        if (two == 0xFFFE || start[1] == 0) {
          return StandardCharsets.UTF_16LE;
        }
      }
    }
    try (var reader = reader(file, StandardCharsets.UTF_8)) {
      var buffer = new char[1 << 14];
      while (reader.read(buffer) >= 0) {
        // Read to see whether it can be.
      }
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return WINDOWS;
    }
  }

  /** Reads characters from behind the byte-order mark, if there is one. */
  static Reader reader(Path file, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(
                charset.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    var reader =
        new BufferedReader(
            new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), decoder));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /** Tells in which form the file was found. */
  Problem notice(String name) {
    return new Problem(ProblemKind.EXPORT_RESAVED, Place.of(name), form.told());
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public GridRows open() {
    try {
      return new CsvRows(form.parser(file));
    } catch (IOException e) {
      throw new SheetException(0);
    }
  }

  /** A CSV keeps none. */
  @Override
  public Map<String, String> links() {
    return Map.of();
  }
}
