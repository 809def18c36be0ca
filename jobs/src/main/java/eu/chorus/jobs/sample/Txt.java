package eu.chorus.jobs.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes plain text in UTF-8. */
final class Txt {
  private Txt() {}

  static byte[] of(List<Upload.Line> lines) {
    return lines.stream()
        .map(line -> line.text() + "\n")
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
