package eu.chorus.jobs.spark;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Makes random records of any type that the codec knows. */
final class RandomRecords {
  private final Random random;

  RandomRecords(long seed) {
    random = new Random(seed);
  }

  <T extends Record> T next(Class<T> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    var arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = value(components[i].getGenericType());
    }
    var constructor =
        type.getDeclaredConstructor(
            Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
    constructor.setAccessible(true);
    return type.cast(constructor.newInstance(arguments));
  }

  private Object value(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == Optional.class) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(value(of[0]));
      }
      return generic.getRawType() == Map.class ? map(of[1]) : list(of[0]);
    }
    var plain = (Class<?>) type;
    if (plain.isRecord()) {
      return next(plain.asSubclass(Record.class));
    }
    if (plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    return scalar(plain);
  }

  private Object scalar(Class<?> plain) {
    if (plain == String.class) {
      return text();
    } else if (plain == int.class || plain == Integer.class) {
      return random.nextInt();
    } else if (plain == long.class || plain == Long.class) {
      return random.nextLong();
    } else if (plain == double.class || plain == Double.class) {
      return random.nextDouble();
    } else if (plain == boolean.class || plain == Boolean.class) {
      return random.nextBoolean();
    } else if (plain == ByteBuffer.class) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      return ByteBuffer.wrap(bytes);
    } else if (plain == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(40_000));
    } else if (plain == LocalDateTime.class) {
      return LocalDateTime.ofEpochSecond(random.nextInt(), 0, ZoneOffset.UTC);
    } else if (plain == ZoneId.class) {
      return ZoneId.of(List.of("Europe/Brussels", "UTC", "+10:00").get(random.nextInt(3)));
    }
    throw new IllegalArgumentException(plain.getName());
  }

  private List<Object> list(Type of) throws ReflectiveOperationException {
    var values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(value(of));
    }
    return values;
  }

  private Map<String, Object> map(Type of) throws ReflectiveOperationException {
    var values = new LinkedHashMap<String, Object>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.put(text(), value(of));
    }
    return values;
  }

  /** Letters of several scripts, an emoji, controls, quotes: what text columns must survive. */
  private String text() {
    var alphabet = List.of("a", "Ž", "ω", "д", "中", "😀", "\n", "\t", "\"", "'", " ", "", "\u0000");
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(alphabet.get(random.nextInt(alphabet.size())));
    }
    return text.toString();
  }
}
