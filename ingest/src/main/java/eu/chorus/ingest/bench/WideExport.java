package eu.chorus.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a large export as EUSurvey lays it out, with invented cells. */
final class WideExport {
  /** Alias, date, nothing, headers. */
  static final int HEADER_ROWS = 4;

  private static final List<String> LABELS =
      List.of("Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "No opinion");

  private static final List<String> WORDS =
      List.of(
          "models",
          "should",
          "be",
          "documented",
          "by",
          "providers",
          "with",
          "größter",
          "care",
          "before",
          "release",
          "&",
          "evaluated",
          "for",
          "risks",
          "every",
          "year");

  private WideExport() {}

  /** The same arguments give the same cells. */
  static void write(Path file, int rows, int columns, long seed) throws IOException {
    var random = new Random(seed);
    try (var book = new SXSSFWorkbook(100);
        var out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("Content");
      sheet.createRow(0).createCell(0).setCellValue("Alias");
      var headers = sheet.createRow(HEADER_ROWS - 1);
      for (int column = 0; column < columns; column++) {
        headers.createCell(column).setCellValue("Question " + column);
      }
      for (int row = 0; row < rows; row++) {
        var cells = sheet.createRow(HEADER_ROWS + row);
        cells.createCell(0).setCellValue("id-" + row);
        for (int column = 1; column < columns; column++) {
          int kind = random.nextInt(10);
          if (kind < 2) {
            cells.createCell(column).setCellValue(random.nextInt(100_000));
          } else if (kind < 7) {
            cells.createCell(column).setCellValue(LABELS.get(random.nextInt(LABELS.size())));
          } else if (kind < 8) {
            cells.createCell(column).setCellValue(sentence(random));
          }
        }
      }
      book.write(out);
    }
  }

  private static String sentence(Random random) {
    return IntStream.range(0, 5 + random.nextInt(40))
        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
  }
}
