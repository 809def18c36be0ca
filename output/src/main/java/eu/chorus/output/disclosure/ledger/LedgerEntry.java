package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the ledger keeps of one published release.
 *
 * @param audience whom it was for
 * @param release its number
 * @param manifest digest of its manifest, which tells the digest of every other file
 * @param policy the numbers of the policy, as {@link ReleasePolicy#toString} tells them
 * @param shown every table that it shows
 * @param tables those that nobody had seen before
 * @param codebook the version of the codebook that it was made with, from 0; empty if nobody noted
 *     it, as was so at first
 */
public record LedgerEntry(
    String audience,
    int release,
    String manifest,
    String policy,
    List<Shown> shown,
    List<LedgerTable> tables,
    OptionalInt codebook) {
  public LedgerEntry {
    shown = List.copyOf(shown);
    tables = List.copyOf(tables);
  }

  /** An entry that does not tell the version of the codebook. */
  public LedgerEntry(
      String audience,
      int release,
      String manifest,
      String policy,
      List<Shown> shown,
      List<LedgerTable> tables) {
    this(audience, release, manifest, policy, shown, tables, OptionalInt.empty());
  }

  /**
   * A table that a release shows.
   *
   * @param table its id
   * @param scope what the release is about
   * @param entry place in the ledger of the entry that holds its figures, from 0
   * @param marked whether it is marked as of that entry's release
   */
  public record Shown(String table, String scope, int entry, boolean marked) {}
}
