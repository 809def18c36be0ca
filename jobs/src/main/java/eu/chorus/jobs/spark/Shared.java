package eu.chorus.jobs.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Records that a function takes along to the executors. Records are not serialisable, and need not
 * be: they travel as rows, like everything else between machines.
 *
 * @param <T> the record type
 */
public final class Shared<T extends Record> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Class<T> type;
  private final Row[] rows;
  private transient volatile @Nullable List<T> values;

  private Shared(Class<T> type, List<T> values) {
    this.type = type;
    this.rows = values.stream().map(RecordCodec.of(type)::toRow).toArray(Row[]::new);
  }

  /** Takes a list along. */
  public static <T extends Record> Shared<T> of(Class<T> type, List<T> values) {
    return new Shared<>(type, values);
  }

  /** The records; read back once in each JVM. */
  public List<T> values() {
    var known = values;
    if (known == null) {
      known = List.of(rows).stream().map(RecordCodec.of(type)::fromRow).toList();
      values = known;
    }
    return known;
  }

  /** The one record that was taken along. */
  public T value() {
    return values().get(0);
  }
}
