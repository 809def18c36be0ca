package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * EUSurvey's result export as XLSX: alone, or the ZIP of one or more XLSX parts (20,000 rows each)
 * and the uploads.
 */
final class EusurveyXlsx implements Export {
  private final String name;
  private final List<Workbook> parts;
  private final List<Path> temporary;

  private EusurveyXlsx(String name, List<Workbook> parts, List<Path> temporary) {
    this.name = name;
    this.parts = parts;
    this.temporary = temporary;
  }

  static EusurveyXlsx open(Path file, String name) {
    var opened = new EusurveyXlsx(name, new ArrayList<>(), new ArrayList<>());
    try {
      for (Path workbook : opened.workbooks(file)) {
        opened.parts.add(Workbook.open(workbook, name));
      }
      opened.checkParts();
      return opened;
    } catch (IOException e) {
      opened.close();
      throw fault(ProblemKind.EXPORT_UNREADABLE, name, "");
    } catch (UserException e) {
      opened.close();
      throw e;
    }
  }

  /** Whether an entry of EUSurvey's ZIP is a part of the export and not an upload. */
  static boolean isPart(ZipEntry entry) {
    String path = entry.getName();
    return path.indexOf('/') < 0
        && path.indexOf('\\') < 0
        && path.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /** The workbook itself, or copies of those in the ZIP, which only a file can be streamed from. */
  private List<Path> workbooks(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("[Content_Types].xml") != null) {
        return List.of(file);
      }
      // Export12.xlsx, Export12_1.xlsx, …, Export12_10.xlsx: by length first, then by name.
      var entries =
          zip.stream()
              .filter(EusurveyXlsx::isPart)
              .sorted(
                  Comparator.<ZipEntry>comparingInt(e -> e.getName().length())
                      .thenComparing(ZipEntry::getName))
              .toList();
      if (entries.isEmpty()) {
        throw fault(ProblemKind.EXPORT_OTHER_LAYOUT, name, "no .xlsx in the ZIP");
      }
      for (ZipEntry entry : entries) {
        var copy = Files.createTempFile("chorus-", ".xlsx");
        temporary.add(copy);
        try (var in = zip.getInputStream(entry);
            var out = Files.newOutputStream(copy)) {
          in.transferTo(out);
        }
      }
      return List.copyOf(temporary);
    }
  }

  private void checkParts() {
    for (Workbook part : parts) {
      if (!part.columns().equals(parts.get(0).columns())) {
        throw fault(
            ProblemKind.EXPORT_OTHER_LAYOUT, name, "the parts in the ZIP differ in their columns");
      }
    }
  }

  @Override
  public List<Column> columns() {
    return parts.get(0).columns();
  }

  @Override
  public Stream<ExportRow> rows() {
    // Not flatMap, whose iterator would hold a whole part in memory.
    return parts.stream().map(Workbook::rows).reduce(Stream::concat).orElseGet(Stream::empty);
  }

  @Override
  public void close() {
    parts.forEach(Workbook::close);
    for (Path copy : temporary) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException e) {
        copy.toFile().deleteOnExit();
      }
    }
  }

  static UserException fault(ProblemKind kind, String name, String detail) {
    return new UserException(List.of(new Problem(kind, Place.of(name), detail)));
  }
}
