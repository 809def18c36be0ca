package eu.chorus.jobs.run;

import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The file with the secret key: one line of hexadecimal digits, two for each byte. A store makes
 * its own once; several stores that are to give the same pseudonyms share one.
 */
public final class KeyFile {
  /** The name of a store's own, in the restricted zone. */
  public static final String NAME = "pseudonym.key";

  private static final String SHAPE = "([0-9a-fA-F]{2}){" + PseudonymKey.BYTES + ",}";

  private KeyFile() {}

  /** The store's own key, drawn now if it has none yet. */
  public static PseudonymKey ofStore(RunDirectory directory) throws IOException {
    var file = directory.restricted(NAME);
    if (!Files.exists(file)) {
      var secret = new byte[PseudonymKey.BYTES];
      new SecureRandom().nextBytes(secret);
      write(file, HexFormat.of().formatHex(secret) + "\n");
    }
    return read(file);
  }

  /** Closed to others before there is anything in it, and whole before it has its name. */
  private static void write(Path file, String line) throws IOException {
    var aside = file.resolveSibling("." + NAME + ".partial");
    Files.deleteIfExists(aside);
    Files.createFile(aside);
    FileTree.restrictOne(aside);
    Files.writeString(aside, line, StandardOpenOption.WRITE);
    Files.move(aside, file);
  }

  /**
   * The key in a file.
   *
   * @throws UserException if it cannot be read or is too short
   */
  public static PseudonymKey read(Path file) {
    try {
      var digits = Files.readString(file).strip();
      if (digits.matches(SHAPE)) {
        return PseudonymKey.of(HexFormat.of().parseHex(digits));
      }
    } catch (IOException e) {
      // Told below; the message of the exception may hold the path of somebody's home.
    }
    throw new UserException(
        List.of(
            new Problem(
                ProblemKind.STORE_KEY_UNREADABLE,
                Place.of(String.valueOf(file.getFileName())),
                "")));
  }
}
