package eu.chorus.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.jobs.PersistedRecords;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into Parquet comes out equal, for every record type that a stage holds. */
class RecordCodecTest {
  enum Colour {
    RED,
    GREEN
  }

  record Inner(String name, Optional<Integer> size) {}

  record Everything(
      String text,
      int small,
      long large,
      double real,
      boolean flag,
      Colour colour,
      LocalDate day,
      Optional<String> maybe,
      Optional<Inner> maybeRecord,
      List<String> texts,
      List<Inner> records,
      List<Double> reals,
      Map<String, Integer> numbers,
      Map<String, Inner> named,
      Inner inner) {}

  record WithSet(Set<String> texts) {}

  static List<Class<? extends Record>> types() {
    var types = new ArrayList<Class<? extends Record>>(PersistedRecords.ALL);
    types.add(Everything.class);
    return types;
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends Record> void parquetGivesBackEqualRecords(Class<T> type, @TempDir Path folder)
      throws ReflectiveOperationException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new RandomRecords(seed);
    var values = new ArrayList<T>();
    for (int i = 0; i < 40; i++) {
      values.add(random.next(type));
    }
    var stage = new Stage<>(folder.resolve("stage"), type);
    stage.write(Records.of(LocalSpark.session(), type, values, 3), "key");
    assertThat(stage.read(LocalSpark::session).collect())
        .containsExactlyInAnyOrderElementsOf(values);
  }

  @Test
  void anUnknownComponentTypeIsRefusedNotLost() {
    assertThatThrownBy(() -> RecordCodec.of(WithSet.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Arrays.asList(RecordCodec.of(Inner.class).schema().fieldNames()))
        .containsExactly("name", "size");
  }
}
