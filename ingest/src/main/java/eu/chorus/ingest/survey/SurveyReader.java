package eu.chorus.ingest.survey;

import eu.chorus.ingest.identity.Custody;
import eu.chorus.model.Consultation;
import eu.chorus.model.Identities.Several;
import eu.chorus.model.Moment;
import eu.chorus.model.Source;
import eu.chorus.model.SourceReference;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the exports of one survey into outcomes, one per row. */
public final class SurveyReader {
  /** What every id and name reads in an anonymous survey of EUSurvey's. */
  public static final String NO_ID = "Anonymous";

  private final Consultation consultation;
  private final Path dataFolder;

  private SurveyReader(Consultation consultation, Path dataFolder) {
    this.consultation = consultation;
    this.dataFolder = dataFolder;
  }

  /**
   * What became of each row of each export of the survey: the last export first, the rows of each
   * in its order; close the stream.
   *
   * @param series the survey, see {@link Source#series()}
   * @param custody the secret behind ids and pseudonyms, and who has withdrawn
   * @throws UserException if an export cannot be opened, does not fit the consultation, or breaks
   *     off while it is read
   */
  public static Stream<RowOutcome> read(
      Consultation consultation, String series, Path dataFolder, Custody custody) {
    return new SurveyReader(consultation, dataFolder).rows(series, custody, SurveyReader::outcomes);
  }

  /**
   * What each accepted row of each export of the survey said, under the survey tool's own names, in
   * the order of {@link #read}; close the stream.
   *
   * @throws UserException as {@link #read} does
   */
  public static Stream<Told> told(
      Consultation consultation, String series, Path dataFolder, Custody custody) {
    return new SurveyReader(consultation, dataFolder)
        .rows(
            series,
            custody,
            (opened, row) ->
                opened.reader.read(row) instanceof RowOutcome.Accepted accepted
                    ? Stream.of(opened.teller.tell(row, accepted.contribution()))
                    : Stream.<Told>empty());
  }

  /** What became of a row, and so of those that it was gathered from. */
  private static Stream<RowOutcome> outcomes(Opened opened, ExportRow row) {
    var outcome = opened.reader.read(row);
    var at = outcome.reference();
    return Stream.concat(
        Stream.of(outcome),
        opened.export.further(row).stream()
            .map(
                number ->
                    new RowOutcome.Further(
                        new SourceReference(at.source(), at.sheet(), number), outcome)));
  }

  private <T> Stream<T> rows(
      String series, Custody custody, BiFunction<Opened, ExportRow, Stream<T>> reading) {
    var exports = new ArrayList<Source>();
    consultation.sources().stream()
        .filter(source -> source.series().equals(series))
        .forEach(exports::add);
    Collections.reverse(exports);
    var lastWords =
        consultation.identities().several() == Several.LATEST
            ? lastWords(exports, custody)
            : Map.<String, Instant>of();
    var rows = new Rows<T>(exports, new History(custody, exports.size(), lastWords), reading);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(rows::close);
  }

  /**
   * How many rows the export holds, counted by a pass of its own: what {@link #read} must account
   * for.
   */
  public static long count(Source source, Path dataFolder) {
    try (var export = Export.open(source, dataFolder)) {
      return export.count();
    }
  }

  /** When each respondent spoke last, by pseudonym; a pass of its own over all exports. */
  private Map<String, Instant> lastWords(List<Source> exports, Custody custody) {
    var last = new HashMap<String, Instant>();
    var history = new History(custody, exports.size(), Map.of());
    for (Source source : exports) {
      try (var opened = new Opened(source, history);
          var rows = opened.export.rows()) {
        rows.forEach(
            row -> {
              if (opened.reader.read(row) instanceof RowOutcome.Accepted accepted) {
                String who = accepted.contribution().respondent().pseudonym();
                accepted
                    .submitted()
                    .map(Moment::earliest)
                    .filter(moment -> !who.isEmpty())
                    .ifPresent(moment -> last.merge(who, moment, (a, b) -> a.isAfter(b) ? a : b));
              }
            });
      }
    }
    return last;
  }

  /** An export with all that it takes to read its rows. */
  private final class Opened implements AutoCloseable {
    private final Export export;
    private final RowReader reader;
    private final Teller teller;

    Opened(Source source, History history) {
      export = Export.open(source, dataFolder);
      try {
        var headers = new Headers(export.columns());
        var binding = Binding.of(consultation, source, headers);
        var style = SheetStyle.of(export, binding);
        var check = CrossCheck.of(source, dataFolder, export, binding, style.style());
        var uploads = Uploads.of(source, dataFolder);
        var join = UploadJoin.of(source.layout(), uploads, export, binding);
        var answers = new AnswerReader(binding, join, style, check, source.file());
        reader = new RowReader(consultation, source, binding, answers, history);
        teller =
            new Teller(binding, answers, headers, EusurveyMeta.find(export.columns()).values());
      } catch (UserException e) {
        export.close();
        throw e;
      }
    }

    @Override
    public void close() {
      export.close();
    }
  }

  /** One export after the other; none is opened before the one ahead of it has ended. */
  private final class Rows<T> implements Iterator<T>, AutoCloseable {
    private final Iterator<Source> ahead;
    private final History history;
    private final BiFunction<Opened, ExportRow, Stream<T>> reading;
    private Runnable closing = () -> {};
    private Iterator<T> current = Collections.emptyIterator();

    Rows(List<Source> exports, History history, BiFunction<Opened, ExportRow, Stream<T>> reading) {
      this.ahead = exports.iterator();
      this.history = history;
      this.reading = reading;
      advance();
    }

    private void advance() {
      while (!current.hasNext() && ahead.hasNext()) {
        close();
        var opened = new Opened(ahead.next(), history);
        closing = opened::close;
        var rows = opened.export.rows();
        closing =
            () -> {
              rows.close();
              opened.close();
            };
        current = rows.flatMap(row -> reading.apply(opened, row)).iterator();
      }
    }

    @Override
    public boolean hasNext() {
      advance();
      return current.hasNext();
    }

    @Override
    public T next() {
      advance();
      return current.next();
    }

    @Override
    public void close() {
      closing.run();
      closing = () -> {};
    }
  }
}
