package eu.chorus.output.comparison;

/**
 * A theme that people gave another label.
 *
 * @param topic id of its topic
 * @param before the label before
 * @param after the label from then on
 */
public record Renaming(String topic, String before, String after) {
  /** Whether a table counts themes of that topic. */
  boolean concerns(String table) {
    var themes = "themes:" + topic;
    return table.equals(themes) || table.startsWith(themes + ":");
  }
}
