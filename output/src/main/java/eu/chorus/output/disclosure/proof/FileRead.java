package eu.chorus.output.disclosure.proof;

import eu.chorus.output.disclosure.quotation.Tokens;
import eu.chorus.output.disclosure.readback.ReadBack;
import java.util.List;

/**
 * A file of a release as it was read back.
 *
 * @param name its name relative to the release
 * @param bytes its length
 * @param pieces pieces of text that were read in it, once for each order of reading
 * @param tokens words and numbers in these
 * @param digest SHA-256 in lower-case hexadecimal
 */
record FileRead(String name, long bytes, long pieces, long tokens, String digest) {
  /** What was read of a file. */
  static FileRead of(String name, long bytes, String digest, ReadBack readBack) {
    long pieces = 0;
    long tokens = 0;
    for (var strand : readBack.strands()) {
      if (strand.file().equals(name) || strand.file().startsWith(name + ", ")) {
        pieces += strand.units().size();
        tokens += Tokens.of(strand.texts()).size();
      }
    }
    return new FileRead(name, bytes, pieces, tokens, digest);
  }

  /** The sum of all. */
  static FileRead sum(List<FileRead> files) {
    return new FileRead(
        "",
        files.stream().mapToLong(FileRead::bytes).sum(),
        files.stream().mapToLong(FileRead::pieces).sum(),
        files.stream().mapToLong(FileRead::tokens).sum(),
        "");
  }
}
