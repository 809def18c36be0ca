package eu.chorus.nlp.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well an answer fits what is said of each entry: the mean over the ways in which it is said.
 *
 * @param ways each with one saying for every entry; where entries are described at length, their
 *     labels, their descriptions, and both in one
 */
record Described(List<List<SeenAnswer>> ways) {
  Described {
    ways = ways.stream().map(List::copyOf).toList();
  }

  /** The sayings of entries in a space. */
  static Described of(List<CodebookEntry> entries, AnswerSpace space) {
    boolean atLength = entries.stream().allMatch(entry -> entry.sayings().size() > 1);
    int many = atLength ? entries.get(0).sayings().size() : 1;
    var ways = new ArrayList<List<SeenAnswer>>();
    for (int way = 0; way < many; way++) {
      int which = way;
      ways.add(space.sayings(entries.stream().map(e -> e.sayings().get(which)).toList()));
    }
    return new Described(ways);
  }

  /** A number for every entry. */
  double[] fits(SeenAnswer answer) {
    return IntStream.range(0, ways.get(0).size())
        .mapToDouble(
            entry ->
                ways.stream()
                    .mapToDouble(way -> way.get(entry).likeness(answer))
                    .average()
                    .orElse(0))
        .toArray();
  }
}
