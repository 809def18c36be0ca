package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

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

  /** What may stand between cells; of those that fit equally well the first is taken. */
  static final String SEPARATORS = ";,\t|";

  /** So many records are tried. */
  private static final int SAMPLE = 50;

  private static final int MOST_CELLS = 1 << 20;

  /**
   * The form read off the file: the separator is what cuts most of its first records into as many
   * cells as its header; of several such, what cuts the header into most.
   */
  static CsvForm of(Path file) throws IOException {
    var charset = CsvSheet.charset(file);
    var best = new CsvForm(charset, SEPARATORS.charAt(0));
    int fits = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      var form = new CsvForm(charset, SEPARATORS.charAt(i));
      int alike = form.fits(file);
      if (alike > fits) {
        best = form;
        fits = alike;
      }
    }
    return best;
  }

  /** How well the form fits: records first, then cells of the header; 0 if it cuts nothing. */
  private int fits(Path file) throws IOException {
    int width = 0;
    int alike = 0;
    int records = 0;
    try (var parser = parser(file)) {
      var all = parser.iterator();
      while (records < SAMPLE && all.hasNext()) {
        int cells = all.next().size();
        width = records == 0 ? Math.min(cells, MOST_CELLS) : width;
        alike += cells == width ? 1 : 0;
        records++;
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      // What a parser stumbles over will be told when the file is read.
    }
    return width < 2 ? 0 : alike * MOST_CELLS + width;
  }

  /** A parser of the file in this form; close it. */
  CSVParser parser(Path file) throws IOException {
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    return CSVParser.builder().setReader(open(file)).setFormat(format).get();
  }

  /** Says which form was read off a file, unless it is the one that goes without saying. */
  List<Problem> notices(String name) {
    if (equals(STANDARD)) {
      return List.of();
    }
    return List.of(new Problem(ProblemKind.EXPORT_FORM_READ_OFF, Place.of(name), told()));
  }

  /** Whether the encoding is what is left when nothing else fits. */
  boolean guessed() {
    return charset.equals(CsvSheet.WINDOWS);
  }

  /** The form in words. */
  String told() {
    String between = separator == '\t' ? "tab" : String.valueOf(separator);
    return charset.name() + ", " + between + " between cells, quoted by \"";
  }

  private Reader open(Path file) throws IOException {
    return CsvSheet.reader(file, charset);
  }
}
