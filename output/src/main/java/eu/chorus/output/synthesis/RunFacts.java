package eu.chorus.output.synthesis;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a report tells about the run that made it; nothing of it depends on time.
 *
 * @param version the version of Chorus
 * @param configuration digest of the configuration
 * @param documents number of uploaded documents that were read; empty if it may not be shown
 * @param documentsAsOf number of the earlier release whose number of documents is shown again;
 *     empty if it is of now
 * @param minimums the policy's numbers
 */
public record RunFacts(
    String version,
    String configuration,
    OptionalLong documents,
    OptionalInt documentsAsOf,
    Minimums minimums) {
  /** Facts that are all of now. */
  public RunFacts(String version, String configuration, OptionalLong documents, Minimums minimums) {
    this(version, configuration, documents, OptionalInt.empty(), minimums);
  }
}
