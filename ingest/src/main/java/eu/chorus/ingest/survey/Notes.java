package eu.chorus.ingest.survey;

import eu.chorus.ingest.document.Extraction;
import eu.chorus.ingest.document.UploadProblems;
import eu.chorus.model.Document;
import eu.chorus.model.Source;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notes of meetings and workshops, a file each, as if they were the rows of an export: what was
 * said is the answer to one open question, and who spoke is known to the name check alone. Files
 * are read in the child process that uploads are read in, and only when their rows are asked for.
 */
public final class Notes implements Export {
  /** The columns: an id drawn from the file's bytes, what was said, and by whom. */
  private static final String ID = "File";

  private static final String TEXT = "Notes";
  private static final String SPEAKERS = "Speakers";

  private static final List<Column> COLUMNS =
      List.of(
          Column.of(0, "", "A", ID), Column.of(1, "", "B", TEXT), Column.of(2, "", "C", SPEAKERS));

  private final String name;
  private final List<Path> files;
  private @Nullable List<ExportRow> rows;

  private Notes(String name, List<Path> files) {
    this.name = name;
    this.files = files;
  }

  /** What the columns that are no question hold; it is the same for all notes. */
  public static Source.MetaColumns columnRoles() {
    return new Source.MetaColumns(
        Optional.of(ID),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(SPEAKERS),
        List.of());
  }

  /** Opens a folder of notes, or the notes of one meeting. */
  static Notes open(Path place, String name) {
    try (var walk = Files.walk(place)) {
      var files =
          walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw ExportFault.of(ProblemKind.EXPORT_EMPTY, name, "");
      }
      return new Notes(name, files);
    } catch (IOException e) {
      throw ExportFault.of(ProblemKind.EXPORT_UNREADABLE, name, "");
    }
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public long count() {
    return files.size();
  }

  @Override
  public Stream<ExportRow> rows() {
    if (rows == null) {
      rows = read();
    }
    return rows.stream();
  }

  private List<ExportRow> read() {
    var requests = new ArrayList<Extraction.Request>();
    for (Path file : files) {
      try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        requests.add(new Extraction.Request("", "", Uploads.sha256(in), file));
      } catch (IOException e) {
        throw ExportFault.of(ProblemKind.EXPORT_UNREADABLE, name, "");
      }
    }
    var documents = new Extraction().extract(requests, Extraction.Limits.STANDARD);
    var read = new ArrayList<ExportRow>();
    for (int i = 0; i < documents.size(); i++) {
      read.add(row(i + 1L, documents.get(i)));
    }
    return List.copyOf(read);
  }

  /** Notes are numbered in the order of their files' names, which may name somebody. */
  private ExportRow row(long number, Document document) {
    var minutes = Minutes.of(document.blocks());
    var cells =
        List.of(
            "notes-" + document.sha256().substring(0, 16),
            String.join("\n\n", minutes.paragraphs()),
            String.join("\n", minutes.speakers()));
    Optional<Problem> fault =
        UploadProblems.of(document)
            .filter(problem -> document.blocks().isEmpty())
            .map(problem -> new Problem(problem.kind(), new Place(name, "", number, ""), ""));
    return ExportRow.of("", number, cells, Map.of(), fault);
  }

  @Override
  public void close() {
    // The files are read and closed one by one.
  }
}
