package eu.chorus.output.disclosure;

import java.nio.file.Path;
import java.util.SortedMap;

/**
 * A directory whose final bytes were read back.
 *
 * @param directory where it lies
 * @param verdict what was found, and over how much
 */
public record Candidate(Path directory, Verdict verdict) {
  /** SHA-256 of every file, in lower-case hexadecimal, by name relative to the directory. */
  public SortedMap<String, String> digests() {
    return verdict.digests();
  }
}
