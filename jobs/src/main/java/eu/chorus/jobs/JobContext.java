package eu.chorus.jobs;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Stage;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * What every job works with: a store, Spark, and somebody to tell.
 *
 * @param directory the store, locked by this run
 * @param spark the running session
 * @param progress tells the user how far the run is
 */
record JobContext(RunDirectory directory, SparkSession spark, Progress progress) {

  /** The stage of that name: the stored one if it was made from the same things, else made now. */
  <T extends Record> Records<T> stage(
      String name, Class<T> type, Fingerprint key, Supplier<Records<T>> make) {
    var stage = new Stage<>(directory.stage(name), type);
    progress.begin(name);
    PeakMemory.reset();
    long started = System.nanoTime();
    boolean held = stage.holds(key.hex());
    var records = held ? stage.read(spark) : stage.write(make.get(), key.hex());
    progress.end(
        name,
        String.format(
            Locale.ROOT,
            "%,d records%s, %s",
            records.count(),
            held ? ", unchanged" : "",
            PeakMemory.told()),
        Duration.ofNanos(System.nanoTime() - started));
    return records;
  }

  /** Something that takes time and gives a collection or a folder. */
  interface Step<T> {
    T take() throws IOException;
  }

  /** Takes a step that is no stage, and tells how long it took. */
  <T> T timed(String name, Step<T> step) throws IOException {
    progress.begin(name);
    PeakMemory.reset();
    long started = System.nanoTime();
    var result = step.take();
    var size = result instanceof Collection<?> many ? many.size() + " made" : "done";
    progress.end(
        name, size + ", " + PeakMemory.told(), Duration.ofNanos(System.nanoTime() - started));
    return result;
  }

  /** The key of a stage that an earlier run left. */
  Fingerprint storedKey(String name) {
    return new Fingerprint(new Stage<>(directory.stage(name), Record.class).key());
  }

  /** A stage that an earlier run left; a user's fault when there is none. */
  <T extends Record> Records<T> stored(String name, Class<T> type) {
    var stage = new Stage<>(directory.stage(name), type);
    if (!stage.whole()) {
      throw new UserException(
          List.of(new Problem(ProblemKind.STORE_EMPTY, Place.of("restricted/stages/" + name), "")));
    }
    return stage.read(spark);
  }
}
