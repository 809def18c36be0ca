package eu.chorus.ingest.survey;

import eu.chorus.model.Source;
import eu.chorus.model.SourceLayout;
import eu.chorus.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A survey export opened for reading: what every layout has in common. Rows stream in flat memory;
 * each call of {@link #rows()} starts again at the first.
 */
public sealed interface Export extends AutoCloseable
    permits PortalCsv, AnswerCsv, EusurveyXml, EusurveySheets, Notes {
  /**
   * Opens an export.
   *
   * @param layout how it is laid out
   * @param file the file
   * @param name what messages call it
   * @param definition EUSurvey's XML export of the same survey, if there is one
   * @throws eu.chorus.problem.UserException if there is no such file or it is not of that layout
   */
  static Export open(SourceLayout layout, Path file, String name, Optional<Path> definition) {
    if (layout == SourceLayout.NOTES) {
      return Notes.open(file, name);
    }
    LayoutGuess.refuseArchive(file, name);
    return switch (layout) {
      case PORTAL_CSV -> PortalCsv.open(file, name, CsvForm.PORTAL);
      case CSV -> PortalCsv.open(file, name);
      case EUSURVEY_XML -> EusurveyXml.open(file, name);
      default ->
          EusurveySheets.open(
              layout,
              file,
              name,
              definition
                  .map(xml -> Packed.open(xml, String.valueOf(xml.getFileName()), "xml", ""))
                  .map(EusurveyXml::definitions)
                  .orElse(List.of()));
    };
  }

  /** Opens the export of a source. */
  static Export open(Source source, Path dataFolder) {
    var export =
        open(
            source.layout(),
            dataFolder.resolve(source.file()),
            source.file(),
            source.definition().map(dataFolder::resolve));
    return export instanceof PortalCsv csv && source.answers().isPresent()
        ? AnswerCsv.open(csv, source.answers().get(), source.columns().id())
        : export;
  }

  /** The columns, in order over all sheets. */
  List<Column> columns();

  /** What somebody should know about the export as a whole. */
  default List<Problem> notices() {
    return List.of();
  }

  /**
   * The rows below the header that hold anything, in order; close the stream.
   *
   * @throws eu.chorus.problem.UserException while reading, if the rest of the file cannot be read
   *     at all
   */
  Stream<ExportRow> rows();

  /** The numbers of further rows of the file that this one was gathered from. */
  default List<Long> further(ExportRow row) {
    return List.of();
  }

  /** How many rows there are, counted by a pass of its own. */
  default long count() {
    try (var rows = rows()) {
      return rows.count();
    }
  }

  @Override
  void close();
}
