package eu.chorus.model;

import java.util.Map;
import java.util.Optional;

/**
 * What a consultation says of its releases.
 *
 * @param settings what is stricter than the release policy, by key: {@code k}, {@code profile}; for
 *     one audience alone {@code chairs.k}; and {@code participants_annex}, {@code yes} or {@code
 *     no}
 * @param publisher who answers for what is published; empty where the file does not say
 * @param licence under which the open data may be used; empty where the file does not say
 */
public record ReleaseTerms(
    Map<String, String> settings, Optional<String> publisher, Optional<Licence> licence) {
  public ReleaseTerms {
    settings = Map.copyOf(settings);
  }

  /** Terms that say nothing. */
  public static ReleaseTerms none() {
    return of(Map.of());
  }

  /** Terms of these settings alone. */
  public static ReleaseTerms of(Map<String, String> settings) {
    return new ReleaseTerms(settings, Optional.empty(), Optional.empty());
  }
}
