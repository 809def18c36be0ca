package eu.chorus.output.disclosure.ledger;

import java.util.HexFormat;

/**
 * A digest of a set of keyed hashes that does not depend on their order, so that it can be made in
 * parts: their sum modulo two, beside their number. Nobody who lacks the key can make two sets that
 * share one, since the hashes are keyed.
 *
 * @param members number of members, each counted once by whoever adds them
 * @param sum exclusive or of the members, in lower-case hexadecimal
 */
public record SetDigest(long members, String sum) {
  /** Of no members. */
  public static final SetDigest EMPTY = new SetDigest(0, "0".repeat(64));

  /** Of one member, a hash of 32 bytes in hexadecimal. */
  public static SetDigest of(String hash) {
    return new SetDigest(1, hash);
  }

  /** Of two sets that have no member in common. */
  public SetDigest plus(SetDigest other) {
    var mine = HexFormat.of().parseHex(sum);
    var others = HexFormat.of().parseHex(other.sum);
    for (int i = 0; i < mine.length; i++) {
      mine[i] ^= others[i];
    }
    return new SetDigest(members + other.members, HexFormat.of().formatHex(mine));
  }
}
