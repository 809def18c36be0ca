package eu.chorus.jobs;

import eu.chorus.ingest.Ingestion;
import eu.chorus.ingest.identity.Custody;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.jobs.spark.Quiet;
import eu.chorus.model.Consultation;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fates of the rows of one survey. An export that cannot be read, from the start or from some
 * row on, gives one fate that says so: an exception would lose its words on the way to the driver.
 */
final class Fates implements Iterator<RowFate> {
  private final String series;
  private Stream<RowOutcome> open = Stream.empty();
  private Iterator<RowFate> fates = Collections.emptyIterator();

  Fates(Consultation consultation, String series, Path data, Custody custody) {
    this.series = series;
    Quiet.libraries();
    try {
      open = Ingestion.read(consultation, series, data, custody);
      fates = open.map(RowFate::of).iterator();
    } catch (UserException e) {
      fates = List.of(RowFate.unreadable(series, e.problems())).iterator();
    }
  }

  @Override
  public boolean hasNext() {
    try {
      boolean more = fates.hasNext();
      if (!more) {
        open.close();
      }
      return more;
    } catch (UserException e) {
      open.close();
      fates = List.of(RowFate.unreadable(series, e.problems())).iterator();
      return true;
    }
  }

  /** Reading happens in {@link #hasNext()}, which is asked first. */
  @Override
  public RowFate next() {
    return fates.next();
  }
}
