package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.jobs.Linking.Keyed;
import eu.chorus.jobs.Linking.Linked;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Linking by joins equals linking by hand. */
class LinkingTest {
  record Id(String contribution) {}

  private static Map<String, String> link(List<String> ids, List<Keyed> keys, long inOneTask) {
    var spark = LocalSpark.session();
    var linked =
        Linking.link(
            Records.of(spark, Id.class, ids.stream().map(Id::new).toList(), 2).rows(),
            Records.of(spark, Keyed.class, keys, 2),
            inOneTask);
    var families = new TreeMap<String, String>();
    for (Linked l : linked.collect()) {
      families.put(l.contribution(), l.family());
    }
    return families;
  }

  @Test
  void aChainIsOneFamilyAndALonerItsOwn() {
    var keys =
        List.of(
            new Keyed("c", "k1"),
            new Keyed("b", "k1"),
            new Keyed("b", "k2"),
            new Keyed("d", "k2"),
            new Keyed("d", "k3"),
            new Keyed("a", "k3"),
            new Keyed("e", "k4"));
    for (long inOneTask : List.of(0L, 1_000L)) { // by joins, and in one task
      assertThat(link(List.of("a", "b", "c", "d", "e", "f"), keys, inOneTask))
          .isEqualTo(Map.of("a", "a", "b", "a", "c", "a", "d", "a", "e", "e", "f", "f"));
    }
  }

  @Test
  void randomGraphsEqualAWalk() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var ids = new ArrayList<String>();
    var keys = new ArrayList<Keyed>();
    for (int i = 0; i < 60; i++) {
      ids.add("c" + (100 + i));
      for (int k = random.nextInt(3); k > 0; k--) {
        keys.add(new Keyed("c" + (100 + i), "k" + random.nextInt(50)));
      }
    }
    assertThat(link(ids, keys, 0)).isEqualTo(walk(ids, keys));
    assertThat(link(ids, keys, 1_000)).isEqualTo(walk(ids, keys));
  }

  /** Follows links depth first: another algorithm than the one under test. */
  private static Map<String, String> walk(List<String> ids, List<Keyed> keys) {
    var family = new TreeMap<String, String>();
    for (String id : ids) { // in ascending order, so that the first of a family is its smallest
      var open = new ArrayDeque<>(List.of(id));
      while (!open.isEmpty()) {
        String next = open.pop();
        if (family.putIfAbsent(next, id) == null) {
          for (Keyed mine : keys) {
            for (Keyed other : keys) {
              if (mine.contribution().equals(next) && mine.key().equals(other.key())) {
                open.push(other.contribution());
              }
            }
          }
        }
      }
    }
    return family;
  }
}
