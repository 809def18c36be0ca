package eu.chorus.jobs.sample;

import java.util.List;

/**
 * A section of the synthetic questionnaire.
 *
 * @param section such as "1.A"
 * @param workingGroups ids of those it feeds
 * @param topic id of its topic
 * @param title as printed
 * @param keywords words that point at the topic; may be empty
 * @param items its questions in order
 */
record Part(
    String section,
    List<String> workingGroups,
    String topic,
    String title,
    List<String> keywords,
    List<Item> items) {
  Part {
    workingGroups = List.copyOf(workingGroups);
    keywords = List.copyOf(keywords);
    items = List.copyOf(items);
  }
}
