package eu.chorus.output.disclosure.proof;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.readback.ReadBack;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a statement of proof rests on beside the bytes of its release. Of the contributions it knows
 * digests alone: a count of them would tell, from one release to the next, that one more came in.
 *
 * @param version the version of Chorus
 * @param configuration digest of the configuration
 * @param policy the numbers that the checks were made with
 * @param digests what else the checks were made with, as SHA-256 in lower-case hexadecimal by name,
 *     such as {@code allowList} or {@code frames}
 */
public record ProofBasis(
    String version, String configuration, ReleasePolicy policy, SortedMap<String, String> digests) {
  public ProofBasis {
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
  }

  /** SHA-256 over every number of the policy, by name. */
  String policyDigest() {
    var lines =
        policy.numbers().entrySet().stream()
            .map(number -> number.getKey() + "=" + number.getValue() + "\n")
            .collect(Collectors.joining());
    return ReadBack.sha256(lines.getBytes(StandardCharsets.UTF_8));
  }
}
