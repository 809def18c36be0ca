package eu.chorus.output.disclosure.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A partition of labels while it is being made coarser on paper: families of merged groups are
 * added up, which is never less than a new count will find, so a merger that is needed here is
 * needed in truth.
 */
final class Merging {
  private final List<String> order;
  private final List<Part> parts;

  /** One group of labels and what it holds. */
  record Part(List<String> labels, Tally tally) {
    Part {
      labels = List.copyOf(labels);
    }
  }

  Merging(List<String> order, List<List<String>> groups, List<Tally> tallies) {
    this.order = order;
    this.parts =
        new ArrayList<>(
            IntStream.range(0, groups.size())
                .mapToObj(i -> new Part(groups.get(i), tallies.get(i)))
                .toList());
  }

  List<Part> parts() {
    return parts;
  }

  int size() {
    return parts.size();
  }

  Tally tally(int index) {
    return parts.get(index).tally();
  }

  /** Merges two groups; the result stands where the first label of both stood. */
  void merge(int one, int other) {
    var a = parts.get(Math.min(one, other));
    var b = parts.get(Math.max(one, other));
    var labels =
        Stream.concat(a.labels().stream(), b.labels().stream())
            .sorted((x, y) -> Integer.compare(order.indexOf(x), order.indexOf(y)))
            .toList();
    parts.set(Math.min(one, other), new Part(labels, a.tally().plus(b.tally())));
    parts.remove(Math.max(one, other));
  }

  /** The index of the smallest of these groups, the first of equals; -1 when there are none. */
  int smallest(IntStream candidates) {
    return candidates
        .boxed()
        .min(
            (i, j) -> {
              int bySize = tally(i).compareTo(tally(j));
              return bySize != 0 ? bySize : Integer.compare(i, j);
            })
        .orElse(-1);
  }

  /** The groups as they stand. */
  List<List<String>> groups() {
    return parts.stream().map(Part::labels).toList();
  }
}
