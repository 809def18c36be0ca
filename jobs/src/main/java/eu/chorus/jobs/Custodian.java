package eu.chorus.jobs;

import eu.chorus.ingest.identity.Custody;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.run.KeyFile;
import eu.chorus.jobs.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Brings together what a store keeps of secrets: its key, and who has withdrawn. */
record Custodian(Custody custody) {
  /** One tombstone a line, see {@link Custody#tombstone}. */
  private static final String WITHDRAWN = "withdrawn";

  /**
   * What is kept in this store.
   *
   * @param key a file with the key; without it the store's own, which is made when there is none
   */
  static Custodian of(RunDirectory directory, Optional<Path> key) throws IOException {
    var file = directory.restricted(WITHDRAWN);
    List<String> tombstones = Files.exists(file) ? Files.readAllLines(file) : List.of();
    var secret = key.isPresent() ? KeyFile.read(key.get()) : KeyFile.ofStore(directory);
    return new Custodian(new Custody(secret, tombstones));
  }

  /** The store's keyed digest of a text; empty if the store has no key of its own. */
  static UnaryOperator<String> sealing(RunDirectory directory) {
    var file = directory.restricted(KeyFile.NAME);
    return text -> Files.exists(file) ? KeyFile.read(file).hmac("seal", text) : "";
  }

  /** Digest of the key and of the tombstones: other ones mean other ids (R3). */
  String fingerprint() {
    return Fingerprint.of(
            Stream.concat(Stream.of(custody.key().digest()), custody.tombstones().stream())
                .toList())
        .hex();
  }
}
