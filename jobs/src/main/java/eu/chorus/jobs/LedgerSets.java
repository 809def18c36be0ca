package eu.chorus.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.output.disclosure.cells.Move;
import eu.chorus.output.disclosure.cells.MoveCount;
import eu.chorus.output.disclosure.ledger.LedgerMoves;
import eu.chorus.output.disclosure.ledger.LedgerTable;
import eu.chorus.output.disclosure.ledger.SetDigest;
import eu.chorus.output.disclosure.ledger.Stand;
import eu.chorus.output.table.Population;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sets behind tables, where they are as long as the corpus: keyed, counted, digested. */
final class LedgerSets {
  private LedgerSets() {}

  /** The family of a contribution, both as keyed hashes. */
  record Kin(String contribution, String family) {}

  /**
   * Where a contribution stands in one state of a table, laid beside a new table.
   *
   * @param key the new table and the contribution's keyed hash
   * @param table id of the new table
   * @param state the state's place in the ledger, or {@link LedgerMoves#NOW}
   * @param kin its family, as far as it is known now
   */
  record Placed(String key, String table, int state, String kin, Stand stand) {
    static Placed of(int state, Stand stand) {
      return beside(stand.table(), state, stand.family(), stand);
    }

    /** The same state beside every new table with which it is compared. */
    List<Placed> beside(LedgerMoves moves) {
      return moves.beside(state).stream().map(t -> beside(t, state, kin, stand)).toList();
    }

    private static Placed beside(String table, int state, String kin, Stand stand) {
      return new Placed(table + "\n" + stand.contribution(), table, state, kin, stand);
    }
  }

  /** A member of the set behind a cell. */
  record Member(String table, String population, int cell, boolean family, String key) {
    String set() {
      return set(table, population, cell, family);
    }

    static String set(String table, String population, int cell, boolean family) {
      return String.join("\n", table, population, Integer.toString(cell), family ? "f" : "c");
    }
  }

  /** A part of a set's digest. */
  record Part(String set, long members, String sum) {}

  /** Keyed hash of a contribution's id. */
  static String contribution(PseudonymKey key, String id) {
    return key.hmac("ledger-contribution", id);
  }

  /** Keyed hash of a family's id. */
  static String family(PseudonymKey key, String id) {
    return key.hmac("ledger-family", id);
  }

  /** The family of every contribution that there is now. */
  static Records<Kin> kin(Records<Membership> families, PseudonymKey key) {
    var secret = key.secret();
    return families.flatMap(
        Kin.class,
        m -> {
          var keyed = new PseudonymKey(secret);
          var kin = new Kin(contribution(keyed, m.contribution()), family(keyed, m.family()));
          return List.of(kin).iterator();
        });
  }

  /**
   * How many contributions and families moved between the released tables and the new ones. A
   * family bears the name that it has now: one that a late member renamed must not count twice.
   *
   * @param released where contributions stood in released tables
   */
  static List<MoveCount> flows(
      LedgerMoves moves, Records<Stand> now, Records<Placed> released, Records<Kin> kin) {
    var laid =
        now.flatMap(Placed.class, s -> List.of(Placed.of(LedgerMoves.NOW, s)).iterator())
            .union(
                named(released, kin)
                    .flatMap(Placed.class, placed -> placed.beside(moves).iterator()));
    var moved = laid.group("key", Move.class, (key, all) -> moves(moves, all));
    var counted =
        moved
            .rows()
            .groupBy("table", "state", "pair", "aspect", "from", "to")
            .agg(count(lit(1)).as("contributions"), countDistinct(col("family")).as("families"))
            .orderBy("table", "state", "pair", "aspect", "from", "to");
    return new Records<>(MoveCount.class, counted).collect();
  }

  private static Iterator<Move> moves(LedgerMoves moves, Iterator<Placed> all) {
    var stands = new TreeMap<Integer, Placed>();
    all.forEachRemaining(p -> stands.put(p.state(), p));
    var known = stands.getOrDefault(LedgerMoves.NOW, stands.lastEntry().getValue());
    var byState = new HashMap<Integer, Stand>();
    stands.forEach((state, p) -> byState.put(state, p.stand()));
    return moves.moves(known.table(), byState, known.kin()).iterator();
  }

  /** A withdrawn contribution's family is that of those of its family who are still there. */
  private static Records<Placed> named(Records<Placed> released, Records<Kin> kin) {
    var known = kin.rows().select(col("contribution").as("who"), col("family").as("own"));
    var met =
        released.rows().join(known, col("stand.contribution").equalTo(col("who")), "left_outer");
    var renamed =
        met.where(col("own").isNotNull())
            .groupBy(col("kin").as("was"))
            .agg(min("own").as("became"));
    return new Records<>(
        Placed.class,
        met.join(renamed, col("kin").equalTo(col("was")), "left_outer")
            .select(
                col("key"),
                col("table"),
                col("state"),
                coalesce(col("own"), col("became"), col("kin")).as("kin"),
                col("stand")));
  }

  /** The tables with the keyed digests of the sets behind their cells. */
  static List<LedgerTable> digested(
      List<LedgerTable> tables, Records<Stand> stands, PseudonymKey key) {
    var widths = new HashMap<String, Integer>();
    tables.forEach(t -> widths.put(t.id(), Math.max(1, columns(t))));
    var members =
        stands.flatMap(Member.class, s -> members(s, widths.getOrDefault(s.table(), 1)).iterator());
    var sums = new HashMap<String, SetDigest>();
    new Records<>(Member.class, members.rows().dropDuplicates())
        .mapPartitions(Part.class, LedgerSets::parts)
        .collect()
        .forEach(p -> sums.merge(p.set(), new SetDigest(p.members(), p.sum()), SetDigest::plus));
    return tables.stream().map(t -> digested(t, sums, key)).toList();
  }

  /** Whether these are the sets that the tables' digests tell of. */
  static boolean fits(List<LedgerTable> tables, Records<Stand> stands, PseudonymKey key) {
    return digested(tables, stands, key).equals(tables);
  }

  private static int columns(LedgerTable table) {
    return (int) table.tables().get(0).cells().stream().map(c -> c.column()).distinct().count();
  }

  private static List<Member> members(Stand stand, int width) {
    var members = new ArrayList<Member>();
    for (var population : Population.values()) {
      if (population == Population.ALL || !stand.campaign()) {
        for (int row : stand.rows()) {
          int cell = row * width + Math.max(0, stand.column());
          var who = stand.contribution();
          members.add(new Member(stand.table(), population.key(), cell, false, who));
          members.add(new Member(stand.table(), population.key(), cell, true, stand.family()));
        }
      }
    }
    return members;
  }

  private static Iterator<Part> parts(Iterator<Member> members) {
    Map<String, SetDigest> sums = new TreeMap<>();
    members.forEachRemaining(m -> sums.merge(m.set(), SetDigest.of(m.key()), SetDigest::plus));
    return sums.entrySet().stream()
        .map(e -> new Part(e.getKey(), e.getValue().members(), e.getValue().sum()))
        .iterator();
  }

  private static LedgerTable digested(
      LedgerTable table, Map<String, SetDigest> sums, PseudonymKey key) {
    var sets = new ArrayList<String>();
    for (var counted : table.tables()) {
      for (int cell = 0; cell < counted.cells().size(); cell++) {
        var population = counted.population().key();
        sets.add(
            sealed(sums, Member.set(table.id(), population, cell, false), key)
                + " "
                + sealed(sums, Member.set(table.id(), population, cell, true), key));
      }
    }
    return new LedgerTable(table.scope(), table.tables(), sets);
  }

  private static String sealed(Map<String, SetDigest> sums, String set, PseudonymKey key) {
    var digest = sums.getOrDefault(set, SetDigest.EMPTY);
    return key.hmac("ledger-set", Long.toString(digest.members()), digest.sum());
  }
}
