package eu.chorus.model;

import java.util.List;

/**
 * What passages can be about, and who works on it.
 *
 * @param workingGroups the working groups
 * @param topics the topics; each names working groups of the list
 */
public record Taxonomy(List<WorkingGroup> workingGroups, List<Topic> topics) {
  public Taxonomy {
    workingGroups = List.copyOf(workingGroups);
    topics = List.copyOf(topics);
  }
}
