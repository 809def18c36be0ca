package eu.chorus.output.report;

import eu.chorus.output.synthesis.RunFacts;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells every file of a release by its SHA-256; holds no time and no number of a release. */
final class Manifest {
  private Manifest() {}

  /** The manifest as JSON; paths are those of the release, with forward slashes. */
  static byte[] of(SortedMap<String, byte[]> files, RunFacts facts) throws IOException {
    var digests = new TreeMap<String, String>();
    files.forEach((file, bytes) -> digests.put(file, sha256(bytes)));
    var manifest = new LinkedHashMap<String, Object>();
    manifest.put("product", "Chorus");
    manifest.put("version", facts.version());
    manifest.put("configuration", facts.configuration());
    manifest.put("files", digests);
    return Json.of(manifest);
  }

  /** In lower-case hexadecimal. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
