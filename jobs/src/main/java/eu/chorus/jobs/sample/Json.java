package eu.chorus.jobs.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, strings, numbers and truth values as JSON, in the order given. */
final class Json {
  /** Depth down to which every entry has a line of its own. */
  private static final int LINES_TO_DEPTH = 2;

  private Json() {}

  static String of(Object value) {
    return write(value, 0) + "\n";
  }

  static String quote(String text) {
    var quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ') {
                quoted.append("\\u00").append(Character.forDigit(c >> 4, 16));
                quoted.append(Character.forDigit(c & 15, 16));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }

  private static String write(Object value, int depth) {
    String gap = depth < LINES_TO_DEPTH ? "\n" : "";
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> quote(e.getKey().toString()) + ":" + write(e.getValue(), depth + 1))
          .collect(Collectors.joining("," + gap, "{" + gap, gap + "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(v -> write(v, depth + 1))
          .collect(Collectors.joining("," + gap, "[" + gap, gap + "]"));
    }
    return value instanceof String text ? quote(text) : value.toString();
  }
}
