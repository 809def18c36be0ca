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
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * What every job works with: a store, Spark, and somebody to tell.
 *
 * @param directory the store, locked by this run
 * @param session starts Spark, or gives what runs already
 * @param progress tells the user how far the run is
 */
record JobContext(RunDirectory directory, Supplier<SparkSession> session, Progress progress) {
  /** Spark, started if it does not run yet. */
  SparkSession spark() {
    return session.get();
  }

  /** The stage of that name: the stored one if it was made from the same things, else made now. */
  <T extends Record> Records<T> stage(
      String name, Class<T> type, Fingerprint key, Supplier<Records<T>> make) {
    var stage = new Stage<>(directory.stage(name), type);
    progress.begin(name);
    PeakMemory.reset();
    long started = System.nanoTime();
    boolean held = stage.holds(key.hex());
    var records = held ? stage.read(session) : stage.write(make.get(), key.hex());
    progress.end(
        name,
        String.format(
            Locale.ROOT,
            "%,d records%s, %s",
            stage.count(),
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

  /** Digest of the keys of several stages that lie there. */
  Fingerprint storedKeys(List<String> names) {
    return Fingerprint.of(names.stream().map(name -> storedKey(name).hex()).toList());
  }

  /** A stage that an earlier run left; a user's fault when there is none. */
  <T extends Record> Records<T> stored(String name, Class<T> type) {
    return stored(name, type, Stage::whole);
  }

  /** The same; a user's fault also when it was made from other things than lie there now. */
  <T extends Record> Records<T> stored(String name, Class<T> type, Keys keys) {
    return stored(name, type, stage -> stage.holds(keys.of(name).hex()));
  }

  private <T extends Record> Records<T> stored(
      String name, Class<T> type, Predicate<Stage<T>> usable) {
    var stage = new Stage<>(directory.stage(name), type);
    if (!usable.test(stage)) {
      throw new UserException(
          List.of(new Problem(ProblemKind.STORE_EMPTY, Place.of("restricted/stages/" + name), "")));
    }
    return stage.read(session);
  }
}
