package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.quotation.CorpusPass;
import eu.chorus.output.disclosure.quotation.FamilyText;
import eu.chorus.output.disclosure.quotation.Tokens;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/**
 * A file of the gate's index with the texts of some families: a line for each text, family after
 * family, an empty line after each. All texts of a family lie in one segment; which family it is,
 * or whose text, no segment tells.
 *
 * @param file its name within the index
 * @param sha256 digest of its bytes, in lower-case hexadecimal
 * @param families how many families it holds
 * @param texts how many texts
 * @param tokens how many tokens
 */
public record Segment(String file, String sha256, int families, long texts, long tokens) {
  /**
   * Writes a segment.
   *
   * @param texts sorted by family and words; equal ones of a family are held once
   */
  public static Segment write(Path path, Iterator<FamilyText> texts) throws IOException {
    var digest = digester();
    int families = 0;
    long count = 0;
    long tokens = 0;
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(
                new DigestOutputStream(Files.newOutputStream(path), digest),
                StandardCharsets.UTF_8.newEncoder()))) {
      var last = new FamilyText("", "");
      while (texts.hasNext()) {
        var text = texts.next();
        if (text.equals(last)) {
          continue;
        }
        if (families == 0 || !text.family().equals(last.family())) {
          out.write(families == 0 ? "" : "\n");
          families++;
        }
        out.write(text.words());
        out.write('\n');
        count++;
        tokens += text.words().chars().filter(c -> c == ' ' || c == '\t').count() + 1;
        last = text;
      }
      out.write(families == 0 ? "" : "\n");
    }
    var name = String.valueOf(path.getFileName());
    return new Segment(name, HexFormat.of().formatHex(digest.digest()), families, count, tokens);
  }

  /**
   * Streams the texts past these checks.
   *
   * @param first number of the first family
   * @throws IOException if the file is not, to the last byte, what was written; then nothing that
   *     the checks have seen counts
   */
  void feed(Path index, int first, List<CorpusPass> passes) throws IOException {
    var digest = digester();
    int family = first;
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new DigestInputStream(Files.newInputStream(index.resolve(file)), digest),
                StandardCharsets.UTF_8.newDecoder()),
            1 << 16)) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          family++;
          continue;
        }
        var text = Tokens.ofLine(line);
        for (var pass : passes) {
          pass.pass(family, text);
        }
      }
    }
    boolean same = HexFormat.of().formatHex(digest.digest()).equals(sha256);
    if (!same || family != first + families) {
      throw new GateFault("a segment of the gate's index is not what was sealed");
    }
  }

  /** Whether every byte of the file is as it was written. */
  boolean isWhole(Path index) throws IOException {
    var digest = digester();
    try (var in = Files.newInputStream(index.resolve(file))) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return HexFormat.of().formatHex(digest.digest()).equals(sha256);
  }

  /** The same segment under another name. */
  public Segment named(String name) {
    return new Segment(name, sha256, families, texts, tokens);
  }

  private static MessageDigest digester() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
