package eu.chorus.output.report;

import eu.chorus.output.synthesis.RunFacts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Tells every file of a release by its SHA-256; holds no time and no number of a release. */
final class Manifest {
  private Manifest() {}

  /** The manifest as JSON; paths are those of the release, with forward slashes. */
  static String of(SortedMap<String, byte[]> files, RunFacts facts) {
    var lines =
        files.entrySet().stream()
            .map(
                e ->
                    String.format(
                        Locale.ROOT,
                        "    %s: %s",
                        quoted(e.getKey()),
                        quoted(sha256(e.getValue()))))
            .collect(Collectors.joining(",\n"));
    return String.format(
        Locale.ROOT,
        """
    {
      "product": "Chorus",
      "version": %s,
      "configuration": %s,
      "files": {
    %s
      }
    }
    """,
        quoted(facts.version()),
        quoted(facts.configuration()),
        lines);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String quoted(String text) {
    var json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20) {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
