package eu.chorus.model;

import java.util.List;
import java.util.Optional;

/**
 * How the drafts are worked on: what is known of the process beside the drafts themselves.
 *
 * @param crosswalk what became of the provisions of each draft in a later one
 * @param calendar when each round takes contributions
 * @param roster the list of participants, if there is one
 */
public record Plenary(
    List<Succession> crosswalk, List<Period> calendar, Optional<RosterSource> roster) {
  public Plenary {
    crosswalk = List.copyOf(crosswalk);
    calendar = List.copyOf(calendar);
  }

  /** Nothing is known of any plenary. */
  public static Plenary none() {
    return new Plenary(List.of(), List.of(), Optional.empty());
  }

  /** When a round takes contributions, if the calendar tells. */
  public Optional<Period> period(String round) {
    return calendar.stream().filter(period -> period.round().equals(round)).findFirst();
  }
}
