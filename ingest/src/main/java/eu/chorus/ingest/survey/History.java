package eu.chorus.ingest.survey;

import eu.chorus.ingest.identity.Custody;
import eu.chorus.model.Contribution;
import eu.chorus.model.Moment;
import eu.chorus.model.SourceReference;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the contributions of one survey while its exports are read, the last one first:
 * so the version that holds is met before those that it replaces, and no row has to wait.
 */
final class History {
  /** A version that was accepted: where it stood, and a digest of all that it says. */
  private record Version(String source, String content) {}

  private final Custody custody;
  private final Set<String> tombstones;
  private final boolean anonymousStops;
  private final Map<String, Instant> lastWords;
  private final Map<String, Version> accepted = new HashMap<>();

  /** How often each content was met in a row without an id. */
  private final Map<String, Integer> ordinals = new HashMap<>();

  /**
   * Nothing yet.
   *
   * @param custody the secret behind ids, and who has withdrawn
   * @param exports how many exports the survey has
   * @param lastWords when each respondent submitted last, by pseudonym, where only that counts
   */
  History(Custody custody, int exports, Map<String, Instant> lastWords) {
    this.custody = custody;
    this.tombstones = new HashSet<>(custody.tombstones());
    this.anonymousStops = exports > 1;
    this.lastWords = Map.copyOf(lastWords);
  }

  Custody custody() {
    return custody;
  }

  /** An id for a row that has none, unless nobody could tell which row of another export it is. */
  Optional<String> anonymousId(String content) {
    if (anonymousStops) {
      return Optional.empty();
    }
    // Equal rows may be two people, so they are numbered and all count.
    int ordinal = ordinals.merge(content, 1, Integer::sum);
    String digits = custody.key().hmac("row", content, String.valueOf(ordinal)).substring(0, 16);
    return Optional.of("anonymous-" + digits);
  }

  /**
   * What becomes of a row that could be read.
   *
   * @param contribution what it says
   * @param content a digest of all that it says
   * @param submitted when, as exactly as the export tells
   * @param notices what somebody should know about it
   * @param place where it stands, for a problem
   */
  RowOutcome settle(
      Contribution contribution,
      String content,
      Optional<Moment> submitted,
      List<Problem> notices,
      Place place) {
    SourceReference at = contribution.reference();
    String id = contribution.id();
    if (!tombstones.isEmpty() && tombstones.contains(custody.tombstone(id))) {
      return new RowOutcome.Withdrawn(at, contribution.attachments());
    }
    var other = accepted.get(id);
    if (other != null) {
      if (other.content().equals(content)) {
        return new RowOutcome.Duplicate(at, id, contribution.attachments());
      }
      return other.source().equals(at.source())
          ? new RowOutcome.Quarantined(at, new Problem(ProblemKind.ROW_ID_REPEATED, place, ""))
          : new RowOutcome.Superseded(at, id, contribution.attachments());
    }
    accepted.put(id, new Version(at.source(), content));
    var last = lastWords.get(contribution.respondent().pseudonym());
    return last != null && submitted.isPresent() && submitted.get().earliest().isBefore(last)
        ? new RowOutcome.Superseded(at, id, contribution.attachments())
        : new RowOutcome.Accepted(contribution, submitted, notices);
  }
}
