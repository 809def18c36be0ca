package eu.chorus.ingest.roster;

import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import java.util.List;
import java.util.Optional;

/**
 * A row of the roster.
 *
 * @param row the row as a spreadsheet numbers it; names the participant wherever no name may stand
 * @param organisation the organisation's name, if one is given
 * @param person the person's name, if one is given
 * @param register the transparency register number, if one is given
 * @param type the harmonised stakeholder type
 * @param workingGroups ids of the working groups that were chosen
 * @param observer whether the participant only observes
 */
record Participant(
    long row,
    Optional<Verbatim> organisation,
    Optional<Verbatim> person,
    Optional<Verbatim> register,
    StakeholderType type,
    List<String> workingGroups,
    boolean observer) {
  Participant {
    workingGroups = List.copyOf(workingGroups);
  }

  /** What two rows share that name one person of one organisation; nothing without a person. */
  Optional<String> sameAs() {
    return person()
        .flatMap(Names::person)
        .map(name -> name + "\n" + organisation().flatMap(Names::organisation).orElse(""));
  }
}
