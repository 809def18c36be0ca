package eu.chorus.output.synthesis;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a report tells about the run that made it; nothing of it depends on time.
 *
 * @param version the version of Chorus
 * @param configuration digest of the configuration
 * @param documents uploaded documents that were read
 * @param about contributions, rounded, where they come from so few that nothing else is told
 * @param minimums the policy's numbers
 * @param corrected what analysts decided otherwise than the method had found
 * @param terms who publishes, and under which licence
 */
public record RunFacts(
    String version,
    String configuration,
    Told documents,
    Told about,
    Minimums minimums,
    Corrected corrected,
    Terms terms) {

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

  /**
   * What analysts decided otherwise than the method had found.
   *
   * @param findings how many findings stand as they corrected them, 0 or more
   * @param labels the labels that they gave to themes, by the topic's id
   */
  public record Corrected(long findings, Map<String, Set<String>> labels) {
    /** They left everything as it was found. */
    public static final Corrected NOTHING = new Corrected(0, Map.of());

    public Corrected {
      labels =
          labels.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
    }

    /** How much it is; a label is an analyst's words. */
    @Override
    public String toString() {
      return "Corrected[" + findings + " findings]";
    }
  }

  /**
   * On which terms figures are published.
   *
   * @param publisher who answers for them; empty where nobody said
   * @param licence under which they may be used; empty where nobody said
   */
  public record Terms(Optional<String> publisher, Optional<Licence> licence) {
    /** Nobody said anything. */
    public static final Terms NOTHING = new Terms(Optional.empty(), Optional.empty());
  }

  /**
   * A licence.
   *
   * @param title its name for people
   * @param uri what identifies it for machines
   */
  public record Licence(String title, String uri) {}

  /** Facts that are all of now, with tables that tell how many took part. */
  public RunFacts(String version, String configuration, OptionalLong documents, Minimums minimums) {
    this(
        version,
        configuration,
        new Told(documents, OptionalInt.empty()),
        Told.NOTHING,
        minimums,
        Corrected.NOTHING,
        Terms.NOTHING);
  }

  /** Placeholders of a report without a run: what such a report says, the template says. */
  public static RunFacts blank() {
    return new RunFacts("1", "1", OptionalLong.empty(), new Minimums(1, 1, 1, 1, 1));
  }
}
