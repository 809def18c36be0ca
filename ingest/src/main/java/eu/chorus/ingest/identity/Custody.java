package eu.chorus.ingest.identity;

import java.util.List;

/**
 * What whoever reads an export has to know beside it: the secret behind the pseudonyms, and who has
 * withdrawn since.
 *
 * @param key makes the pseudonyms, and the ids of rows that have none
 * @param tombstones what stays of withdrawn contributions, see {@link #tombstone}; sorted
 */
public record Custody(PseudonymKey key, List<String> tombstones) {
  private static final PseudonymKey KNOWN_TO_ALL = PseudonymKey.of(new byte[PseudonymKey.BYTES]);

  public Custody {
    tombstones = tombstones.stream().sorted().distinct().toList();
  }

  /**
   * For looking at an export without keeping anything of it: the key is known to all, so the
   * pseudonyms protect nobody.
   */
  public static Custody ofNothing() {
    return new Custody(KNOWN_TO_ALL, List.of());
  }

  /** What stays of a withdrawn contribution: it tells the id to nobody who lacks the key (R10). */
  public String tombstone(String contribution) {
    return key.hmac("withdrawn", contribution);
  }
}
