package eu.chorus.model;

import java.util.List;
import java.util.Optional;

/**
 * Who made a contribution, as far as the analysis may know.
 *
 * @param type the harmonised stakeholder type
 * @param rawType the export's own label; empty when none was given
 * @param country the country as given; empty when none was given
 * @param anonymous true unless the respondent readably allowed being named (P10)
 * @param organisation the organisation's name, if one was given
 * @param identity every other identifying string (names, register numbers, mail addresses), kept
 *     for the name check alone
 */
public record Respondent(
    StakeholderType type,
    String rawType,
    String country,
    boolean anonymous,
    Optional<Verbatim> organisation,
    List<Verbatim> identity) {
  public Respondent {
    identity = List.copyOf(identity);
  }
}
