package eu.chorus.ingest.document;

import eu.chorus.model.Document.Block;
import eu.chorus.model.Document.Outcome;
import eu.chorus.model.Document.Position;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads the documents of a ZIP in the order of their names, and those of a ZIP within it. Nothing
 * is unfolded to disk, so that no name of an entry leads anywhere.
 */
final class ArchiveReader {
  /** More files than anybody uploads as one. */
  private static final int MOST_FILES = 500;

  /** No document within an archive unfolds to more: 64 MiB. */
  private static final int MOST_BYTES = 1 << 26;

  /** All of an archive together: 512 MiB. */
  private static final long MOST_BYTES_TOGETHER = 1L << 29;

  /** A ZIP, and a ZIP within it. */
  private static final int DEEPEST = 2;

  /** What no text was read of, the most telling reason first. */
  private static final List<Outcome> REASONS =
      List.of(
          Outcome.TOO_LARGE,
          Outcome.PASSWORD_PROTECTED,
          Outcome.ENCRYPTED,
          Outcome.CORRUPT,
          Outcome.NO_TEXT_LAYER,
          Outcome.UNSUPPORTED,
          Outcome.EMPTY);

  private final TextBudget budget;
  private final Optional<Recognition> recognition;
  private final List<Block> blocks = new ArrayList<>();
  private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
  private int parts;
  private long bytes;

  private ArchiveReader(TextBudget budget, Optional<Recognition> recognition) {
    this.budget = budget;
    this.recognition = recognition;
  }

  static Extracted read(Content content, TextBudget budget, Optional<Recognition> recognition)
      throws IOException {
    ArchiveReader reader = new ArchiveReader(budget, recognition);
    reader.open(content, 1);
    return new Extracted(reader.outcome(), reader.blocks);
  }

  private void open(Content content, int depth) throws IOException {
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(content.channel()).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
      for (ZipArchiveEntry entry : entries) {
        if (!entry.isDirectory() && !isHousekeeping(entry.getName())) {
          read(zip, entry, depth);
        }
      }
    }
  }

  private void read(ZipFile zip, ZipArchiveEntry entry, int depth) throws IOException {
    if (++parts > MOST_FILES) {
      throw new TooLargeException("more files than anybody uploads as one");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      outcomes.add(Outcome.PASSWORD_PROTECTED);
      return;
    }
    if (entry.isUnixSymlink() || !zip.canReadEntryData(entry)) {
      outcomes.add(Outcome.UNSUPPORTED);
      return;
    }
    Content unfolded;
    try (InputStream in = zip.getInputStream(entry)) {
      unfolded = new Content.InMemory(in.readNBytes(MOST_BYTES + 1));
    } catch (IOException broken) {
      outcomes.add(Outcome.CORRUPT);
      return;
    }
    bytes += unfolded.size();
    if (unfolded.size() > MOST_BYTES || bytes > MOST_BYTES_TOGETHER) {
      throw new TooLargeException("unfolds to more than anybody uploads as one");
    }
    document(unfolded, depth);
  }

  private void document(Content unfolded, int depth) throws IOException {
    if (isArchive(unfolded)) {
      if (depth == DEEPEST) {
        outcomes.add(Outcome.UNSUPPORTED);
      } else {
        open(unfolded, depth + 1);
      }
      return;
    }
    Extracted extracted = DocumentFormat.read(unfolded, budget, recognition);
    outcomes.add(extracted.outcome());
    extracted.blocks().forEach(block -> blocks.add(inPart(block, parts)));
  }

  private static boolean isArchive(Content content) {
    try {
      return FormatDetector.detect(content) == DocumentFormat.ZIP;
    } catch (IOException | RuntimeException broken) {
      return false;
    }
  }

  /** An empty file says nothing that could be lost; any other that is not read does. */
  private Outcome outcome() {
    if (outcomes.isEmpty()) {
      return Outcome.EMPTY;
    }
    if (outcomes.contains(Outcome.READ)) {
      return EnumSet.of(Outcome.READ, Outcome.EMPTY).containsAll(outcomes)
          ? Outcome.READ
          : Outcome.PARTLY_READ;
    }
    return REASONS.stream().filter(outcomes::contains).findFirst().orElse(Outcome.CORRUPT);
  }

  private static Block inPart(Block block, int part) {
    Position at = block.position();
    return new Block(
        block.kind(),
        block.level(),
        new Position(part, at.page(), at.paragraph(), at.row(), at.column()),
        block.text());
  }

  /** Files that an operating system adds by itself. */
  private static boolean isHousekeeping(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return path.startsWith("__MACOSX/")
        || name.startsWith(".")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }
}
