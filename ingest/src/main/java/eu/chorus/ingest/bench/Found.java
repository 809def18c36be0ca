package eu.chorus.ingest.bench;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a contestant read, as digests: no word of a respondent gets into a result. */
final class Found {
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private final Set<Long> digests = new HashSet<>();

  /** A row of a table, whatever empty cells it ends in. */
  void row(List<String> cells) {
    long digest = 7;
    int column = 0;
    for (String cell : cells) {
      column++;
      if (!cell.isEmpty()) {
        digest = mix(mix(digest, column), digest(cell));
      }
    }
    digests.add(digest);
  }

  /** The words of a text, each once. */
  void text(String text) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      digests.add(digest(word.group().toLowerCase(Locale.ROOT)));
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(digests.size());
    for (long digest : digests) {
      out.writeLong(digest);
    }
  }

  private static long digest(String text) {
    long digest = text.length();
    for (int i = 0; i < text.length(); i++) {
      digest = mix(digest, text.charAt(i));
    }
    return digest;
  }

  private static long mix(long digest, long value) {
    return (digest ^ value) * 0x100000001b3L;
  }
}
