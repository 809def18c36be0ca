package eu.chorus.jobs.spark;

import eu.chorus.jobs.run.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * One stage of a run: a folder with the Parquet files of one record type. It is written aside,
 * closed by a digest of each file, and only then renamed, so that a folder of that name is always
 * whole. A stage is used again as long as its key (a digest of all that went into it) is the same
 * and every byte is as it was written.
 *
 * @param folder where it lies
 * @param type the record type
 * @param <T> the record type
 */
public record Stage<T extends Record>(Path folder, Class<T> type) {
  /** Holds the stage's key. */
  private static final String KEY = "_key";

  /** Digest and name of every file, as {@code sha256sum -c} reads it. */
  private static final String DIGESTS = "_digests";

  /** Holds how many records there are. */
  private static final String COUNT = "_count";

  /** The key that the stage was closed under. */
  public String key() {
    try {
      return Files.readString(folder.resolve(KEY));
    } catch (IOException e) {
      throw new UncheckedIOException("stage " + folder.getFileName() + " is not closed", e);
    }
  }

  /** Whether the stage was closed under this key and no byte of it has changed since. */
  public boolean holds(String key) {
    try {
      return whole() && Files.readString(folder.resolve(KEY)).equals(key);
    } catch (IOException e) {
      return false; // unreadable is as good as changed: it will be made again
    }
  }

  /** Whether the stage was closed, under whatever key, and no byte of it has changed since. */
  public boolean whole() {
    try {
      return Files.exists(folder.resolve(DIGESTS))
          && Files.readString(folder.resolve(DIGESTS)).equals(lines(digests(folder)));
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the records under the key, replacing what was there. */
  public Records<T> write(Records<T> records, String key) {
    var aside = folder.resolveSibling("." + folder.getFileName() + ".partial");
    try {
      FileTree.delete(aside);
      records.rows().write().mode(SaveMode.Overwrite).parquet(aside.toString());
      var written = records.rows().sparkSession().read().schema(schema()).parquet(aside.toString());
      Files.writeString(aside.resolve(COUNT), Long.toString(written.count()));
      Files.writeString(aside.resolve(KEY), key);
      Files.writeString(aside.resolve(DIGESTS), lines(digests(aside)));
      FileTree.restrict(aside);
      FileTree.replace(aside, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write stage " + folder.getFileName(), e);
    }
    return read(records.rows()::sparkSession);
  }

  /** How many records the stage holds, as it was told when it was closed. */
  public long count() {
    try {
      return Long.parseLong(Files.readString(folder.resolve(COUNT)));
    } catch (IOException e) {
      throw new UncheckedIOException("stage " + folder.getFileName() + " is not closed", e);
    }
  }

  /** The stored records; Spark is not asked for before they are. */
  public Records<T> read(Supplier<SparkSession> spark) {
    return Records.later(
        type, () -> spark.get().read().schema(schema()).parquet(folder.toString()));
  }

  private StructType schema() {
    return RecordCodec.of(type).schema();
  }

  private static SortedMap<String, String> digests(Path folder) throws IOException {
    var digests = FileTree.digests(folder);
    digests.remove(DIGESTS);
    digests.keySet().removeIf(name -> name.startsWith(".")); // checksums that Hadoop keeps beside
    return digests;
  }

  private static String lines(SortedMap<String, String> digests) {
    return digests.entrySet().stream()
        .map(e -> e.getValue() + "  " + e.getKey() + "\n")
        .collect(Collectors.joining());
  }
}
