package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Column;
import eu.chorus.ingest.survey.EusurveyMeta;
import eu.chorus.ingest.survey.Export;
import eu.chorus.ingest.survey.ExportRow;
import eu.chorus.ingest.survey.Headers;
import eu.chorus.model.SourceLayout;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
   * @throws UserException if the export cannot be read
   */
  public static String from(Path export, boolean digests) {
    var layout = layout(export);
    String file = String.valueOf(export.getFileName());
    try (var opened = Export.open(layout, export, file)) {
      var draft = new ConsultationDraft(new Headers(opened.columns()));
      draft.look(opened, layout);
      boolean uploads = Files.isDirectory(export.resolveSibling("uploads"));
      return new DraftWriter(draft.headers, draft.profiles, digests)
          .write(layout, file, uploads, draft.roles, draft.questions);
    }
  }

  /** An XLSX and a ZIP begin with the same two letters; nothing else that is read does. */
  private static SourceLayout layout(Path export) {
    try (var in = Files.newInputStream(export)) {
      byte[] start = in.readNBytes(2);
      boolean zip = start.length == 2 && start[0] == 'P' && start[1] == 'K';
      return zip ? SourceLayout.EUSURVEY_XLSX : SourceLayout.PORTAL_CSV;
    } catch (IOException e) {
      throw new UserException(
          List.of(
              new Problem(
                  ProblemKind.EXPORT_UNREADABLE,
                  Place.of(String.valueOf(export.getFileName())),
                  "")));
    }
  }

  private void look(Export export, SourceLayout layout) {
    export.columns().forEach(column -> profiles.add(new ColumnProfile()));
    try (var rows = export.rows()) {
      rows.filter(row -> row.fault().isEmpty()).forEach(this::look);
    }
    Set<Column> own = new HashSet<>();
    if (layout == SourceLayout.EUSURVEY_XLSX) {
      own.addAll(EusurveyMeta.find(export.columns()).values());
    }
    for (Column column : export.columns()) {
      if (!own.contains(column)) {
        sort(column, layout);
      }
    }
  }

  private void look(ExportRow row) {
    for (int i = 0; i < profiles.size(); i++) {
      profiles.get(i).add(row.cells().get(i), row.links().containsKey(i));
    }
  }

  private void sort(Column column, SourceLayout layout) {
    var profile = profiles.get(column.index());
    var role = RoleGuess.of(column);
    boolean once = role == RoleGuess.IDENTITY || role == RoleGuess.IGNORE;
    boolean taken = !once && roles.containsKey(role);
    boolean unlike =
        (role == RoleGuess.STAKEHOLDER && !profile.single())
            || (role == RoleGuess.ORGANISATION && profile.single());
    if (role == RoleGuess.QUESTION || taken || unlike) {
      questions.add(column);
      return;
    }
    roles.computeIfAbsent(role, r -> new ArrayList<>()).add(column);
    if (role == RoleGuess.STAKEHOLDER && layout == SourceLayout.EUSURVEY_XLSX) {
      // A question of its questionnaire, and worth a table of its own.
      questions.add(column);
    }
  }

  /** Whether an option is an option of some column, not only of the one where it is rare. */
  static boolean common(String value, Collection<ColumnProfile> profiles) {
    return profiles.stream().anyMatch(profile -> profile.common(value));
  }
}
