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
 * starts its name; in EUSurvey's it lies in the folder that the cell's hyperlink leads to.
 */
final class UploadJoin {
  private final SourceLayout layout;
  private final Uploads uploads;

  /** By file name for the portal's layout, by path for EUSurvey's. */
  private final NavigableMap<String, List<UploadFile>> files;

  UploadJoin(SourceLayout layout, Uploads uploads) {
    this.layout = layout;
    this.uploads = uploads;
    Function<UploadFile, String> key =
        layout == SourceLayout.PORTAL_CSV ? UploadFile::fileName : UploadFile::path;
    this.files =
        uploads.files().stream()
            .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  /**
   * What one cell of an upload question brings.
   *
   * @param attachments the files that were found
   * @param missing how many are named but were not found
   */
  record Joined(List<Attachment> attachments, int missing) {
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
    var named =
        Arrays.stream(cell.split(";")).map(String::strip).filter(n -> !n.isEmpty()).toList();
    return layout == SourceLayout.PORTAL_CSV
        ? portal(question, contribution, named)
        : eusurvey(question, contribution, named, link);
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
    return new Joined(found, Math.max(0, named.size() - found.size()));
  }

  private Joined eusurvey(String question, String contribution, List<String> named, String link) {
    var folder = new ArrayList<UploadFile>();
    if (!link.isEmpty()) {
      below(link.endsWith("/") ? link : link + "/").forEach(folder::add);
    } else if (!named.isEmpty()) {
      // Saved again without its links: the names alone tell, within the contribution's folder.
      below(contribution + "/").stream()
          .filter(file -> named.contains(file.fileName()))
          .forEach(folder::add);
    }
    long present = named.stream().filter(n -> holds(folder, n)).count();
    return new Joined(
        folder.stream().map(file -> attachment(question, file)).toList(),
        named.size() - (int) present);
  }

  private static boolean holds(List<UploadFile> folder, String fileName) {
    return folder.stream().anyMatch(file -> file.fileName().equals(fileName));
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
        new Verbatim(file.fileName()),
        new Verbatim(file.path()),
        uploads.sha256(file),
        file.bytes());
  }
}
