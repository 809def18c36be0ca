package eu.chorus.model;

import java.util.List;
import java.util.Optional;

/**
 * A question of a questionnaire.
 *
 * @param id the id that the consultation file gives it; unique within the consultation
 * @param source the id of the {@link Source} whose export holds it
 * @param kind how it is answered
 * @param title its full text, white space folded; for a matrix row the matrix's title
 * @param row the row's label, present for {@link QuestionKind#MATRIX_ROW} alone
 * @param options the labels of a closed question or ranking in questionnaire order; empty for other
 *     kinds
 * @param ordinal whether the options form a scale, so that only neighbours may be merged
 * @param section the questionnaire's section, such as "1.A"; empty when it has none
 * @param workingGroups ids of the working groups it feeds; empty means none in particular
 * @param topic id of its topic, empty when passages are to be routed by content
 * @param provision the provision that it is about, if it is about one alone
 */
public record Question(
    String id,
    String source,
    QuestionKind kind,
    String title,
    Optional<String> row,
    List<String> options,
    boolean ordinal,
    String section,
    List<String> workingGroups,
    String topic,
    Optional<ProvisionKey> provision) {
  public Question {
    options = List.copyOf(options);
    workingGroups = List.copyOf(workingGroups);
  }

  /** The question as a reader meets it: its title, or for a matrix row {@code title: row}. */
  public String fullText() {
    return row.map(r -> title + (title.endsWith(":") ? " " : ": ") + r).orElse(title);
  }
}
