package eu.chorus.model;

import java.util.List;

/**
 * A topic of the taxonomy: what a passage is about, known before anything is read.
 *
 * @param id unique within the consultation
 * @param title as readers see it
 * @param description one or two neutral sentences; may be empty
 * @param keywords words that point at it, for routing by content; may be empty
 * @param workingGroups ids of the working groups it belongs to
 */
public record Topic(
    String id,
    String title,
    String description,
    List<String> keywords,
    List<String> workingGroups) {
  public Topic {
    keywords = List.copyOf(keywords);
    workingGroups = List.copyOf(workingGroups);
  }
}
