package eu.chorus.ingest.survey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * EUSurvey's own columns. They come last, each only if it was ticked, under labels in the language
 * of whoever exported: one line of {@code eusurvey-labels.txt} per language.
 */
public final class EusurveyMeta {
  private static final Map<String, Role> ROLE_BY_KEY = labels();

  private EusurveyMeta() {}

  /** What a column of EUSurvey's own holds, in the order of the columns and of the label file. */
  public enum Role {
    INVITATION,
    CONTRIBUTION_ID,
    USER_NAME,
    CREATED,
    UPDATED,
    LANGUAGES,
    SCORE
  }

  /**
   * EUSurvey's own columns, by role: those that {@link OwnColumns} has told by what they hold; else
   * the ones at the end whose label is known, with at most one between them whose label is not.
   */
  public static Map<Role, Column> find(List<Column> columns) {
    var found = new EnumMap<Role, Column>(Role.class);
    for (Role role : Role.values()) {
      columns.stream()
          .filter(c -> c.field().type() == FieldType.META && c.field().uid().equals(role.name()))
          .forEach(c -> found.put(role, c));
    }
    if (!found.isEmpty()) {
      return found;
    }
    int unknown = 0;
    for (int i = columns.size() - 1; i >= 0 && unknown < 2; i--) {
      var role = ROLE_BY_KEY.get(Label.key(columns.get(i).header()));
      if (role == null || found.putIfAbsent(role, columns.get(i)) != null) {
        unknown = found.isEmpty() ? 2 : unknown + 1;
      }
    }
    return found;
  }

  private static Map<String, Role> labels() {
    var labels = new HashMap<String, Role>();
    var resource =
        Objects.requireNonNull(EusurveyMeta.class.getResourceAsStream("eusurvey-labels.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line : (Iterable<String>) lines.lines()::iterator) {
        if (!line.startsWith("#") && !line.isBlank()) {
          // The language's code, then one label per role; an unknown one is left empty.
          String[] cells = line.split("\\|", -1);
          for (int i = 1; i < cells.length; i++) {
            if (!cells[i].isBlank()) {
              labels.putIfAbsent(Label.key(cells[i]), Role.values()[i - 1]);
            }
          }
        }
      }
      return labels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
