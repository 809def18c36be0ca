package eu.chorus.ingest.survey;

import eu.chorus.model.SourceLayout;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A survey export opened for reading: what every layout has in common. Rows stream in flat memory;
 * each call of {@link #rows()} starts again at the first.
 */
public sealed interface Export extends AutoCloseable permits PortalCsv, EusurveyXlsx {
  /**
   * Opens an export.
   *
   * @param layout how it is laid out
   * @param file the file
   * @param name what messages call it
   * @throws UserException if there is no such file or it is not of that layout
   */
  static Export open(SourceLayout layout, Path file, String name) {
    return switch (layout) {
      case PORTAL_CSV -> PortalCsv.open(file, name);
      case EUSURVEY_XLSX -> EusurveyXlsx.open(file, name);
    };
  }

  /** The columns, in order over all sheets. */
  List<Column> columns();

  /**
   * The rows below the header that hold anything, in order; close the stream.
   *
   * @throws UserException while reading, if the rest of the file cannot be read at all
   */
  Stream<ExportRow> rows();

  @Override
  void close();
}
