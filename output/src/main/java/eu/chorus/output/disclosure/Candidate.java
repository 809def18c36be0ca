package eu.chorus.output.disclosure;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A directory whose final bytes were read back.
 *
 * @param directory where it lies
 * @param digests SHA-256 of every file, in lower-case hexadecimal, by name relative to the
 *     directory
 */
public record Candidate(Path directory, SortedMap<String, String> digests) {
  public Candidate {
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
  }
}
