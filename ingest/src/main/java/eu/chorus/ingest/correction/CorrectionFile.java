package eu.chorus.ingest.correction;

import eu.chorus.ingest.draft.Table;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.SafeCell;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file of all corrections: a line each, in the order in which they were decided. It only grows.
 * The last column of a line is a digest of the line and of the digest before, so that a line that
 * was changed, moved or taken out is seen.
 */
public final class CorrectionFile {
  /** Its name in the restricted zone. */
  public static final String NAME = "corrections.csv";

  private static final List<String> COLUMNS =
      List.of(
          "version", "what", "target", "before", "after", "by", "when", "why", "base", "digest");

  private static final String MARK = "'";

  private CorrectionFile() {}

  /**
   * Every correction, in order; none where there is no file yet.
   *
   * @throws UserException if the file is not as it was written
   */
  public static List<Correction> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    var problems = new ArrayList<Problem>();
    var corrections = new ArrayList<Correction>();
    try {
      String last = "";
      for (Table.Row row : Table.read(file, NAME, new LinkedHashSet<>(COLUMNS), problems)) {
        Correction correction = correction(row, last);
        last = digest(last, correction);
        corrections.add(correction);
      }
    } catch (IOException e) {
      problems.add(damaged(0));
    }
    if (problems.stream().anyMatch(p -> !p.notice())) {
      throw new UserException(List.of(damaged(0)));
    }
    return List.copyOf(corrections);
  }

  /**
   * Adds corrections to the file, making it when there is none. A reader, or a run after a crash,
   * sees either all of them or none.
   *
   * @throws UserException if the file is not as it was written
   */
  public static void append(Path file, List<Correction> corrections) throws IOException {
    String last = "";
    for (Correction earlier : read(file)) {
      last = digest(last, earlier);
    }
    var text = new StringBuilder();
    if (!Files.exists(file)) {
      text.append(String.join(",", COLUMNS)).append('\n');
    } else {
      text.append(Files.readString(file));
    }
    for (Correction correction : corrections) {
      last = digest(last, correction);
      text.append(
              Stream.concat(cells(correction).stream(), Stream.of(last))
                  .map(CorrectionFile::quoted)
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    var aside = file.resolveSibling("." + NAME + ".partial");
    write(aside, text.toString());
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Closed to others before there is anything in it, and on the disk before it is renamed. */
  private static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static Correction correction(Table.Row row, String last) {
    What what = What.of(row.cell("what")).orElseThrow(() -> fault(row));
    try {
      var correction =
          new Correction(
              Integer.parseInt(row.cell("version")),
              Integer.parseInt(row.cell("base")),
              what,
              text(row, "target"),
              text(row, "before"),
              text(row, "after"),
              text(row, "by"),
              text(row, "when"),
              text(row, "why"));
      if (row.cell("digest").equals(digest(last, correction))) {
        return correction;
      }
    } catch (NumberFormatException e) {
      // Not as it was written: told below.
    }
    throw fault(row);
  }

  /** Behind an apostrophe, so that no two texts look alike once formulas are made safe. */
  private static String quoted(String text) {
    return SafeCell.csv(text.startsWith(MARK) ? MARK + text : text);
  }

  private static String text(Table.Row row, String column) {
    var cell = row.cell(column);
    return cell.startsWith(MARK) ? cell.substring(MARK.length()) : cell;
  }

  private static List<String> cells(Correction c) {
    return List.of(
        Integer.toString(c.version()),
        c.what().key(),
        c.target(),
        c.before(),
        c.after(),
        c.by(),
        c.when(),
        c.why(),
        Integer.toString(c.base()));
  }

  private static String digest(String last, Correction correction) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(last.getBytes(StandardCharsets.UTF_8));
      for (String cell : cells(correction)) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8)); // no two lines meet
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  private static UserException fault(Table.Row row) {
    return new UserException(List.of(damaged(row.number())));
  }

  private static Problem damaged(long row) {
    return new Problem(
        ProblemKind.CORRECTIONS_DAMAGED, new Place("restricted/" + NAME, "", row, ""), "");
  }
}
