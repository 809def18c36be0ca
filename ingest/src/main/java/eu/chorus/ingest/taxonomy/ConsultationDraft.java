package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Column;
import eu.chorus.ingest.survey.EusurveyMeta;
import eu.chorus.ingest.survey.Export;
import eu.chorus.ingest.survey.ExportRow;
import eu.chorus.ingest.survey.FieldType;
import eu.chorus.ingest.survey.Headers;
import eu.chorus.ingest.survey.LayoutGuess;
import eu.chorus.model.SourceLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a first {@code consultation.yaml} by looking at an export, for somebody to complete. It
 * loads as it is. No respondent's words come into it: a value is written down only if at least five
 * rows share it, a rarer one by its digest.
 */
public final class ConsultationDraft {
  private final Headers headers;
  private final List<ColumnProfile> profiles = new ArrayList<>();
  private final Map<RoleGuess, List<Column>> roles = new EnumMap<>(RoleGuess.class);
  private final List<Column> questions = new ArrayList<>();

  private ConsultationDraft(Headers headers) {
    this.headers = headers;
  }

  /**
   * The text of a consultation file for one export.
   *
   * @param export the export, which the file will look for in its own folder
   * @param digests whether headers and options are written as digests, so that the file can be kept
   *     where the questionnaire may not
   * @throws eu.chorus.problem.UserException if the export cannot be read
   */
  public static String from(Path export, boolean digests) {
    return from(export, digests, Optional.empty());
  }

  /**
   * The same, with what EUSurvey's XML export of the same survey knows of the questionnaire.
   *
   * @param definition the XML, or the ZIP that holds it
   * @throws eu.chorus.problem.UserException if either cannot be read
   */
  public static String from(Path export, boolean digests, Optional<Path> definition) {
    String file = String.valueOf(export.getFileName());
    var layout = LayoutGuess.of(export, file);
    try (var opened = Export.open(layout, export, file, definition)) {
      var draft = new ConsultationDraft(new Headers(opened.columns()));
      draft.look(opened, layout);
      boolean uploads = Files.isDirectory(export.resolveSibling("uploads"));
      return new DraftWriter(draft.headers, draft.profiles, digests)
          .write(
              layout,
              file,
              definition.map(xml -> below(export, xml)),
              uploads,
              draft.roles,
              draft.questions);
    }
  }

  /** What a consultation file beside the export calls another file. */
  private static String below(Path export, Path other) {
    var folder = export.toAbsolutePath().normalize().resolveSibling("");
    var file = other.toAbsolutePath().normalize();
    return (file.startsWith(folder) ? folder.relativize(file) : file).toString().replace('\\', '/');
  }

  private void look(Export export, SourceLayout layout) {
    export.columns().forEach(column -> profiles.add(new ColumnProfile(PieceProfile.SPACED)));
    try (var rows = export.rows()) {
      rows.filter(row -> row.fault().isEmpty()).forEach(this::look);
    }
    if (barelySeparated(export)) {
      profiles.replaceAll(profile -> profile.with(PieceProfile.BARE));
    }
    Set<Column> own = new HashSet<>();
    if (layout.eusurvey()) {
      own.addAll(EusurveyMeta.find(export.columns()).values());
    }
    for (Column column : export.columns()) {
      if (!own.contains(column)) {
        sort(column, layout);
      }
    }
  }

  /**
   * Whether no blank stands between choices: one column of choices tells it of all; so does one
   * that was split over columns, for then no cell holds several.
   */
  private boolean barelySeparated(Export export) {
    boolean split = export.columns().stream().anyMatch(c -> c.field().type() == FieldType.MULTIPLE);
    return split
        || profiles.stream()
            .map(profile -> profile.with(PieceProfile.BARE))
            .anyMatch(profile -> profile.multiple() && !profile.upload());
  }

  private void look(ExportRow row) {
    for (int i = 0; i < profiles.size(); i++) {
      profiles.get(i).add(row.cells().get(i), row.links().containsKey(i));
    }
  }

  private void sort(Column column, SourceLayout layout) {
    var profile = profiles.get(column.index());
    var role = RoleGuess.of(column);
    boolean single =
        column.field().unknown() ? profile.single() : column.field().type() == FieldType.SINGLE;
    boolean likely = single || (column.field().unknown() && profile.repetitive());
    boolean once = role == RoleGuess.IDENTITY || role == RoleGuess.IGNORE;
    boolean taken = !once && roles.containsKey(role);
    boolean unlike =
        (role == RoleGuess.STAKEHOLDER && !likely) || (role == RoleGuess.ORGANISATION && single);
    if (role == RoleGuess.QUESTION || taken || unlike) {
      questions.add(column);
      return;
    }
    roles.computeIfAbsent(role, r -> new ArrayList<>()).add(column);
    if (role == RoleGuess.STAKEHOLDER && layout.eusurvey()) {
      // A question of its questionnaire, and worth a table of its own.
      questions.add(column);
    }
  }

  /** Whether an option is an option of some column, not only of the one where it is rare. */
  static boolean common(String value, Collection<ColumnProfile> profiles) {
    return profiles.stream().anyMatch(profile -> profile.common(value));
  }
}
