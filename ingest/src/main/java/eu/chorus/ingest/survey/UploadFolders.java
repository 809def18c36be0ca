package eu.chorus.ingest.survey;

import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.SourceLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where uploads lie when no hyperlink tells, as beside an XML export or a sheet saved again.
 * EUSurvey numbers the folders {@code Upload_1}, {@code Upload_2} by the first question met while
 * it writes, so the number of a question is the one whose folders hold, in every contribution, just
 * the names that its cells hold. The ZIP of one question's files has no folders: a file there is
 * joined if one contribution alone names it.
 */
final class UploadFolders {
  /** A name as the ZIP of one question's files has it: the file's own id before its extension. */
  private static final Pattern WITH_ID =
      Pattern.compile("(.*)_[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(\\.[^.]*)?");

  /** Folder by question id, with a slash behind it. */
  private final Map<String, String> folderOf = new HashMap<>();

  /** Files without a folder, and how many cells name them, by their name without id. */
  private final Map<String, List<UploadFile>> loose = new HashMap<>();

  private final Map<String, Integer> naming = new HashMap<>();

  /** Folders below each contribution's, each with the names in it. */
  private final Map<String, Map<String, Set<String>>> held = new HashMap<>();

  private UploadFolders(Uploads uploads) {
    for (UploadFile file : uploads.files()) {
      String[] steps = file.path().split("/", -1);
      if (steps.length == 3) {
        held.computeIfAbsent(steps[0], id -> new HashMap<>())
            .computeIfAbsent(steps[1] + "/", folder -> new HashSet<>())
            .add(steps[2]);
      } else if (steps.length == 1 && WITH_ID.matcher(file.path()).matches()) {
        loose.computeIfAbsent(nameOf(file.path()), n -> new ArrayList<>()).add(file);
      }
    }
  }

  static UploadFolders of(SourceLayout layout, Uploads uploads, Export export, Binding binding) {
    var folders = new UploadFolders(uploads);
    boolean linked = export instanceof EusurveySheets && layout != SourceLayout.EUSURVEY_CSV;
    if (layout.eusurvey() && !uploads.files().isEmpty() && (!linked || !folders.loose.isEmpty())) {
      folders.look(export, binding);
    }
    return folders;
  }

  private void look(Export export, Binding binding) {
    var columns = new LinkedHashMap<Question, Column>(binding.questions());
    columns.keySet().removeIf(question -> question.kind() != QuestionKind.UPLOAD);
    var possible = new HashMap<String, Set<String>>();
    var all = new TreeSet<String>();
    held.values().forEach(folders -> all.addAll(folders.keySet()));
    columns.keySet().forEach(question -> possible.put(question.id(), new TreeSet<>(all)));
    try (var rows = export.rows()) {
      rows.filter(row -> row.fault().isEmpty())
          .forEach(
              row -> {
                String id = binding.id().map(c -> row.cells().get(c.index()).strip()).orElse("");
                var folders = held.getOrDefault(id, Map.of());
                columns.forEach(
                    (question, column) -> {
                      var names = UploadJoin.names(row.cells().get(column.index()));
                      names.stream().distinct().forEach(n -> naming.merge(n, 1, Integer::sum));
                      possible
                          .getOrDefault(question.id(), new HashSet<>())
                          .removeIf(
                              folder ->
                                  !folders
                                      .getOrDefault(folder, Set.of())
                                      .equals(new HashSet<>(names)));
                    });
              });
    }
    possible.forEach(
        (question, folders) -> {
          if (folders.size() == 1) {
            folderOf.put(question, folders.iterator().next());
          }
        });
  }

  /** The question's folder below a contribution's, with a slash; empty if that is not known. */
  String of(String question) {
    return folderOf.getOrDefault(question, "");
  }

  /** The one file of that name, if one cell alone names it. */
  Optional<UploadFile> single(String name) {
    var found = loose.getOrDefault(name, List.of());
    return found.size() == 1 && naming.getOrDefault(name, 0) == 1
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** Whether there is a file of that name without a folder. */
  boolean knows(String name) {
    return loose.containsKey(name);
  }

  /** A file's name without the id that a ZIP of one question's files adds. */
  static String nameOf(String fileName) {
    var named = WITH_ID.matcher(fileName);
    if (!named.matches()) {
      return fileName;
    }
    return named.group(1) + (named.group(2) == null ? "" : named.group(2));
  }
}
