package eu.chorus.jobs.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the word lists that lie beside this class. */
final class Vocabulary {
  private Vocabulary() {}

  /** The lines of a list, without comments and blanks; a line that starts with + is continued. */
  static List<String> lines(String name) {
    var lines = new ArrayList<String>();
    for (String line : text(name).split("\n")) {
      if (line.startsWith("+")) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line.strip());
      }
    }
    return lines;
  }

  /** The trimmed parts of a line between separators. */
  static List<String> parts(String line, String separator) {
    return Arrays.stream(line.split(separator, -1)).map(String::strip).toList();
  }

  private static String text(String name) {
    try (var in = Vocabulary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing word list " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
