package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Optical character recognition of scanned PDFs by Tesseract, where the operator asks for it and
 * has installed it. Without it a scan is told to be one, and no more.
 *
 * @param languages Tesseract's names of the languages to expect, such as "eng+deu"
 */
public record Recognition(String languages) {
  static final String COMMAND = "tesseract";

  private static final Pattern LANGUAGES =
      Pattern.compile("[A-Za-z_]{3,20}(?:\\+[A-Za-z_]{3,20})*");

  /** Checks that the languages are names, for they become a word of a command. */
  public Recognition {
    if (!LANGUAGES.matcher(languages).matches()) {
      throw unavailable("languages are named such as eng+deu");
    }
  }

  /**
   * Recognition in those languages, if this machine has it.
   *
   * @throws UserException if Tesseract or one of the languages is not installed
   */
  public static Recognition installed(String languages) {
    Recognition recognition = new Recognition(languages);
    Set<String> present = installed();
    if (!present.containsAll(List.of(languages.split("\\+")))) {
      throw unavailable(
          present.isEmpty()
              ? "it is not installed"
              : "installed are " + String.join(", ", present));
    }
    return recognition;
  }

  /** The languages that are installed; none without Tesseract. */
  private static Set<String> installed() {
    Set<String> languages = new TreeSet<>();
    try {
      Process process =
          new ProcessBuilder(COMMAND, "--list-langs").redirectErrorStream(true).start();
      try (var lines = process.inputReader(UTF_8)) {
        lines
            .lines()
            .map(String::strip)
            .filter(s -> LANGUAGES.matcher(s).matches())
            .forEach(languages::add);
      }
    } catch (IOException absent) {
      return Set.of();
    }
    return languages;
  }

  private static UserException unavailable(String detail) {
    return new UserException(
        List.of(new Problem(ProblemKind.OCR_UNAVAILABLE, Place.of(COMMAND), detail)));
  }
}
