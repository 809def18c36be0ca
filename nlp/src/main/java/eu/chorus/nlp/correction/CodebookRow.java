package eu.chorus.nlp.correction;

import eu.chorus.problem.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a codebook that somebody has edited. Whatever is empty was left as it is.
 *
 * @param place where it stands
 * @param base the version of the codebook that was exported
 * @param topic id of the topic
 * @param theme the theme as {@code topic/theme}; empty for one that is to be added
 * @param label the new label
 * @param description the new description
 * @param into the theme that it is to be merged into
 * @param from the theme that a new one is to be split from
 * @param hide {@code yes} or {@code no}
 */
public record CodebookRow(
    Place place,
    String base,
    String topic,
    String theme,
    String label,
    String description,
    String into,
    String from,
    String hide) {
  /** Whether nobody has edited it. */
  public boolean idle() {
    return decided().allMatch(String::isEmpty);
  }

  /** Whether two rows want the same. */
  boolean same(CodebookRow other) {
    return wanted().equals(other.wanted());
  }

  private List<String> wanted() {
    return Stream.concat(Stream.of(base, topic, theme), decided()).toList();
  }

  private Stream<String> decided() {
    return Stream.of(label, description, into, from, hide);
  }

  /** Where it stands. */
  @Override
  public String toString() {
    return "CodebookRow[" + place.row() + "]";
  }
}
