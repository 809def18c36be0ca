package eu.chorus.ingest.survey;

import eu.chorus.model.Attachment;
import eu.chorus.model.SourceLayout;
import eu.chorus.model.Verbatim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which uploads belong to a row. In the portal's layout a file belongs to the contribution whose id
 * starts its name; in EUSurvey's it lies in the folder that the cell's hyperlink leads to. Where
 * links are missing, {@link UploadFolders} tells the folders by the names in them.
 */
final class UploadJoin {
  private final SourceLayout layout;
  private final Uploads uploads;
  private final UploadFolders folders;

  /** By file name for the portal's layout, by path for EUSurvey's. */
  private final NavigableMap<String, List<UploadFile>> files;

  private UploadJoin(SourceLayout layout, Uploads uploads, UploadFolders folders) {
    this.layout = layout;
    this.uploads = uploads;
    this.folders = folders;
    Function<UploadFile, String> key = !layout.eusurvey() ? UploadFile::fileName : UploadFile::path;
    this.files =
        uploads.files().stream()
            .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  /** The join of a source's uploads; reads the export once more if names have to tell. */
  static UploadJoin of(SourceLayout layout, Uploads uploads, Export export, Binding binding) {
    return new UploadJoin(layout, uploads, UploadFolders.of(layout, uploads, export, binding));
  }

  /**
   * What one cell of an upload question brings.
   *
   * @param attachments the files that were found
   * @param missing how many are named but were not found
   * @param ambiguous how many are named, and there, but might be another contribution's
   */
  record Joined(List<Attachment> attachments, int missing, int ambiguous) {
    Joined {
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * The attachments of one cell.
   *
   * @param question id of the upload question
   * @param contribution the export's contribution id
   * @param cell the cell's text: file names with {@code ;} between them
   * @param link the cell's hyperlink; empty if it has none
   */
  Joined attachments(String question, String contribution, String cell, String link) {
    var named = names(cell);
    return !layout.eusurvey()
        ? portal(question, contribution, named)
        : eusurvey(question, contribution, named, link);
  }

  /** The file names in a cell. */
  static List<String> names(String cell) {
    return Arrays.stream(cell.split(";")).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  private Joined portal(String question, String contribution, List<String> named) {
    var found = new ArrayList<Attachment>();
    for (var entry : files.tailMap(contribution, true).entrySet()) {
      if (!entry.getKey().startsWith(contribution)) {
        break;
      }
      // F53 must not take what is F530067's.
      String rest = entry.getKey().substring(contribution.length());
      if (rest.isEmpty() || !Character.isLetterOrDigit(rest.charAt(0))) {
        entry.getValue().forEach(file -> found.add(attachment(question, file)));
      }
    }
    return new Joined(found, Math.max(0, named.size() - found.size()), 0);
  }

  private Joined eusurvey(String question, String contribution, List<String> named, String link) {
    var folder = new ArrayList<UploadFile>();
    String target = target(link);
    if (!target.isEmpty()) {
      folder.addAll(below(target + "/"));
    } else if (!named.isEmpty()) {
      // Without links the names tell, within the contribution's folder.
      below(contribution + "/" + folders.of(question)).stream()
          .filter(file -> named.contains(file.fileName()))
          .forEach(folder::add);
    }
    int ambiguous = 0;
    int missing = 0;
    for (String name : named) {
      if (!holds(folder, name)) {
        var single = folders.single(name);
        single.ifPresent(folder::add);
        ambiguous += single.isEmpty() && folders.knows(name) ? 1 : 0;
        missing += single.isEmpty() && !folders.knows(name) ? 1 : 0;
      }
    }
    return new Joined(
        folder.stream().map(file -> attachment(question, file)).toList(), missing, ambiguous);
  }

  /**
   * The folder that a hyperlink leads to; an ODS stands one step away, and links to no file too.
   */
  private static String target(String link) {
    String target = link.replace('\\', '/');
    while (target.startsWith("../") || target.startsWith("./")) {
      target = target.substring(target.indexOf('/') + 1);
    }
    while (target.endsWith("/")) {
      target = target.substring(0, target.length() - 1);
    }
    return target.endsWith("/null") ? "" : target;
  }

  private static boolean holds(List<UploadFile> folder, String fileName) {
    return folder.stream().anyMatch(file -> folderName(file).equals(fileName));
  }

  private static String folderName(UploadFile file) {
    return file.path().contains("/") ? file.fileName() : UploadFolders.nameOf(file.path());
  }

  private List<UploadFile> below(String prefix) {
    return files.tailMap(prefix, true).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(prefix))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private Attachment attachment(String question, UploadFile file) {
    return new Attachment(
        question,
        new Verbatim(!layout.eusurvey() ? file.fileName() : folderName(file)),
        new Verbatim(file.path()),
        uploads.sha256(file),
        file.bytes());
  }
}
