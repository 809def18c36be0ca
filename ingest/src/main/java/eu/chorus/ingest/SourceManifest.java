package eu.chorus.ingest;

import java.util.List;

/**
 * What a run reads, so that another can tell whether it reads the same (R2).
 *
 * @param entries in the order of the consultation's sources, an export before its uploads
 */
public record SourceManifest(List<Entry> entries) {
  public SourceManifest {
    entries = List.copyOf(entries);
  }

  /**
   * One configured file or folder.
   *
   * @param path as configured
   * @param files how many files it is; 1 for a file
   * @param bytes their size together
   * @param sha256 the file's digest; for uploads that of every name and digest, by name, because
   *     upload names are respondents' words and are not listed
   */
  public record Entry(String path, long files, long bytes, String sha256) {}
}
