package eu.chorus.ingest.draft;

import eu.chorus.ingest.document.Extraction;
import eu.chorus.ingest.survey.UnreadableException;
import eu.chorus.model.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines of a draft's file. Plain text and Markdown are read as they stand, because there a line
 * counts; everything else goes through the isolated extraction that uploads go through.
 */
final class DraftLines {
  private DraftLines() {}

  /**
   * Reads them.
   *
   * @throws IOException if the file cannot be read
   */
  static List<Line> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".md") || name.endsWith(".markdown")) {
      return plain(file, true);
    }
    return name.endsWith(".txt") ? plain(file, false) : extracted(file);
  }

  private static List<Line> plain(Path file, boolean markdown) throws IOException {
    var lines = new ArrayList<Line>();
    long number = 0;
    // Refuses what is not UTF-8.
    for (String raw : Files.readString(file, StandardCharsets.UTF_8).split("\\R", -1)) {
      number++;
      String text = fold(raw.replace("\uFEFF", ""));
      boolean heading = markdown && text.matches("#{1,6} .*");
      String words = markdown ? unmarked(text) : text;
      if (!words.isBlank()) {
        lines.add(new Line(number, heading, true, words.strip()));
      }
    }
    return lines;
  }

  private static String unmarked(String text) {
    return text.replaceFirst("^#{1,6} ", "")
        .replaceFirst("^[*+-] ", "\u2022 ")
        .replaceAll("[*_`]{1,3}", "");
  }

  private static List<Line> extracted(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new UnreadableException("no such file");
    }
    Document document =
        new Extraction()
            .extract(List.of(new Extraction.Request("", "", "", file)), Extraction.Limits.STANDARD)
            .get(0);
    if (document.blocks().isEmpty()) {
      throw new UnreadableException(
          document.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    var lines = new ArrayList<Line>();
    for (Document.Block block : document.blocks()) {
      lines.add(new Line(lines.size() + 1L, block.heading(), false, fold(block.text().text())));
    }
    return lines;
  }

  private static String fold(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
