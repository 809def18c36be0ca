package eu.chorus.output.disclosure.quotation;

import eu.chorus.model.Verbatim;
import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * The runs of a release that the allow-list does not cover, ready to be carried to wherever the
 * corpus lies: the release is small and travels, the corpus is large and stays. Holds words of the
 * candidate, so it belongs to the restricted zone.
 *
 * <p>A run is looked up by a 64-bit hash and then compared itself, so a collision can neither block
 * nor pass anything.
 */
public final class Suspects implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Runs runs;
  private final long[] hashes;
  private final int[] ids;
  private final String[] keys;

  private Suspects(Runs runs, long[] hashes, int[] ids, String[] keys) {
    this.runs = runs;
    this.hashes = hashes;
    this.ids = ids;
    this.keys = keys;
  }

  /** A table with room to spare; equal hashes of different runs stand side by side. */
  static Suspects of(Runs runs, List<Long> runHashes, List<String> runKeys) {
    int capacity = Integer.highestOneBit(Math.max(8, runHashes.size() * 2)) * 2;
    var hashes = new long[capacity];
    var ids = new int[capacity];
    for (int id = 0; id < runHashes.size(); id++) {
      int slot = slot(runHashes.get(id), capacity);
      while (hashes[slot] != 0) {
        slot = (slot + 1) & (capacity - 1);
      }
      hashes[slot] = runHashes.get(id);
      ids[slot] = id;
    }
    return new Suspects(runs, hashes, ids, runKeys.toArray(String[]::new));
  }

  private static int slot(long hash, int capacity) {
    return (int) (hash ^ (hash >>> 32)) & (capacity - 1);
  }

  /** Number of runs; their ids count from 0. */
  public int size() {
    return keys.length;
  }

  /**
   * The distinct suspects that occur in one text of a respondent.
   *
   * @param pieces its paragraphs in order
   * @return ids in ascending order
   */
  public int[] hits(List<Verbatim> pieces) {
    var found = new TreeSet<Integer>();
    CorpusText.of(pieces).forEach(text -> hits(Tokens.ofLine(text), found::add));
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * A text broken into lines has two readings: a hyphen at a line's end is the word's own or not.
   */
  static List<String> readings(String text) {
    return Norm.isHyphenated(text) ? List.of(text, Norm.joinHyphenated(text)) : List.of(text);
  }

  /** Tells every place of a text that holds a suspect. */
  void hits(Tokens tokens, IntConsumer found) {
    runs.visit(
        tokens,
        (kind, hash, position) -> {
          int slot = slot(hash, hashes.length);
          while (hashes[slot] != 0) {
            if (hashes[slot] == hash
                && keys[ids[slot]].equals(keyed(kind, runs.key(tokens, kind, position)))) {
              found.accept(ids[slot]);
              break;
            }
            slot = (slot + 1) & (hashes.length - 1);
          }
        });
  }

  /** Runs of different kinds are different runs, even of the same letters. */
  static String keyed(RunKind kind, String run) {
    return kind.letter() + run;
  }

  /** Some of these runs alone; their ids count from 0 in the order given. */
  public Suspects only(List<Integer> some) {
    var hashOf = new long[keys.length];
    for (int slot = 0; slot < hashes.length; slot++) {
      if (hashes[slot] != 0) {
        hashOf[ids[slot]] = hashes[slot];
      }
    }
    return of(
        runs,
        some.stream().map(id -> hashOf[id]).toList(),
        some.stream().map(id -> keys[id]).toList());
  }

  /** The words of a run, normalised; for the restricted zone alone. */
  public String words(int id) {
    return keys[id].substring(1);
  }

  /** The kind of a run. */
  RunKind kind(int id) {
    return RunKind.of(keys[id].charAt(0));
  }

  @Override
  public String toString() {
    return "Suspects[" + keys.length + " runs]";
  }
}
