package eu.chorus.jobs.spark;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Turns records into Spark rows and back. Spark itself does not understand records: its bean
 * encoder gives them an empty schema without a word. Components may be strings, boxed or primitive
 * numbers and booleans, enums, dates, bytes, records, and lists, optionals and string-keyed maps of
 * these.
 *
 * @param <T> the record type
 */
public final class RecordCodec<T extends Record> {
  private static final ClassValue<RecordCodec<?>> CODECS =
      new ClassValue<>() {
        @Override
        protected RecordCodec<?> computeValue(Class<?> type) {
          return new RecordCodec<>(type.asSubclass(Record.class));
        }
      };

  private final Class<T> type;
  private final List<Method> accessors = new ArrayList<>();
  private final List<ColumnShape> shapes = new ArrayList<>();
  private final MethodHandle constructor;
  private final StructType schema;

  private RecordCodec(Class<T> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    var parameters = new Class<?>[components.length];
    var fields = new StructField[components.length];
    for (int i = 0; i < components.length; i++) {
      parameters[i] = components[i].getType();
      var shape = ColumnShape.of(components[i].getGenericType());
      fields[i] =
          new StructField(components[i].getName(), shape.dataType(), true, Metadata.empty());
      var accessor = components[i].getAccessor();
      accessor.setAccessible(true);
      accessors.add(accessor);
      shapes.add(shape);
    }
    schema = new StructType(fields);
    try {
      var canonical = type.getDeclaredConstructor(parameters);
      canonical.setAccessible(true);
      constructor = MethodHandles.lookup().unreflectConstructor(canonical);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no canonical constructor: " + type.getName(), e);
    }
  }

  /** The codec of a record type; made once for each type. */
  @SuppressWarnings("unchecked") // computeValue makes a RecordCodec<T> for Class<T>
  public static <T extends Record> RecordCodec<T> of(Class<T> type) {
    return (RecordCodec<T>) CODECS.get(type);
  }

  /** One nullable field for each component, in order. */
  public StructType schema() {
    return schema;
  }

  /** Spark's encoder of the rows that {@link #toRow} makes. */
  public Encoder<Row> encoder() {
    return Encoders.row(schema);
  }

  /** The record as a row. */
  public Row toRow(T value) {
    var cells = new @Nullable Object[accessors.size()];
    for (int i = 0; i < cells.length; i++) {
      try {
        cells[i] = shapes.get(i).toSpark(accessors.get(i).invoke(value));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read a component of " + type.getName(), e);
      }
    }
    return RowFactory.create(cells);
  }

  /**
   * Text that equal records share and no others, whatever a record tells of itself; to be digested,
   * since it holds every word.
   */
  public String canonical(T value) {
    var text = new StringBuilder();
    spell(text, toRow(value));
    return text.toString();
  }

  private static void spell(StringBuilder text, @Nullable Object cell) {
    if (cell == null) {
      text.append('-');
    } else if (cell instanceof Row row) {
      text.append('(');
      for (int i = 0; i < row.length(); i++) {
        spell(text, row.get(i));
      }
      text.append(')');
    } else if (cell instanceof Object[] many) {
      text.append('[');
      for (Object one : many) {
        spell(text, one);
      }
      text.append(']');
    } else if (cell instanceof scala.collection.Map<?, ?> map) {
      text.append('{');
      CollectionConverters.asJava(map) // in order of its keys, as the codec made it
          .forEach(
              (key, one) -> {
                spell(text, key);
                spell(text, one);
              });
      text.append('}');
    } else {
      String plain = cell.toString();
      text.append(plain.length()).append(':').append(plain);
    }
  }

  /** The record that a row holds; an equal one to that which {@link #toRow} was given. */
  public T fromRow(Row row) {
    var arguments = new ArrayList<@Nullable Object>();
    for (int i = 0; i < shapes.size(); i++) {
      arguments.add(shapes.get(i).fromSpark(row.get(i)));
    }
    try {
      return type.cast(constructor.invokeWithArguments(arguments));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("cannot make a " + type.getName(), e);
    }
  }
}
