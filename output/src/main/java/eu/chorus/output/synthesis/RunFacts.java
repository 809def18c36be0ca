package eu.chorus.output.synthesis;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a report tells about the run that made it; nothing of it depends on time.
 *
 * @param version the version of Chorus
 * @param configuration digest of the configuration
 * @param documents uploaded documents that were read
 * @param about contributions, rounded, where they come from so few that nothing else is told
 * @param minimums the policy's numbers
 */
public record RunFacts(
    String version, String configuration, Told documents, Told about, Minimums minimums) {

  /**
   * A number that no table of the report tells.
   *
   * @param number empty if it may not be shown
   * @param asOf number of the earlier release whose number is shown again; empty if it is of now
   */
  public record Told(OptionalLong number, OptionalInt asOf) {
    /** No number. */
    public static final Told NOTHING = new Told(OptionalLong.empty(), OptionalInt.empty());
  }

  /** Facts that are all of now, with tables that tell how many took part. */
  public RunFacts(String version, String configuration, OptionalLong documents, Minimums minimums) {
    this(version, configuration, new Told(documents, OptionalInt.empty()), Told.NOTHING, minimums);
  }
}
