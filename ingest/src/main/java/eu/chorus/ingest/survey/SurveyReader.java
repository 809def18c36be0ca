package eu.chorus.ingest.survey;

import eu.chorus.model.Consultation;
import eu.chorus.model.Source;
import eu.chorus.model.SourceLayout;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one source's export into outcomes, one per row. */
public final class SurveyReader {
  private SurveyReader() {}

  /**
   * What became of each row, in the export's order; close the stream.
   *
   * @throws UserException if the export cannot be opened, does not fit the consultation, or breaks
   *     off while it is read
   */
  public static Stream<RowOutcome> read(Consultation consultation, Source source, Path dataFolder) {
    var export = open(source, dataFolder);
    try {
      var binding = Binding.of(consultation, source, new Headers(export.columns()));
      boolean eusurvey = source.layout() == SourceLayout.EUSURVEY_XLSX;
      Set<Integer> escaped = eusurvey ? escapedColumns(export, binding) : Set.of();
      var join = new UploadJoin(source.layout(), Uploads.of(source, dataFolder));
      var answers = new AnswerReader(binding, join, escaped, eusurvey, source.file());
      var rows = new RowReader(consultation, source, binding, answers);
      return export.rows().map(rows::read).onClose(export::close);
    } catch (UserException e) {
      export.close();
      throw e;
    }
  }

  /**
   * How many rows the export holds, counted by a pass of its own: what {@link #read} must account
   * for.
   */
  public static long count(Source source, Path dataFolder) {
    try (var export = open(source, dataFolder);
        var rows = export.rows()) {
      return rows.count();
    }
  }

  private static Export open(Source source, Path dataFolder) {
    return Export.open(source.layout(), dataFolder.resolve(source.file()), source.file());
  }

  private static Set<Integer> escapedColumns(Export export, Binding binding) {
    try (var rows = export.rows()) {
      return Escapes.escapedColumns(rows, binding.openColumns());
    }
  }
}
