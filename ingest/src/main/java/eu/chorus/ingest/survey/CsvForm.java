package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The form of a CSV file.
 *
 * @param charset how its characters are encoded
 * @param separator what stands between cells
 */
record CsvForm(Charset charset, char separator) {
  /** The portal's. */
  static final CsvForm PORTAL = new CsvForm(StandardCharsets.UTF_8, ';');

  /** The form of RFC 4180, in UTF-8. */
  private static final CsvForm STANDARD = new CsvForm(StandardCharsets.UTF_8, ',');

  private static final String SEPARATORS = ";,\t";

  /** The form read off the file: the separator is what its first line holds most of, unquoted. */
  static CsvForm of(Path file) throws IOException {
    var charset = CsvSheet.charset(file);
    var met = new int[SEPARATORS.length()];
    try (var reader = CsvSheet.reader(file, charset)) {
      boolean quoted = false;
      for (int c = reader.read(); c >= 0 && (quoted || c != '\n'); c = reader.read()) {
        quoted ^= c == '"';
        int separator = SEPARATORS.indexOf(c);
        if (separator >= 0 && !quoted) {
          met[separator]++;
        }
      }
    }
    int most = 0;
    for (int i = 1; i < met.length; i++) {
      most = met[i] > met[most] ? i : most;
    }
    return new CsvForm(charset, SEPARATORS.charAt(most));
  }

  /** Says which form was read off a file, unless it is the one that goes without saying. */
  List<Problem> notices(String name) {
    if (equals(STANDARD)) {
      return List.of();
    }
    String between = separator == '\t' ? "tab" : String.valueOf(separator);
    return List.of(
        new Problem(
            ProblemKind.EXPORT_FORM_READ_OFF,
            Place.of(name),
            charset.name() + ", " + between + " between cells, quoted by \""));
  }

  Reader open(Path file) throws IOException {
    return CsvSheet.reader(file, charset);
  }
}
