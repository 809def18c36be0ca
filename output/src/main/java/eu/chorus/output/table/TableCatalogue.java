package eu.chorus.output.table;

import eu.chorus.model.Consultation;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.StakeholderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** Rows for contributions that fall under no other row of a table of points. */
  public static final Set<String> RESIDUALS = Set.of(NONE_OF_THESE, NO_REASON, RequestTables.OTHER);

  /** How the id of a table by stakeholder type ends. */
  public static final String BY_STAKEHOLDER = ":by:stakeholder";

  /** How the id of a table ends that names providers without a number. */
  public static final String BY_PROVIDERS = ":by:providers";

  /** Column of the tables that name providers without a number. */
  public static final String PROVIDERS = "Providers";

  /** Column of those tables for everybody else. */
  public static final String OTHER_TYPES = "Other stakeholder types";

  /** The stakeholder types that are addressed by the Code, or build on what they provide. */
  public static final List<String> PROVIDER_TYPES =
      Stream.of(StakeholderType.GPAI_PROVIDER, StakeholderType.DOWNSTREAM_PROVIDER)
          .map(StakeholderType::label)
          .toList();

  /** The stakeholder types of industry. */
  public static final List<String> INDUSTRY =
      Stream.concat(PROVIDER_TYPES.stream(), Stream.of(StakeholderType.OTHER_INDUSTRY.label()))
          .toList();

  /** Stakeholder types that are related, the nearest first: whom a small column joins. */
  public static final List<List<String>> KIN = List.of(PROVIDER_TYPES, INDUSTRY);

  private static final String THEMES = "themes:";

  private static final String PARTICIPATION = "participation:";

  /** Id of the table of who took part, by stakeholder type. */
  public static final String STAKEHOLDERS = participationId("stakeholder");

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
        participationId(name), TableKind.PARTICIPATION, title, rows, List.of(), false, true);
  }

  /** The table of one topic's themes. */
  public static TableSpec themes(String topic, String title, List<String> rows) {
    return new TableSpec(themesId(topic), TableKind.THEMES, title, rows, List.of(), false, false);
  }

  /** The table of one topic's themes by stakeholder type: who raises what. */
  public static TableSpec themesByStakeholder(TableSpec themes, List<String> stakeholders) {
    return new TableSpec(
        themes.id() + BY_STAKEHOLDER,
        TableKind.THEMES_CROSS,
        themes.title(),
        themes.rows(),
        stakeholders,
        false,
        false);
  }

  /** Which rows of a table providers raise too, where that can be said without a number. */
  public static TableSpec byProviders(TableSpec table) {
    return new TableSpec(
        table.id() + BY_PROVIDERS,
        TableKind.NAMED,
        table.title(),
        table.rows(),
        List.of(PROVIDERS, OTHER_TYPES),
        false,
        false,
        table.parents());
  }

  /** Id of the one-way table that a derived table takes its rows from; its own id if it is one. */
  public static String oneWayId(String table) {
    int by = table.indexOf(":by:");
    return by < 0 ? table : table.substring(0, by);
  }

  /** Id of the table of who took part, by what is known of everybody: {@code country}. */
  public static String participationId(String name) {
    return PARTICIPATION + name;
  }

  /** Whether a table tells who took part, so that its rows together are everybody. */
  public static boolean isParticipation(String table) {
    return table.startsWith(PARTICIPATION);
  }

  /** Id of the table of a topic's themes. */
  public static String themesId(String topic) {
    return THEMES + topic;
  }

  /** Whether a table tells of a topic's themes. */
  public static boolean isThemes(String table) {
    return table.startsWith(THEMES);
  }

  /** Id of a closed question's one-way table. */
  public static String closedId(String question) {
    return "closed:" + question;
  }

  /** Id of a closed question's cross-tab by stakeholder type. */
  public static String byStakeholderId(String question) {
    return closedId(question) + BY_STAKEHOLDER;
  }
}
