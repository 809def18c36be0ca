package eu.chorus.ingest.survey;

import eu.chorus.model.SourceLayout;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * EUSurvey's result export as a spreadsheet, whatever the format: alone, or in the ZIP of one or
 * more parts (20,000 rows each) and the uploads.
 */
final class EusurveySheets implements Export {
  private final String name;
  private final List<Table> parts = new ArrayList<>();
  private final List<XlsxFile> packages = new ArrayList<>();
  private final List<Path> copies = new ArrayList<>();
  private final List<Problem> notices = new ArrayList<>();
  private Tidy tidy = Tidy.of("", List.of(), List.of(), Optional.empty());

  private EusurveySheets(String name) {
    this.name = name;
  }

  /**
   * Opens an export.
   *
   * @param definitions the survey's questionnaire in each of its languages, if it is known
   */
  static EusurveySheets open(
      SourceLayout layout, Path file, String name, List<Definition> definitions) {
    var opened = new EusurveySheets(name);
    try {
      opened.read(layout, file);
      var columns = opened.parts.get(0).columns();
      var definition =
          definitions.stream()
              .reduce((a, b) -> b.knows(columns) > a.knows(columns) ? b : a)
              .filter(d -> d.knows(columns) > 0);
      opened.tidy = Tidy.of(name, columns, opened.parts.get(0).bold(), definition);
      opened.tidy = opened.tidy.with(OwnColumns.recognise(opened.tidy.columns(), opened.rows()));
      if (layout == SourceLayout.EUSURVEY_ODS || layout == SourceLayout.EUSURVEY_CSV) {
        opened.refuseCutIds();
      }
      return opened;
    } catch (IOException | SheetException e) {
      opened.close();
      throw ExportFault.of(ProblemKind.EXPORT_UNREADABLE, name, "");
    } catch (UserException e) {
      opened.close();
      throw e;
    }
  }

  /** The reporting path's ODS shows of an id the digits that it begins with, as a number. */
  private void refuseCutIds() {
    var id = EusurveyMeta.find(columns()).get(EusurveyMeta.Role.CONTRIBUTION_ID);
    if (id == null) {
      return;
    }
    try (var rows = rows()) {
      if (rows.anyMatch(
          row ->
              row.cells().get(id.index()).matches("[0-9][0-9,.]*")
                  || row.notices().stream()
                      .anyMatch(n -> n.place().column().equals("column " + id.letters())))) {
        throw ExportFault.of(ProblemKind.EXPORT_IDS_CUT, id.place(name, 0), "");
      }
    }
  }

  private void read(SourceLayout layout, Path file) throws IOException {
    switch (layout) {
      case EUSURVEY_XLSX -> {
        var packed = Packed.open(file, name, "xlsx", "[Content_Types].xml");
        for (Path part : packed.files(copies)) {
          var workbook = XlsxFile.open(part, name);
          packages.add(workbook);
          add(workbook.sheets());
        }
      }
      case EUSURVEY_XLS -> {
        for (Path part : Packed.open(file, name, "xls", "").files(copies)) {
          add(XlsSheet.all(part, name));
        }
      }
      case EUSURVEY_ODS -> {
        for (Path part : Packed.open(file, name, "ods", "content.xml").files(copies)) {
          add(List.of(new OdsSheet(part)));
        }
      }
      default -> {
        var sheet = CsvSheet.of(file, name);
        notices.add(sheet.notice(name));
        add(List.of(sheet));
      }
    }
  }

  private void add(List<? extends Grid> sheets) {
    var part = Table.of(name, sheets);
    if (!parts.isEmpty() && !parts.get(0).columns().equals(part.columns())) {
      throw ExportFault.of(
          ProblemKind.EXPORT_OTHER_LAYOUT, name, "the parts in the ZIP differ in their columns");
    }
    parts.add(part);
  }

  @Override
  public List<Column> columns() {
    return tidy.columns();
  }

  @Override
  public List<Problem> notices() {
    return notices;
  }

  @Override
  public Stream<ExportRow> rows() {
    // Not flatMap, whose iterator would hold a whole part in memory.
    return parts.stream()
        .map(Table::rows)
        .reduce(Stream::concat)
        .orElseGet(Stream::empty)
        .map(tidy::row);
  }

  @Override
  public void close() {
    packages.forEach(XlsxFile::close);
    for (Path copy : copies) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException e) {
        copy.toFile().deleteOnExit();
      }
    }
  }
}
