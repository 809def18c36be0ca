package eu.chorus.ingest.document;

import eu.chorus.model.Document.Block;
import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads plain text: a blank line, a long line and a list item each end a paragraph. */
final class TextReader {
  /** Lines longer than this were not wrapped by hand: each is a paragraph of its own. */
  private static final int LONGEST_WRAPPED_LINE = 120;

  /** No plain text that a person wrote is larger: 64 MiB. */
  private static final int MOST_BYTES = 1 << 26;

  private TextReader() {}

  static Extracted read(Path file, TextBudget budget) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    budget.spend(bytes.length > MOST_BYTES ? Long.MAX_VALUE : bytes.length);
    List<Block> blocks = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : (Iterable<String>) Charsets.decode(bytes).lines()::iterator) {
      String text = Blocks.clean(line);
      if (text.isEmpty() || Blocks.isListItem(text)) {
        flush(paragraph, blocks);
      }
      paragraph.append(' ').append(text);
      if (text.length() > LONGEST_WRAPPED_LINE) {
        flush(paragraph, blocks);
      }
    }
    flush(paragraph, blocks);
    return Extracted.of(blocks, Outcome.EMPTY);
  }

  private static void flush(StringBuilder paragraph, List<Block> blocks) {
    Blocks.of(false, blocks.size() + 1, paragraph).ifPresent(blocks::add);
    paragraph.setLength(0);
  }
}
