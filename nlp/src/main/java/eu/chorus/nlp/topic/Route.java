package eu.chorus.nlp.topic;

import java.util.List;

/**
 * Where a passage goes.
 *
 * @param workingGroups ids of the working groups it concerns; empty when none in particular
 * @param topic id of its topic; empty when none
 */
public record Route(List<String> workingGroups, String topic) {
  public Route {
    workingGroups = List.copyOf(workingGroups);
  }
}
