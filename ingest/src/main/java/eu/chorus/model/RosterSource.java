package eu.chorus.model;

import java.util.List;
import java.util.Optional;

/**
 * The list of the plenary's participants: an XLSX or CSV file with a row for each.
 *
 * @param file path relative to the data folder
 * @param organisation the column of organisations' names
 * @param person the column of persons' names, if there is one
 * @param stakeholder the column of raw stakeholder labels, if there is one
 * @param register the column of transparency register numbers, if there is one
 * @param workingGroups the column of the working groups that a participant chose, if there is one
 * @param observer the column that says who only observes, if there is one
 * @param observes values of that column that say so
 */
public record RosterSource(
    String file,
    String organisation,
    Optional<String> person,
    Optional<String> stakeholder,
    Optional<String> register,
    Optional<String> workingGroups,
    Optional<String> observer,
    List<String> observes) {
  public RosterSource {
    observes = List.copyOf(observes);
  }
}
