package eu.chorus.jobs.run;

import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The chain of sealed folders that the ledger is on disk. Entry {@code n} lies in {@code 0000n};
 * its {@code seal} is a keyed hash of the seal before it and of every byte of the entry, so that
 * none can be changed, left out or put elsewhere; {@code head} seals how many there are, so that
 * none can be cut off the end. An entry is written ahead as {@code pending}, and becomes one of the
 * chain when the release that it is about has appeared (0092).
 */
public final class LedgerFolder {
  private static final String SEAL = "seal";
  private static final String HEAD = "head";
  private static final String PENDING = "pending";

  /** What the first entry is chained to. */
  private static final String START = "start";

  private final Path folder;
  private final PseudonymKey key;

  /** The ledger below this folder, which need not exist, sealed with this key. */
  public LedgerFolder(Path folder, PseudonymKey key) {
    this.folder = folder;
    this.key = key;
  }

  /**
   * The folders of all entries, first to last.
   *
   * @throws UserException if any byte of the chain is not as it was sealed
   */
  public List<Path> entries() throws IOException {
    var entries = new ArrayList<Path>();
    var seal = START;
    for (Path entry = entry(0); Files.exists(entry); entry = entry(entries.size())) {
      seal = verified(entry, seal);
      entries.add(entry);
    }
    int beyond = beyond(entries.size());
    if (beyond > 0) {
      throw broken("the entry before " + beyond + " is missing");
    }
    checkHead(entries, seal);
    return entries;
  }

  /** Digest of all that the ledger holds; of an empty ledger too. */
  public String digest() throws IOException {
    var entries = entries();
    return entries.isEmpty() ? START : seal(entries.get(entries.size() - 1));
  }

  /** Digests of the ledger as it was before each entry, and as it is now. */
  public List<String> digests() throws IOException {
    var digests = new ArrayList<>(List.of(START));
    for (Path entry : entries()) {
      digests.add(seal(entry));
    }
    return digests;
  }

  /** Where the next entry is written ahead; whatever lay there is gone. */
  public Path ahead() throws IOException {
    var aside = folder.resolve(".next");
    FileTree.delete(aside);
    return Files.createDirectories(aside);
  }

  /** Seals what was written ahead: from now on it is the next entry if its release appears. */
  public void prepare() throws IOException {
    var aside = folder.resolve(".next");
    Files.writeString(aside.resolve(SEAL), sealOf(aside, digest()));
    FileTree.restrict(aside);
    FileTree.force(aside); // the release must not outlive its entry, whatever the power does
    FileTree.replace(aside, folder.resolve(PENDING));
    FileTree.force(folder);
  }

  /**
   * The entry that was written ahead and not resolved, if there is one.
   *
   * @throws UserException if any byte of it is not as it was sealed
   */
  public Optional<Path> pending() throws IOException {
    var pending = folder.resolve(PENDING);
    if (!Files.exists(pending)) {
      return Optional.empty();
    }
    verified(pending, digest());
    return Optional.of(pending);
  }

  /** The release appeared: its entry is the next of the chain. */
  public void commit() throws IOException {
    var next = folder.resolve(PENDING);
    var entries = entries();
    var seal = verified(next, entries.isEmpty() ? START : seal(entries.get(entries.size() - 1)));
    Files.move(next, entry(entries.size()), StandardCopyOption.ATOMIC_MOVE);
    FileTree.force(folder);
    writeHead(entries.size() + 1, seal);
  }

  /** The release did not appear: there is no such entry. */
  public void discard() throws IOException {
    FileTree.delete(folder.resolve(PENDING));
  }

  private Path entry(int number) {
    return folder.resolve(String.format(Locale.ROOT, "%05d", number + 1));
  }

  /** The first number after a gap, 0 if there is no gap. */
  private int beyond(int known) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (var children = Files.list(folder)) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(name -> name.matches("[0-9]{5}"))
          .mapToInt(Integer::parseInt)
          .filter(number -> number > known)
          .min()
          .orElse(0);
    }
  }

  private String verified(Path entry, String before) throws IOException {
    var seal = Files.exists(entry.resolve(SEAL)) ? seal(entry) : "";
    if (!seal.equals(sealOf(entry, before))) {
      throw broken(entry.getFileName() + " is not what was sealed");
    }
    return seal;
  }

  private static String seal(Path entry) throws IOException {
    return new String(Files.readAllBytes(entry.resolve(SEAL)), StandardCharsets.ISO_8859_1);
  }

  private String sealOf(Path entry, String before) throws IOException {
    var digests = FileTree.digests(entry);
    digests.remove(SEAL);
    return key.hmac("ledger-entry", before, digests.toString());
  }

  /**
   * A process that died after an entry was chained leaves the head one behind: the entry bears the
   * seal of the key all the same.
   */
  private void checkHead(List<Path> entries, String seal) throws IOException {
    var file = folder.resolve(HEAD);
    var head =
        Files.exists(file)
            ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
            : head(0, START);
    if (head.equals(head(entries.size(), seal))) {
      return;
    }
    int before = entries.size() - 1;
    if (before >= 0
        && head.equals(head(before, before == 0 ? START : seal(entries.get(before - 1))))) {
      writeHead(entries.size(), seal);
      return;
    }
    throw broken("its end is missing");
  }

  private void writeHead(int entries, String seal) throws IOException {
    var aside = folder.resolve("." + HEAD);
    Files.writeString(aside, head(entries, seal));
    FileTree.restrictOne(aside);
    Files.move(aside, folder.resolve(HEAD), StandardCopyOption.ATOMIC_MOVE);
  }

  private String head(int entries, String seal) {
    return key.hmac("ledger-head", Integer.toString(entries), seal);
  }

  /** Nothing is published beside a ledger that cannot be trusted. */
  public static UserException broken(String how) {
    return new UserException(
        List.of(new Problem(ProblemKind.LEDGER_BROKEN, Place.of("restricted/ledger"), how)));
  }
}
