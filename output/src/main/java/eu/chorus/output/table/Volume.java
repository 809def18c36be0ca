package eu.chorus.output.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * An amount to which each contribution adds as much as it likes, such as words or documents, so
 * that few may make most of it.
 *
 * @param total all of it, 0 or more
 * @param families families that add anything to it
 * @param largest what the two families add that add most, together
 */
public record Volume(long total, long families, long largest) {
  /** The volume that families add up to, each by its amount. */
  public static Volume of(Collection<Long> amounts) {
    List<Long> sorted =
        amounts.stream().filter(n -> n > 0).sorted(Comparator.reverseOrder()).toList();
    return new Volume(
        sorted.stream().mapToLong(n -> n).sum(),
        sorted.size(),
        sorted.stream().limit(2).mapToLong(n -> n).sum());
  }
}
