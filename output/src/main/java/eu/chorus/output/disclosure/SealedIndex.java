package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.CorpusPass;
import eu.chorus.output.disclosure.quotation.CorpusSource;
import eu.chorus.output.disclosure.readback.ReadBack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that the gate has to know about a consultation, in one folder, and nothing else: every text
 * as normalised words by family, the sequences that are public, the names of respondents, the
 * policy. Sealed: a byte that is not what was written is seen, and the index is refused.
 *
 * <pre>
 * seal           digest of every file; keyed digest of these; digest of the seal itself
 * segment-NNNN   texts, see {@link Segment}
 * allowed.tsv    source, digest, words     names.tsv   kind, words     policy   name=number
 * </pre>
 */
public final class SealedIndex implements CorpusSource {
  private static final String SEAL = "seal";
  private static final String ALLOWED = "allowed.tsv";
  private static final String NAMES = "names.tsv";
  private static final String POLICY = "policy";

  /** Stands where the seal was set without a key. */
  private static final String NO_KEY = "none";

  private final Path folder;
  private final Seal seal;
  private final String digest;

  private SealedIndex(Path folder, Seal seal, String digest) {
    this.folder = folder;
    this.seal = seal;
    this.digest = digest;
  }

  /**
   * Writes what an index holds beside its segments, which lie in the folder already, and seals it.
   *
   * @param madeFrom digest of all that it is made from
   * @param key keyed digest of a text; empty if no key is at hand
   */
  public static SealedIndex seal(
      Path folder,
      String madeFrom,
      ReleasePolicy policy,
      AllowList allowed,
      NameRegister names,
      List<Segment> segments,
      UnaryOperator<String> key)
      throws IOException {
    var lists = new TreeMap<String, String>();
    lists.put(ALLOWED, write(folder.resolve(ALLOWED), digested(allowed.lines())));
    lists.put(NAMES, write(folder.resolve(NAMES), names.lines()));
    var numbers = policy.numbers().entrySet().stream().map(n -> n.getKey() + "=" + n.getValue());
    lists.put(POLICY, write(folder.resolve(POLICY), numbers.toList()));
    var seal = new Seal(madeFrom, lists, segments);
    var keyed = key.apply(seal.digest());
    var above = seal.text() + "key " + (keyed.isEmpty() ? NO_KEY : keyed) + "\n";
    var digest = sha256(above);
    Files.writeString(folder.resolve(SEAL), above + "digest " + digest + "\n");
    return new SealedIndex(folder, seal, digest);
  }

  /**
   * Opens an index, whose seal must be as it was set; its files are looked at when they are read.
   *
   * @param key keyed digest of a text; empty if no key is at hand, which then is not asked for
   * @throws IOException if there is no index, or another hand has set the seal
   */
  public static SealedIndex open(Path folder, UnaryOperator<String> key) throws IOException {
    var text = ReadBack.utf8(Files.readAllBytes(folder.resolve(SEAL)));
    int below = text.lastIndexOf("key ");
    int last = text.lastIndexOf("digest ");
    if (below < 0 || last < below) {
      throw new GateFault("the gate's index is not sealed");
    }
    var seal = Seal.of(text.substring(0, below));
    var digest = sha256(text.substring(0, last));
    var keyed = key.apply(seal.digest());
    boolean ours = keyed.isEmpty() || text.substring(below, last).equals("key " + keyed + "\n");
    if (!ours || !text.substring(last).equals("digest " + digest + "\n")) {
      throw new GateFault("the seal of the gate's index is broken");
    }
    return new SealedIndex(folder, seal, digest);
  }

  /**
   * The same index with one more segment; by it the gate is measured.
   *
   * @param beside the folder in which that segment lies, and nothing else
   */
  public SealedIndex with(Path beside, Segment more) throws IOException {
    for (var segment : seal.segments()) {
      Files.copy(folder.resolve(segment.file()), beside.resolve(segment.file()));
    }
    var segments = Stream.concat(seal.segments().stream(), Stream.of(more)).toList();
    return seal(beside, madeFrom(), policy(), allowed(), names(), segments, text -> "");
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  /** The digest of its seal, which tells this index from any other. */
  public String digest() {
    return digest;
  }

  /** Digest of all that it was made from. */
  public String madeFrom() {
    return seal.madeFrom();
  }

  /** How many families wrote the texts. */
  public int families() {
    return seal.segments().stream().mapToInt(Segment::families).sum();
  }

  /** How many texts it holds, counting each way to read one. */
  public long texts() {
    return seal.segments().stream().mapToLong(Segment::texts).sum();
  }

  /** How many tokens these have. */
  public long tokens() {
    return seal.segments().stream().mapToLong(Segment::tokens).sum();
  }

  /** Whether it was made from this and every byte of it is as it was written. */
  public boolean holds(String madeFrom) {
    try {
      boolean whole = seal.madeFrom().equals(madeFrom);
      for (var list : seal.lists().keySet()) {
        read(list);
      }
      for (var segment : seal.segments()) {
        whole &= segment.isWhole(folder);
      }
      return whole;
    } catch (IOException e) {
      return false; // it will be made again
    }
  }

  /** The numbers of the promise to whom it is for. */
  public ReleasePolicy policy() throws IOException {
    var numbers = new TreeMap<String, Integer>();
    for (var line : read(POLICY)) {
      int equals = line.indexOf('=');
      numbers.put(line.substring(0, equals), Integer.valueOf(line.substring(equals + 1)));
    }
    return ReleasePolicy.standard().stricter(numbers);
  }

  /** What is public anyway. */
  AllowList allowed() throws IOException {
    var lines = new ArrayList<String>();
    for (var line : read(ALLOWED)) {
      var parts = line.split("\t", -1);
      lines.add(parts[0] + '\t' + parts[2]);
    }
    return AllowList.ofLines(lines);
  }

  /** The names of respondents. */
  NameRegister names() throws IOException {
    return NameRegister.ofLines(read(NAMES));
  }

  @Override
  public void feed(List<CorpusPass> passes) throws IOException {
    int first = 0;
    for (var segment : seal.segments()) {
      segment.feed(folder, first, passes);
      first += segment.families();
    }
  }

  /** Each sequence with its digest, by which it can be told without being shown. */
  private static List<String> digested(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("\t", -1))
        .map(parts -> String.join("\t", parts[0], sha256(parts[1]), parts[1]))
        .toList();
  }

  private static String write(Path file, List<String> lines) throws IOException {
    var text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    Files.writeString(file, text);
    return sha256(text);
  }

  private List<String> read(String file) throws IOException {
    var bytes = Files.readAllBytes(folder.resolve(file));
    if (!ReadBack.sha256(bytes).equals(seal.lists().get(file))) {
      throw new GateFault("a list of the gate's index is not what was sealed");
    }
    return ReadBack.utf8(bytes).lines().toList();
  }

  private static String sha256(String text) {
    return ReadBack.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "SealedIndex[" + digest() + "]";
  }
}
