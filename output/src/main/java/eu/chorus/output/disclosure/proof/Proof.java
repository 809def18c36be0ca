package eu.chorus.output.disclosure.proof;

import eu.chorus.output.disclosure.Candidate;
import eu.chorus.output.disclosure.GateRefusal;
import eu.chorus.output.disclosure.Released;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.readback.ReadBack;
import eu.chorus.output.synthesis.Frames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The statement of proof of a release: what was checked, with which numbers, over which bytes, and
 * what is not proved. Each of its figures is a number of the policy, a digest, or something that
 * anybody can work out from the other files of the release, so it cannot tell more than they do.
 *
 * <p>It is written from the files that it is about, before they are inspected, and inspected with
 * them; it says that they passed, and where they do not, nothing is released. It is made again from
 * the inspected bytes and must be the same to the last byte.
 *
 * @param basis what it rests on beside those files
 * @param files the files that it is about, by name
 * @param tables what the open data show and do not show
 */
public record Proof(ProofBasis basis, List<FileRead> files, List<TableTally> tables) {
  /** For people. */
  public static final String MARKDOWN = "PROOF.md";

  /** The same for programs. */
  public static final String JSON = "proof.json";

  /** Tells the digest of every other file, the statement's too. */
  public static final String MANIFEST = "manifest.json";

  /** The open data, from which is counted what is shown. */
  private static final String TABLES = "data/tables.csv";

  /** What a statement is not about: a file cannot hold its own digest. */
  private static final Set<String> ABOUT_OTHERS = Set.of(MARKDOWN, JSON, MANIFEST);

  public Proof {
    files = List.copyOf(files);
    tables = List.copyOf(tables);
  }

  /**
   * Reads back the files of a release, whether its statement lies beside them yet or not.
   *
   * @throws IOException if they cannot be read
   */
  public static Proof of(Path folder, ProofBasis basis) throws IOException {
    var readBack = ReadBack.of(folder);
    var files = new ArrayList<FileRead>();
    for (var file : readBack.digests().entrySet()) {
      if (!ABOUT_OTHERS.contains(file.getKey())) {
        long bytes = Files.size(folder.resolve(file.getKey()));
        files.add(FileRead.of(file.getKey(), bytes, file.getValue(), readBack));
      }
    }
    return new Proof(basis, files, TableTally.of(Files.readAllBytes(folder.resolve(TABLES))));
  }

  /** The files of the statement by name. */
  public SortedMap<String, byte[]> written(Frames frames) throws IOException {
    var written = new TreeMap<String, byte[]>();
    written.put(MARKDOWN, new ProofText(this, frames).page().getBytes(StandardCharsets.UTF_8));
    written.put(JSON, ProofJson.of(this).getBytes(StandardCharsets.UTF_8));
    return written;
  }

  /**
   * Makes sure that an inspected release states what was inspected, no more and no less.
   *
   * @param frames the frames of the statement
   * @throws GateRefusal if the statement is missing, or not what is made of these bytes
   */
  public static void verify(Released<Candidate> inspected, ProofBasis basis, Frames frames)
      throws IOException {
    var candidate = inspected.value();
    var proof = of(candidate.directory(), basis);
    var violations = new ArrayList<Violation>();
    for (var file : proof.files()) {
      if (!file.digest().equals(candidate.digests().get(file.name()))) {
        violations.add(new Violation(Rule.UNPROVEN, file.name(), "changed since inspection"));
      }
    }
    for (var file : proof.written(frames).entrySet()) {
      var path = candidate.directory().resolve(file.getKey());
      if (!Files.isRegularFile(path)) {
        violations.add(new Violation(Rule.UNPROVEN, file.getKey(), "missing"));
      } else if (!Arrays.equals(file.getValue(), Files.readAllBytes(path))) {
        violations.add(new Violation(Rule.UNPROVEN, file.getKey(), "not what was inspected"));
      }
    }
    if (!violations.isEmpty()) {
      throw new GateRefusal(violations);
    }
  }

  /**
   * Has the statement of a release that was refused say so: it was written before the inspection.
   * The numbers under which the release was made stay, so that it can be explained.
   *
   * @param frames the frames of the statement
   */
  public static void refuse(Path folder, Frames frames) throws IOException {
    var markdown = folder.resolve(MARKDOWN);
    if (Files.isRegularFile(markdown)) {
      Files.writeString(markdown, ProofText.refused(frames) + Files.readString(markdown));
    }
    var json = folder.resolve(JSON);
    if (Files.isRegularFile(json)) {
      Files.writeString(json, ProofJson.refused(Files.readString(json)));
    }
  }
}
