package eu.chorus.output.codebook;

import java.util.List;

/**
 * A theme as analysts see it.
 *
 * @param topic id of its topic
 * @param theme the theme as {@code topic/theme}
 * @param label what it is called
 * @param labelledBy who called it so
 * @param description what it is about; may be empty
 * @param describedBy who described it so; empty where nobody did
 * @param state {@code shown} or {@code hidden}
 * @param families families that speak of it, 0 or more; exact, for the restricted zone
 * @param asked what is asked for in passages that speak of it and by how many families, most first:
 *     "clarify 24"
 * @param byType families of each stakeholder type, in the order of the workbook's columns
 * @param contributions ids of contributions that speak of it, best first
 * @param passages ids of passages that do, best first
 */
public record ListedTheme(
    String topic,
    String theme,
    String label,
    String labelledBy,
    String description,
    String describedBy,
    String state,
    long families,
    List<String> asked,
    List<Long> byType,
    List<String> contributions,
    List<String> passages) {
  public ListedTheme {
    asked = List.copyOf(asked);
    byType = List.copyOf(byType);
    contributions = List.copyOf(contributions);
    passages = List.copyOf(passages);
  }

  /** Which it is. */
  @Override
  public String toString() {
    return "ListedTheme[" + theme + "]";
  }
}
