package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.policy.Violation;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an inspection found, without a word of it.
 *
 * @param index digest of the seal of the index that was used
 * @param digests SHA-256 of every file that was read, by its name relative to the folder
 * @param extent how much was looked at
 * @param violations all that is objected to; none if the bytes may be published
 */
public record Verdict(
    String index, SortedMap<String, String> digests, Extent extent, List<Violation> violations) {
  public Verdict {
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    violations = List.copyOf(violations);
  }

  /**
   * How much was looked at.
   *
   * @param bytes of all files
   * @param tokens in all reading orders
   * @param runs distinct runs of words that were looked for, the public ones not counted
   * @param texts texts of respondents that they were looked for in
   */
  public record Extent(long bytes, long tokens, long runs, long texts) {}
}
