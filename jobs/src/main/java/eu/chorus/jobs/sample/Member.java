package eu.chorus.jobs.sample;

import java.util.List;

/**
 * An invented participant of the plenary: a row of the roster.
 *
 * @param author who speaks
 * @param row the row of the roster, as a spreadsheet numbers it
 * @param body the first row that names the same organisation; the own row of a person
 * @param organisation as the roster spells it; empty for a person
 * @param person invented
 * @param register the register number; empty when it has none
 * @param groups the working groups chosen
 * @param observer whether it only observes
 */
record Member(
    Author author,
    long row,
    long body,
    String organisation,
    String person,
    String register,
    List<String> groups,
    boolean observer) {
  static final List<String> HEADERS =
      List.of(
          "Organisation",
          "Name (synthetic)",
          "Capacity",
          "Register number",
          "Working groups",
          "Role");

  Member {
    groups = List.copyOf(groups);
  }

  List<String> cells() {
    return List.of(
        organisation,
        person,
        author.label(),
        register,
        String.join("; ", groups),
        observer ? "Observer" : "Participant");
  }
}
