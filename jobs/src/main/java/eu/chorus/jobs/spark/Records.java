package eu.chorus.jobs.spark;

import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * A distributed collection of records: a Spark dataset that knows its record type. Nothing is
 * planned, and Spark not even started, before the rows are asked for.
 *
 * @param <T> the record type
 */
public final class Records<T extends Record> {
  private final Class<T> type;
  private final Later<Dataset<Row>> rows;

  /** Records that lie in these rows. */
  public Records(Class<T> type, Dataset<Row> rows) {
    this(type, () -> rows);
  }

  private Records(Class<T> type, Supplier<Dataset<Row>> rows) {
    this.type = type;
    this.rows = new Later<>(rows);
  }

  /** Records that are looked for when they are asked for. */
  public static <T extends Record> Records<T> later(Class<T> type, Supplier<Dataset<Row>> rows) {
    return new Records<>(type, rows);
  }

  /** The record type. */
  public Class<T> type() {
    return type;
  }

  /** The records as rows, for Spark SQL. */
  public Dataset<Row> rows() {
    return rows.get();
  }

  /** A function that Spark can send to its executors. */
  public interface Flat<A, B> extends Serializable {
    Iterator<B> apply(A value) throws Exception;
  }

  /** A predicate that Spark can send to its executors. */
  public interface Predicate<A> extends Serializable {
    boolean test(A value);
  }

  /** A function of two joined records. */
  public interface Pairwise<A, B, C> extends Serializable {
    Iterator<C> apply(A left, B right) throws Exception;
  }

  /** A function of all records of one key. */
  public interface Grouped<A, B> extends Serializable {
    Iterator<B> apply(String key, Iterator<A> values) throws Exception;
  }

  /** Distributes a list that the driver holds, one partition for each slice. */
  public static <T extends Record> Records<T> of(
      SparkSession spark, Class<T> type, List<T> values, int slices) {
    var codec = RecordCodec.of(type);
    var rows = spark.createDataset(values.stream().map(codec::toRow).toList(), codec.encoder());
    return new Records<>(type, slices > 0 ? rows.repartition(slices) : rows);
  }

  /** Applies a pure function to every record. */
  public <U extends Record> Records<U> flatMap(Class<U> to, Flat<T, U> function) {
    var from = type;
    return later(
        to,
        () ->
            rows()
                .flatMap(
                    (FlatMapFunction<Row, Row>)
                        row ->
                            Rowing.of(() -> function.apply(RecordCodec.of(from).fromRow(row)), to),
                    RecordCodec.of(to).encoder()));
  }

  /** Keeps the records that a pure predicate holds for. */
  public Records<T> filter(Predicate<T> predicate) {
    return flatMap(
        type,
        value -> predicate.test(value) ? List.of(value).iterator() : Collections.emptyIterator());
  }

  /** Applies a function to every partition as a whole. */
  public <U extends Record> Records<U> mapPartitions(Class<U> to, Flat<Iterator<T>, U> function) {
    var from = type;
    return later(
        to,
        () ->
            rows()
                .mapPartitions(
                    (MapPartitionsFunction<Row, Row>)
                        in ->
                            Rowing.of(
                                () -> function.apply(new Reading<>(in, RecordCodec.of(from))), to),
                    RecordCodec.of(to).encoder()));
  }

  /** Joins with other records on equal keys and applies a pure function to every pair. */
  public <U extends Record, V extends Record> Records<V> join(
      Records<U> other, String key, String otherKey, Class<V> to, Pairwise<T, U, V> function) {
    var left = type;
    var right = other.type;
    return later(
        to,
        () ->
            rows()
                .joinWith(other.rows(), rows().col(key).equalTo(other.rows().col(otherKey)))
                .flatMap(
                    (FlatMapFunction<Tuple2<Row, Row>, Row>)
                        pair ->
                            Rowing.of(
                                () ->
                                    function.apply(
                                        RecordCodec.of(left).fromRow(pair._1()),
                                        RecordCodec.of(right).fromRow(pair._2())),
                                to),
                    RecordCodec.of(to).encoder()));
  }

  /**
   * Applies a function to all records that share the text of one column, in no particular order.
   */
  public <U extends Record> Records<U> group(String key, Class<U> to, Grouped<T, U> function) {
    var from = type;
    int at = RecordCodec.of(type).schema().fieldIndex(key); // a row may come without names
    return later(
        to,
        () ->
            rows()
                .groupByKey((MapFunction<Row, String>) row -> row.getString(at), Encoders.STRING())
                .flatMapGroups(
                    (FlatMapGroupsFunction<String, Row, Row>)
                        (value, in) ->
                            Rowing.of(
                                () ->
                                    function.apply(value, new Reading<>(in, RecordCodec.of(from))),
                                to),
                    RecordCodec.of(to).encoder()));
  }

  /** These records and those. */
  public Records<T> union(Records<T> other) {
    return later(type, () -> rows().unionByName(other.rows()));
  }

  /** Keeps the records for several uses within one job. */
  public Records<T> cached() {
    return later(type, () -> rows().persist(StorageLevel.MEMORY_AND_DISK()));
  }

  /** Lets go of what was kept, if anybody asked for it. */
  public void release() {
    if (rows.made()) {
      rows().unpersist();
    }
  }

  /** Number of records. */
  public long count() {
    return rows().count();
  }

  /** Brings the records to the driver; for collections that do not grow with the corpus. */
  public List<T> collect() {
    return rows().collectAsList().stream().map(RecordCodec.of(type)::fromRow).toList();
  }

  /** Brings the records to the driver one after the other, holding one partition at a time. */
  public Iterator<T> stream() {
    return new Reading<>(rows().toLocalIterator(), RecordCodec.of(type));
  }

  /** Something that gives records and may fail. */
  private interface Source<B> {
    Iterator<B> open() throws Exception;
  }

  /** The records as rows; faults on the way lose their words. */
  private record Rowing<B extends Record>(Iterator<B> in, RecordCodec<B> codec)
      implements Iterator<Row> {
    static <B extends Record> Iterator<Row> of(Source<B> source, Class<B> type) {
      try {
        return new Rowing<>(source.open(), RecordCodec.of(type));
      } catch (Exception e) {
        throw TaskFault.of(e);
      }
    }

    @Override
    public boolean hasNext() {
      try {
        return in.hasNext();
      } catch (RuntimeException e) {
        throw TaskFault.of(e);
      }
    }

    @Override
    public Row next() {
      try {
        return codec.toRow(in.next());
      } catch (RuntimeException e) {
        throw TaskFault.of(e);
      }
    }
  }

  private record Reading<A extends Record>(Iterator<Row> in, RecordCodec<A> codec)
      implements Iterator<A> {
    @Override
    public boolean hasNext() {
      return in.hasNext();
    }

    @Override
    public A next() {
      return codec.fromRow(in.next());
    }
  }
}
