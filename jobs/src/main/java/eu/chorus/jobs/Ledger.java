package eu.chorus.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.jobs.LedgerSets.Placed;
import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.KeyFile;
import eu.chorus.jobs.run.LedgerFolder;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Stage;
import eu.chorus.output.disclosure.GateRefusal;
import eu.chorus.output.disclosure.ReleaseDirectory;
import eu.chorus.output.disclosure.cells.MoveCount;
import eu.chorus.output.disclosure.ledger.LedgerAudit;
import eu.chorus.output.disclosure.ledger.LedgerAudit.Settled;
import eu.chorus.output.disclosure.ledger.LedgerEntry;
import eu.chorus.output.disclosure.ledger.LedgerEntry.Shown;
import eu.chorus.output.disclosure.ledger.LedgerMoves;
import eu.chorus.output.disclosure.ledger.LedgerTable;
import eu.chorus.output.disclosure.ledger.LedgerText;
import eu.chorus.output.disclosure.ledger.ReleaseLedger;
import eu.chorus.output.disclosure.ledger.Stand;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ledger of a store (P5): {@code restricted/ledger} with an entry for each published release,
 * and beside it, below {@code candidates}, what the entry of each candidate would be.
 */
final class Ledger {
  private static final String ENTRY = "entry.txt";
  private static final String STANDS = "stands";
  private static final String MANIFEST = "manifest.json";
  private static final String SEAL = "seal";

  private final JobContext context;
  private final Path root;
  private final LedgerFolder folder;
  private final PseudonymKey key;
  private final ReleaseLedger released;

  private Ledger(JobContext context, Path root, LedgerFolder folder, PseudonymKey key)
      throws IOException {
    this.context = context;
    this.root = root;
    this.folder = folder;
    this.key = key;
    var entries = new ArrayList<LedgerEntry>();
    for (Path entry : folder.entries()) {
      entries.add(read(entry));
    }
    this.released = new ReleaseLedger(entries);
  }

  /**
   * The ledger as it stands: a publication that was cut off is completed if its release appeared,
   * and undone if not.
   *
   * @throws eu.chorus.problem.UserException if the chain is broken, or lacks a release that stands
   */
  static Ledger open(JobContext context) throws IOException {
    var directory = context.directory();
    var root = directory.restricted("ledger");
    var key = KeyFile.ofStore(directory);
    var folder = new LedgerFolder(root, key);
    folder.entries(); // nothing is resolved against a broken chain
    if (folder.pending().isPresent()) {
      var entry = read(folder.pending().get());
      if (appeared(directory, entry)) {
        new ReleaseDirectory(directory.releases(entry.audience()))
            .complete(Integer.toString(entry.release()));
        folder.commit();
      } else {
        folder.discard();
      }
    }
    var ledger = new Ledger(context, root, folder, key);
    ledger.checkReleases();
    return ledger;
  }

  private static LedgerEntry read(Path entry) throws IOException {
    try {
      return LedgerText.read(new String(Files.readAllBytes(entry.resolve(ENTRY)), UTF_8));
    } catch (IllegalArgumentException | NoSuchFileException e) {
      throw LedgerFolder.broken(entry.getFileName() + " tells nothing that this version reads");
    }
  }

  private static boolean appeared(RunDirectory directory, LedgerEntry entry) throws IOException {
    var manifest =
        directory
            .releases(entry.audience())
            .resolve(Integer.toString(entry.release()))
            .resolve(MANIFEST);
    return Files.exists(manifest) && FileTree.digest(manifest).equals(entry.manifest());
  }

  /** A release without an entry is one whose figures nobody would remember. */
  private void checkReleases() throws IOException {
    var directory = context.directory();
    for (String audience : ReleasePolicy.audiences()) {
      for (int number : directory.published(audience)) {
        boolean known =
            released.entries().stream()
                .anyMatch(e -> e.audience().equals(audience) && e.release() == number);
        if (!known) {
          throw LedgerFolder.broken("release " + number + " to " + audience + " has no entry");
        }
      }
    }
  }

  ReleaseLedger released() {
    return released;
  }

  /**
   * Digests of the ledger under which a candidate would be the same: as it is now, and as it was
   * before entries of that very candidate.
   *
   * @param manifest digest of the manifest of a release that stands
   */
  List<String> digestsBefore(String manifest) throws IOException {
    var digests = folder.digests();
    int from = released.entries().size();
    while (from > 0 && released.entries().get(from - 1).manifest().equals(manifest)) {
      from--;
    }
    return digests.subList(from, digests.size());
  }

  /** A number that no release has had, whether or not it still lies there. */
  int nextNumber() throws IOException {
    int released = released().entries().stream().mapToInt(LedgerEntry::release).max().orElse(0);
    return Math.max(released + 1, context.directory().nextNumber());
  }

  /** Digest of the ledger as it is now. */
  String digest() throws IOException {
    return folder.digest();
  }

  /** Decides which tables are shown as they are now, and which as they were released. */
  Settled settle(
      ReleasePolicy policy,
      String audience,
      List<LedgerTable> now,
      Records<Stand> stands,
      Findings findings) {
    var audit = new LedgerAudit(policy, released, audience, now);
    return audit.settle(flows(audit.moves(), stands, findings));
  }

  private List<MoveCount> flows(LedgerMoves moves, Records<Stand> stands, Findings findings) {
    return moves.isEmpty()
        ? List.of()
        : LedgerSets.flows(moves, stands, placed(), LedgerSets.kin(findings.families(), key));
  }

  /** Where contributions stood in every released table. */
  private Records<Placed> placed() {
    Records<Placed> placed = Records.of(context.spark(), Placed.class, List.of(), 0);
    for (int entry = 0; entry < released.entries().size(); entry++) {
      var tables = released.entries().get(entry).tables();
      var numbers = released.statesOf(entry);
      var states = new HashMap<String, Integer>();
      for (int i = 0; i < tables.size(); i++) {
        states.put(tables.get(i).id(), numbers.get(i));
      }
      if (!states.isEmpty()) {
        placed = placed.union(placed(root.resolve(entry(entry)), states));
      }
    }
    return placed;
  }

  private static String entry(int number) {
    return String.format(Locale.ROOT, "%05d", number + 1);
  }

  private Records<Placed> placed(Path entry, Map<String, Integer> numbers) {
    var states = new HashMap<>(numbers);
    return new Stage<>(entry.resolve(STANDS), Stand.class)
        .read(context::spark)
        .flatMap(
            Placed.class,
            s -> List.of(Placed.of(states.getOrDefault(s.table(), -2), s)).iterator());
  }

  /** The key behind every hash of the ledger. */
  PseudonymKey key() {
    return key;
  }

  /**
   * Keeps what the entry of a candidate would be, sealed.
   *
   * @param number the candidate's number
   * @param manifest digest of its manifest
   * @param shows what its report shows; other tables are nobody's business
   */
  void keep(
      String number,
      String manifest,
      ReleasePolicy policy,
      Settled settled,
      List<Table> shows,
      Records<Stand> stands)
      throws IOException {
    Set<String> ids = shows.stream().map(t -> t.spec().id()).collect(Collectors.toSet());
    var fresh = settled.fresh().stream().filter(t -> ids.contains(t.id())).toList();
    var tables = new HashSet<>(fresh.stream().map(LedgerTable::id).toList());
    var aside = context.directory().work("ledger");
    FileTree.delete(aside);
    Files.createDirectories(aside);
    var own = stands.filter(s -> tables.contains(s.table()));
    new Stage<>(aside.resolve(STANDS), Stand.class).write(own, number);
    var entry =
        new LedgerEntry(
            "",
            Integer.parseInt(number),
            manifest,
            policy.toString(),
            settled.shown().stream().filter(s -> ids.contains(s.table())).toList(),
            LedgerSets.digested(
                fresh, new Stage<>(aside.resolve(STANDS), Stand.class).read(context::spark), key),
            OptionalInt.of(Corrections.of(context.directory()).version()));
    Files.writeString(aside.resolve(ENTRY), LedgerText.write(entry));
    Files.writeString(aside.resolve(SEAL), seal(aside));
    FileTree.restrict(aside);
    FileTree.replace(aside, candidate(number));
  }

  private String seal(Path draft) throws IOException {
    var digests = FileTree.digests(draft);
    digests.remove(SEAL);
    return key.hmac("ledger-candidate", digests.toString());
  }

  private Path candidate(String number) {
    return root.resolve("candidates").resolve(number);
  }

  /** Something that makes a release appear. */
  interface Publication {
    Path publish() throws IOException;
  }

  /**
   * Publishes: audits again, writes the entry ahead, lets the release appear, and makes the entry
   * one of the chain.
   *
   * @throws GateRefusal if figures of the candidate tell too much beside what was published since
   *     it was made
   */
  Path publish(
      String audience, Path candidate, ReleasePolicy policy, Findings findings, Publication release)
      throws IOException {
    var number = candidate.getFileName().toString();
    var manifest = FileTree.digest(candidate.resolve(MANIFEST));
    var draft = candidate(number);
    var next =
        Files.exists(draft)
            ? audited(draft, manifest, audience, policy, findings)
            : published(Integer.parseInt(number), manifest);
    var ahead = folder.ahead();
    if (!next.tables().isEmpty()) {
      var fresh = new HashSet<>(next.tables().stream().map(LedgerTable::id).toList());
      var stands = new Stage<>(draft.resolve(STANDS), Stand.class).read(context::spark);
      var sealed = new Stage<>(ahead.resolve(STANDS), Stand.class);
      sealed.write(stands.filter(s -> fresh.contains(s.table())), number);
      if (!LedgerSets.fits(next.tables(), sealed.read(context::spark), key)) {
        throw LedgerFolder.broken("candidates/" + number + " tells of other sets than it holds");
      }
    }
    var entry =
        new LedgerEntry(
            audience,
            Integer.parseInt(number),
            manifest,
            policy.toString(),
            next.shown(),
            next.tables(),
            next.codebook());
    Files.writeString(ahead.resolve(ENTRY), LedgerText.write(entry));
    folder.prepare();
    var appeared = release.publish();
    folder.commit();
    FileTree.delete(draft);
    return appeared;
  }

  /** The kept entry of a candidate, as it is beside what the ledger holds by now. */
  private LedgerEntry audited(
      Path draft, String manifest, String audience, ReleasePolicy policy, Findings findings)
      throws IOException {
    var place = "candidates/" + draft.getFileName();
    var stage = new Stage<>(draft.resolve(STANDS), Stand.class);
    var seal = draft.resolve(SEAL);
    if (!stage.whole() || !Files.exists(seal) || !Files.readString(seal).equals(seal(draft))) {
      throw LedgerFolder.broken(place + " is not what was written");
    }
    var kept = read(draft);
    if (!kept.manifest().equals(manifest)) {
      throw LedgerFolder.broken(place + " is about another candidate");
    }
    var audit = new LedgerAudit(policy, released, audience, kept.tables());
    var flows = flows(audit.moves(), stage.read(context::spark), findings);
    var conflicts = new ArrayList<>(audit.conflicts(flows));
    conflicts.addAll(overtaken(kept));
    conflicts.addAll(released.contradictions(kept.tables()));
    if (!conflicts.isEmpty()) {
      throw new GateRefusal(conflicts);
    }
    var settled = audit.settle(flows);
    var again = settled.shown().stream().collect(Collectors.toMap(Shown::table, s -> s));
    var shown = kept.shown().stream().map(s -> again.getOrDefault(s.table(), s)).toList();
    return new LedgerEntry(
        "", kept.release(), manifest, kept.policy(), shown, settled.fresh(), kept.codebook());
  }

  /**
   * Tables that hang on one that is not new itself were attacked beside it when the candidate was
   * made; once something was published in between, that is to be done again with the whole.
   */
  private List<Violation> overtaken(LedgerEntry kept) {
    var own = kept.tables().stream().map(LedgerTable::id).collect(Collectors.toSet());
    boolean between =
        kept.shown().stream()
            .filter(s -> own.contains(s.table()))
            .anyMatch(s -> s.entry() < released.entries().size());
    return kept.tables().stream()
        .filter(t -> between && t.spec().kind().derived())
        .filter(t -> !own.contains(TableCatalogue.oneWayId(t.id())))
        .map(t -> new Violation(Rule.LEDGER_CONFLICT, t.id(), t.scope()))
        .toList();
  }

  /** A release that goes to a second audience shows nothing that is not in the ledger. */
  private LedgerEntry published(int number, String manifest) {
    return released.entries().stream()
        .filter(e -> e.release() == number && e.manifest().equals(manifest))
        .map(
            e ->
                new LedgerEntry(
                    "", number, manifest, e.policy(), e.shown(), List.of(), e.codebook()))
        .findFirst()
        .orElseThrow(() -> LedgerFolder.broken("candidate " + number + " has no entry"));
  }
}
