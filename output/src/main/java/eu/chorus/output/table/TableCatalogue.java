package eu.chorus.output.table;

import eu.chorus.model.Consultation;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.StakeholderType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which tables a consultation gives; their ids and categories stand before anything is counted. */
public final class TableCatalogue {
  /** Row of the participation tables for contributions that did not say. */
  public static final String NOT_STATED = "Not stated";

  /** Row of the participation tables for categories too small to stand alone. */
  public static final String OTHERS = "All others";

  /** Row of a theme table for contributions that fall under no theme. */
  public static final String NONE_OF_THESE = "None of these themes";

  /** Row of a theme table for contributions that give no reason. */
  public static final String NO_REASON = "No reason given";

  private TableCatalogue() {}

  /** Every closed question's one-way table and its cross-tab by stakeholder type. */
  public static List<TableSpec> closed(Consultation consultation) {
    var specs = new ArrayList<TableSpec>();
    var stakeholders = stakeholders(consultation);
    for (var question : consultation.questions()) {
      if (question.kind().closed()) {
        specs.add(closed(question));
        specs.add(byStakeholder(question, stakeholders));
      }
    }
    return List.copyOf(specs);
  }

  private static TableSpec closed(Question question) {
    return new TableSpec(
        closedId(question.id()),
        TableKind.CLOSED,
        question.fullText(),
        question.options(),
        List.of(),
        question.ordinal(),
        question.kind() != QuestionKind.MULTIPLE);
  }

  private static TableSpec byStakeholder(Question question, List<String> stakeholders) {
    return new TableSpec(
        byStakeholderId(question.id()),
        TableKind.CROSS,
        question.fullText(),
        question.options(),
        stakeholders,
        question.ordinal(),
        question.kind() != QuestionKind.MULTIPLE);
  }

  /**
   * The stakeholder types that the consultation's labels lead to, and unknown. A type that nobody
   * could choose is zero by design and needs no row.
   */
  public static List<String> stakeholders(Consultation consultation) {
    return Stream.of(StakeholderType.values())
        .filter(
            type ->
                type == StakeholderType.UNKNOWN || consultation.stakeholders().containsValue(type))
        .map(StakeholderType::label)
        .toList();
  }

  /** A one-way table of who took part. */
  public static TableSpec participation(String name, String title, List<String> rows) {
    return new TableSpec(
        "participation:" + name, TableKind.PARTICIPATION, title, rows, List.of(), false, true);
  }

  /** The table of one topic's themes. */
  public static TableSpec themes(String topic, String title, List<String> rows) {
    return new TableSpec("themes:" + topic, TableKind.THEMES, title, rows, List.of(), false, false);
  }

  /** Id of the table of a topic's themes. */
  public static String themesId(String topic) {
    return "themes:" + topic;
  }

  /** Id of a closed question's one-way table. */
  public static String closedId(String question) {
    return "closed:" + question;
  }

  /** Id of a closed question's cross-tab by stakeholder type. */
  public static String byStakeholderId(String question) {
    return closedId(question) + ":by:stakeholder";
  }
}
