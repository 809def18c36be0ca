package eu.chorus.jobs.spark;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How one Java type lies in a Spark column.
 *
 * @param dataType Spark's type
 * @param encode Java value to Spark's external value; never given null
 * @param decode the way back; never given null
 * @param absent what null in the column means: an empty optional, or nothing at all
 */
record ColumnShape(
    DataType dataType,
    Function<Object, @Nullable Object> encode,
    Function<Object, Object> decode,
    @Nullable Object absent) {

  @Nullable Object toSpark(@Nullable Object value) {
    return value == null ? null : encode.apply(value);
  }

  @Nullable Object fromSpark(@Nullable Object value) {
    return value == null ? absent : decode.apply(value);
  }

  static ColumnShape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    var plain = (Class<?>) type;
    if (plain.isRecord()) {
      return ofRecord(plain.asSubclass(Record.class));
    }
    if (plain.isEnum()) {
      return ofEnum(plain);
    }
    // ISO 8601 text: the same in every zone and Spark setting
    if (plain == LocalDate.class) {
      return text(LocalDate::parse);
    }
    if (plain == LocalDateTime.class) {
      return text(LocalDateTime::parse);
    }
    if (plain == ZoneId.class) {
      return text(ZoneId::of);
    }
    if (plain == ByteBuffer.class) {
      return bytes();
    }
    return same(scalar(plain));
  }

  private static ColumnShape ofGeneric(ParameterizedType generic) {
    Type[] arguments = generic.getActualTypeArguments();
    var element = of(arguments[arguments.length - 1]);
    if (generic.getRawType() == Optional.class) {
      return new ColumnShape(
          element.dataType,
          v -> ((Optional<?>) v).map(element::toSpark).orElse(null),
          v -> Optional.of(element.decode.apply(v)),
          Optional.empty());
    }
    if (generic.getRawType() == List.class) {
      return new ColumnShape(
          DataTypes.createArrayType(element.dataType),
          v -> ((List<?>) v).stream().map(element::toSpark).toArray(),
          v -> elements(v).stream().map(element.decode).toList(),
          null);
    }
    if (generic.getRawType() == Map.class && arguments[0] == String.class) {
      return ofMap(element);
    }
    throw new IllegalArgumentException("no Spark column for " + generic);
  }

  /** A row that Spark gave holds its own sequences; one that {@link #toSpark} made holds arrays. */
  private static List<?> elements(Object list) {
    return list instanceof Object[] array
        ? Arrays.asList(array)
        : CollectionConverters.asJava((scala.collection.Seq<?>) list);
  }

  private static ColumnShape ofMap(ColumnShape element) {
    return new ColumnShape(
        DataTypes.createMapType(DataTypes.StringType, element.dataType),
        v -> {
          var sorted = new TreeMap<String, @Nullable Object>();
          ((Map<?, ?>) v).forEach((k, x) -> sorted.put((String) k, element.toSpark(x)));
          return CollectionConverters.asScala(sorted);
        },
        v -> {
          var read = new TreeMap<String, Object>();
          CollectionConverters.asJava((scala.collection.Map<?, ?>) v)
              .forEach((k, x) -> read.put((String) k, element.decode.apply(x)));
          return Map.copyOf(read);
        },
        null);
  }

  private static <R extends Record> ColumnShape ofRecord(Class<R> type) {
    var codec = RecordCodec.of(type);
    return new ColumnShape(
        codec.schema(), v -> codec.toRow(type.cast(v)), v -> codec.fromRow((Row) v), null);
  }

  private static ColumnShape ofEnum(Class<?> type) {
    var constants = new TreeMap<String, Object>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
    return new ColumnShape(
        DataTypes.StringType, v -> ((Enum<?>) v).name(), v -> constant(constants, v, type), null);
  }

  private static Object constant(Map<String, Object> constants, Object name, Class<?> type) {
    var found = constants.get((String) name);
    if (found == null) {
      throw new IllegalArgumentException("not a constant of " + type.getName());
    }
    return found;
  }

  private static ColumnShape same(DataType dataType) {
    return new ColumnShape(dataType, v -> v, v -> v, null);
  }

  private static ColumnShape text(Function<String, Object> parse) {
    return new ColumnShape(
        DataTypes.StringType, Object::toString, v -> parse.apply((String) v), null);
  }

  private static ColumnShape bytes() {
    return new ColumnShape(
        DataTypes.BinaryType,
        v -> {
          var buffer = ((ByteBuffer) v).duplicate();
          byte[] bytes = new byte[buffer.remaining()];
          buffer.get(bytes);
          return bytes;
        },
        v -> ByteBuffer.wrap((byte[]) v).asReadOnlyBuffer(),
        null);
  }

  private static DataType scalar(Class<?> plain) {
    if (plain == String.class) {
      return DataTypes.StringType;
    } else if (plain == int.class || plain == Integer.class) {
      return DataTypes.IntegerType;
    } else if (plain == long.class || plain == Long.class) {
      return DataTypes.LongType;
    } else if (plain == double.class || plain == Double.class) {
      return DataTypes.DoubleType;
    } else if (plain == boolean.class || plain == Boolean.class) {
      return DataTypes.BooleanType;
    }
    throw new IllegalArgumentException("no Spark column for " + plain.getName());
  }
}
